/** Formats a value as the text of a JSON file: keys in source order, two spaces, a newline at the end. */
export function formatJsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A copy as JSON has it: without keys that are undefined, without what only TypeBox sees. */
export function toPlainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

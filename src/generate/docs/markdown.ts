/** Formats text as code in Markdown. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Escapes what Markdown would not show as it is: tags, emphasis, formulas. Words in backticks stay. */
export function prose(text: string): string {
  return text.replace(/`[^`]*`|[<*$]/g, (found) => (found.startsWith('`') ? found : `\\${found}`));
}

/** Builds a Markdown table; a `|` inside a cell is escaped. */
export function buildTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Builds a fenced block of code. */
export function buildCodeBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

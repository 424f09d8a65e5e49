/** Whether a value is an object as JSON has it: neither null nor a list. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A property of an object, or an item of a list by its index; undefined where there is none. Inherited properties do not
 * count: keys from outside must not reach a prototype.
 */
export function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** The text at the end of a path of keys; undefined where there is none. */
export function textAt(value: unknown, keys: readonly string[]): string | undefined {
  const found = keys.reduce(ownValue, value);
  return typeof found === 'string' ? found : undefined;
}

/** Puts the keys of a value into the order of a template, at every depth; keys that it lacks follow as they stood. */
export function orderKeys(value: unknown, template: unknown): unknown {
  if (Array.isArray(value)) {
    const [first] = Array.isArray(template) ? template : [];
    return value.map((item) => orderKeys(item, first));
  }
  if (!isJsonObject(value)) return value;
  const like = new Map(Object.entries(isJsonObject(template) ? template : {}));
  const given = new Map(Object.entries(value));
  const keys = [...like.keys()].filter((key) => given.has(key));
  const ordered = new Set([...keys, ...given.keys()]);
  return Object.fromEntries(Array.from(ordered, (key) => [key, orderKeys(given.get(key), like.get(key))]));
}

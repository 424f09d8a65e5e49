import { isJsonObject } from '../base/json-object.ts';
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

/** How to read each field that a list can be filtered and sorted by. */
export type ListFields<T> = ReadonlyMap<string, (item: T) => string>;

/** Compares two values of a field: numbers as numbers, which come before texts. Queue ids and sizes are numbers. */
export function compareFields(left: string, right: string): number {
  const isNumber = NUMBER.test(left);
  if (isNumber !== NUMBER.test(right)) return isNumber ? -1 : 1;
  if (isNumber) return Number(left) - Number(right);
  return left < right ? -1 : left > right ? 1 : 0;
}

const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** How to read a field; undefined for an unknown name. The published example has `routingOption.id`. */
export function fieldOf<T>(name: string, fields: ListFields<T>): ((item: T) => string) | undefined {
  return fields.get(name.replace(/^routingOption\./, 'routingOptions.'));
}

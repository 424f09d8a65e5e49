/** How to read each field that a list can be filtered and sorted by. */
export type ListFields<T> = ReadonlyMap<string, (item: T) => string>;

/** How to read a field; undefined for an unknown name. The published example has `routingOption.id`. */
export function fieldOf<T>(name: string, fields: ListFields<T>): ((item: T) => string) | undefined {
  return fields.get(name.replace(/^routingOption\./, 'routingOptions.'));
}

import { ownValue } from '../base/json-object.ts';
import { pointerKeys } from '../base/json-pointer.ts';

/** One value inside another, and where it hangs. */
export type Place = { readonly parent: object; readonly key: string; readonly value: unknown };

/** Finds the place that a JSON Pointer names; undefined when its parent is not there. Only own fields count. */
export function placeAt(root: unknown, pointer: string): Place | undefined {
  const keys = pointerKeys(pointer);
  const last = keys.at(-1);
  if (last === undefined) return undefined;
  const parent = keys.slice(0, -1).reduce(ownValue, root);
  if (typeof parent !== 'object' || parent === null) return undefined;
  return { parent, key: last, value: ownValue(parent, last) };
}

/** Sets the value at a place, whatever its name: `__proto__` is a field like any other. */
export function setValue(place: Place | undefined, value: unknown): void {
  if (place === undefined) return;
  Object.defineProperty(place.parent, place.key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Removes the field at a place; an item of a list stays. */
export function removeValue({ parent, key }: Place): void {
  if (!Array.isArray(parent)) Reflect.deleteProperty(parent, key);
}

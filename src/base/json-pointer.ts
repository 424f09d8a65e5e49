// JSON Pointer, https://www.rfc-editor.org/rfc/rfc6901
import { ownValue } from './json-object.ts';

/** Appends a key or an index to a JSON Pointer. */
export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The JSON Pointer of the enclosing value; undefined for the whole. */
export function parentPointer(pointer: string): string | undefined {
  const slash = pointer.lastIndexOf('/');
  return slash === -1 ? undefined : pointer.slice(0, slash);
}

/** The keys and indexes that a JSON Pointer names, from the root down. */
export function pointerKeys(pointer: string): readonly string[] {
  const segments = pointer.split('/').slice(1);
  return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON Pointer; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  return pointerKeys(pointer).reduce(ownValue, root);
}

/** Says what is wrong with a JSON Pointer below the root, or undefined. */
export function pointerFault(pointer: string): string | undefined {
  if (!pointer.startsWith('/')) return 'does not begin with /';
  return /~(?![01])/.test(pointer) ? 'has a ~ that is neither ~0 (for ~) nor ~1 (for /)' : undefined;
}

/** The value at a JSON Pointer and the object that has it. */
export type PointerTarget = { readonly parent: object; readonly key: string; readonly value: unknown };

/** Finds what a JSON Pointer names; undefined when its parent is not there. Only own fields count. */
export function targetAt(root: unknown, pointer: string): PointerTarget | undefined {
  const keys = [...pointerKeys(pointer)];
  const key = keys.pop();
  const parent = keys.reduce(ownValue, root);
  if (key === undefined || typeof parent !== 'object' || parent === null) return undefined;
  return { parent, key, value: ownValue(parent, key) };
}

/** Sets the value of a target, whatever its name: `__proto__` is a field like any other. */
export function setTarget({ parent, key }: PointerTarget, value: unknown): void {
  Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Removes the field of a target; an item of a list stays. */
export function removeTarget({ parent, key }: PointerTarget): void {
  if (!Array.isArray(parent)) Reflect.deleteProperty(parent, key);
}

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

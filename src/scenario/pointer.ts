/** Says what is wrong with a JSON Pointer, or undefined. The empty one, for the whole, is none here. */
export function pointerFault(pointer: string): string | undefined {
  if (!pointer.startsWith('/')) return 'does not begin with /';
  return /~(?![01])/.test(pointer) ? 'has a ~ that is neither ~0 (for ~) nor ~1 (for /)' : undefined;
}

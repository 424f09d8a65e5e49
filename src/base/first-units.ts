/**
 * The first UTF-16 units of a text. What is kept for long must be cut with this: V8's `slice` shares the memory of the
 * whole text, which would stay as long as its beginning does.
 */
export function firstUnits(text: string, unitsMax: number): string {
  if (text.length <= unitsMax) return text;
  return Buffer.from(text.slice(0, unitsMax), 'utf16le').toString('utf16le');
}

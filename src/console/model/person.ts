/** The letters in a person's circle: `AP` for Ana Pop; `?` for one without a name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const [first = '?', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return firstCharacter(first) + firstCharacter(last);
}

/** The hue of a person's circle, 0 to 359: the same for the same name. */
export function hueOf(name: string): number {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return hash % 360;
}

function firstCharacter(word: string): string {
  const [first = ''] = word;
  return /[\p{L}\p{N}?]/u.test(first) ? first.toUpperCase() : '';
}

/** A name as a person writes it: the wire may have `Ana,Pop`. */
export function plainName(name: string): string {
  return name.replace(/^([^\s,]+),(?=\S)/, '$1 ');
}

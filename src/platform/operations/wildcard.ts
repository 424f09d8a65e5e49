/**
 * Whether a text matches a pattern in which `*` matches any characters, including none. Each part between two `*` is
 * searched once, behind the one before it, so the time is linear in both.
 */
export function matchesWildcard(text: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  const last = parts.pop();
  if (last === undefined) return text === pattern;
  const end = text.length - last.length;
  if (first.length > end || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = findEnd(text, part, at);
    if (found === undefined || found > end) return false;
    at = found;
  }
  return true;
}

/** Where the first occurrence of a part ends; Knuth, Morris and Pratt's search, since `indexOf` may take the product of both lengths. */
function findEnd(text: string, part: string, from: number): number | undefined {
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = from; matched < part.length; at++) {
    if (at === text.length) return undefined;
    matched = extendMatch(part, borders, matched, text[at]);
    if (matched === part.length) return at + 1;
  }
  return from;
}

/** For each beginning of a part, by its last index: how long the longest shorter beginning is that it also ends with. */
function bordersOf(part: string): readonly number[] {
  const borders = [0];
  for (let at = 1; at < part.length; at++)
    borders.push(extendMatch(part, borders, borders[at - 1] ?? 0, part[at]));
  return borders;
}

function extendMatch(part: string, borders: readonly number[], matched: number, unit: string | undefined) {
  let length = matched;
  while (length > 0 && part[length] !== unit) length = borders[length - 1] ?? 0;
  return part[length] === unit ? length + 1 : 0;
}

/** Texts that share so much of their pairs of letters resemble each other. */
const SHARED_MIN = 0.6;

/** A part of a text that is shorter says nothing. */
const PART_UNITS_MIN = 3;

/**
 * How much a line that an app shows looks like a text that was said, from 0 to 1; 0 when it does not. It does when one
 * holds the other, when they are the same without white space, case, accents, HTML or letters beyond ASCII, or when
 * they share most of their letters.
 */
export function resemblance(said: string, shown: string): number {
  if (isWhite(shown)) return 0;
  const [one, other] = [fold(said), fold(shown)];
  if (one === other) return 1;
  if (holds(one, other) || holds(other, one)) return 0.9;
  if ([skeleton, untagged].some((reduce) => reduce(one) !== '' && reduce(one) === reduce(other))) return 0.85;
  // Letters beyond ASCII that were read as another encoding, replaced or left out.
  if (!isAscii(said) && skeleton(said) === skeleton(shown)) return 0.8;
  const shared = sharedPairs(one, other);
  return shared >= SHARED_MIN ? shared : 0;
}

function holds(whole: string, part: string): boolean {
  return part.length >= PART_UNITS_MIN && whole.includes(part);
}

function isWhite(text: string): boolean {
  return text.trim() === '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The text without what is often changed: HTML entities, accents, case, white space. */
function fold(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (entity, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
    })
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Only what every encoding has. */
function skeleton(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '');
}

function untagged(folded: string): string {
  return skeleton(folded.replace(/<[^<>]*>/g, ''));
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** The share of pairs of neighbouring letters that two texts have in common (Dice). */
function sharedPairs(one: string, other: string): number {
  const pairs = pairsOf(one);
  const otherPairs = pairsOf(other);
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, otherPairs.get(pair) ?? 0);
  const total = one.length + other.length - 2;
  return total <= 0 ? 0 : (2 * shared) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

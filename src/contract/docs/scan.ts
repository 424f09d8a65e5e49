/** What documentation has and JSON has not. The text is read all the same, and each is told. */
export type OddityCode =
  | 'comment'
  | 'ellipsis'
  | 'trailing-comma'
  | 'missing-comma'
  | 'unquoted-name'
  | 'odd-quotes'
  | 'bad-escape'
  | 'line-break'
  | 'placeholder'
  | 'duplicate-name';

/** One oddity, at an offset of the text in UTF-16 units. */
export type OddityAt = { readonly code: OddityCode; readonly offset: number };

/** A place in a text that moves on as it is read, with what was odd so far. */
export type Scanner = { readonly text: string; at: number; readonly oddities: OddityAt[] };

/** Thrown where a text cannot be read as JSON, however much is put up with; caught by `readSample`. */
export class NotJson extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`No JSON at ${offset}.`);
    this.offset = offset;
  }
}

const STRING_UNITS_MAX = 100_000;
const STRING_BREAKS_MAX = 3;
const COMMENT_UNITS_MAX = 2000;
const BARE_UNITS_MAX = 200;

/** Each quote that may begin a text, and those that may end it: word processors make pairs of them. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”“"'],
  ['„', '“”"'],
  ['‘', "’‘'"],
]);

/** Notes something odd here. */
export function note(scanner: Scanner, code: OddityCode, offset = scanner.at): void {
  scanner.oddities.push({ code, offset });
}

/** Moves over space, comments, and the `>` with which Markdown quotes a line. */
export function skipSpace(scanner: Scanner): void {
  const { text } = scanner;
  for (;;) {
    const start = scanner.at;
    scanner.at = skipBlank(text, scanner.at);
    const comment = commentAt(text, scanner.at);
    if (comment > 0) {
      note(scanner, 'comment');
      scanner.at += comment;
    }
    if (scanner.at === start) return;
  }
}

/** Reads `...` or `…` with what is said of it on the same line; false when there is none. */
export function takeEllipsis(scanner: Scanner): boolean {
  const found = /([.]{3,6}|…)[^,}\]\n"]{0,200}/y;
  found.lastIndex = scanner.at;
  const [dots] = found.exec(scanner.text) ?? [];
  if (dots === undefined) return false;
  note(scanner, 'ellipsis');
  scanner.at += dots.length;
  return true;
}

/** Reads one character; false when another one stands here. */
export function take(scanner: Scanner, character: string): boolean {
  if (scanner.text[scanner.at] !== character) return false;
  scanner.at += 1;
  return true;
}

/** Says whether a text in quotes begins here. */
export function isQuote(scanner: Scanner): boolean {
  return QUOTES.has(scanner.text[scanner.at] ?? '');
}

/** Reads a text in quotes of any kind. Throws `NotJson`. */
export function takeString(scanner: Scanner): string {
  const { text, at: start } = scanner;
  const closing = QUOTES.get(text[start] ?? '') ?? '';
  const end = findClosing(text, start + 1, closing);
  const raw = text.slice(start + 1, end);
  if (text[start] !== '"') note(scanner, 'odd-quotes', start);
  if (raw.includes('\n')) note(scanner, 'line-break', start);
  scanner.at = end + 1;
  const plain = decodeEscapes(raw);
  if (plain === undefined) note(scanner, 'bad-escape', start);
  return plain ?? raw;
}

/** Reads what stands for a value without being one, up to a comma, a bracket or the end of the line. Throws `NotJson`. */
export function takeBare(scanner: Scanner): string {
  const found = /(\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\([^()\n]*\)|[^,{}()[\]\n"`])+/y;
  found.lastIndex = scanner.at;
  const [bare = ''] = found.exec(scanner.text.slice(0, scanner.at + BARE_UNITS_MAX)) ?? [];
  if (/^[\s:;|]*$/.test(bare)) throw new NotJson(scanner.at);
  scanner.at += bare.length;
  return bare.trim();
}

function skipBlank(text: string, from: number): number {
  const blank = /(\n[ \t]*>[> \t]*|[\s\u200b])*/y;
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}

function commentAt(text: string, at: number): number {
  const isLine = text.startsWith('//', at) || text.startsWith('# ', at);
  if (isLine) {
    const end = text.indexOf('\n', at);
    return (end < 0 ? text.length : end) - at;
  }
  if (!text.startsWith('/*', at)) return 0;
  const end = text.slice(at, at + COMMENT_UNITS_MAX).indexOf('*/');
  return end < 0 ? 0 : end + 2;
}

function findClosing(text: string, from: number, closing: string): number {
  let breaks = 0;
  const limit = Math.min(text.length, from + STRING_UNITS_MAX);
  for (let at = from; at < limit; at += 1) {
    const character = text[at] ?? '';
    if (closing.includes(character)) return at;
    if (character === '\\') at += 1;
    if (character === '\n') breaks += 1;
    if (breaks > STRING_BREAKS_MAX) break;
  }
  throw new NotJson(from - 1);
}

function decodeEscapes(raw: string): string | undefined {
  if (!raw.includes('\\')) return raw;
  try {
    const quoted = raw.replace(/\\[\s\S]|["\n\r\t]/g, (part) =>
      part.length > 1 ? part : `\\${NAMES[part]}`,
    );
    return JSON.parse(`"${quoted.replaceAll("\\'", "'")}"`) as string;
  } catch {
    return undefined;
  }
}

const NAMES: Readonly<Record<string, string>> = { '"': '"', '\n': 'n', '\r': 'r', '\t': 't' };

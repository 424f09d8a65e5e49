import {
  isQuote,
  NotJson,
  note,
  type OddityAt,
  type Scanner,
  skipSpace,
  take,
  takeBare,
  takeEllipsis,
  takeString,
} from './scan.ts';

/** A value of a sample, with the offset at which it stands. */
export type SampleNode = ObjectNode | ListNode | ValueNode;

/** An object; `isPartial` when `...` stands for further fields. */
export type ObjectNode = {
  readonly kind: 'object';
  readonly offset: number;
  readonly fields: ReadonlyMap<string, SampleNode>;
  readonly isPartial: boolean;
};

/** A list; `isPartial` when `...` stands for further items. */
export type ListNode = {
  readonly kind: 'list';
  readonly offset: number;
  readonly items: readonly SampleNode[];
  readonly isPartial: boolean;
};

/** Anything else; `value` is undefined when something stands for it: `...`, `<id>`, `{{id}}`. */
export type ValueNode = { readonly kind: 'value'; readonly offset: number; readonly value: unknown };

/** What was read from a `{`: an object, or where it stopped being one. */
export type ReadSample =
  | { readonly node: ObjectNode; readonly end: number; readonly oddities: readonly OddityAt[] }
  | { readonly node: undefined; readonly failedAt: number };

const DEPTH_MAX = 64;

/** Reads the object that begins at an offset, and puts up with what people write in documentation. */
export function readSample(text: string, offset: number): ReadSample {
  const scanner: Scanner = { text, at: offset, oddities: [] };
  try {
    const node = readObject(scanner, 0);
    return { node, end: scanner.at, oddities: scanner.oddities };
  } catch (thrown) {
    if (!(thrown instanceof NotJson)) throw thrown;
    return { node: undefined, failedAt: thrown.offset };
  }
}

function readObject(scanner: Scanner, depth: number): ObjectNode {
  const offset = scanner.at;
  const fields = new Map<string, SampleNode>();
  const isPartial = readMembers(scanner, '}', () => {
    const nameAt = scanner.at;
    const name = readName(scanner);
    skipSpace(scanner);
    if (!take(scanner, ':')) throw new NotJson(scanner.at);
    skipSpace(scanner);
    if (fields.has(name)) note(scanner, 'duplicate-name', nameAt);
    fields.set(name, readValue(scanner, depth + 1));
  });
  return { kind: 'object', offset, fields, isPartial };
}

function readList(scanner: Scanner, depth: number): ListNode {
  const offset = scanner.at;
  const items: SampleNode[] = [];
  const isPartial = readMembers(scanner, ']', () => void items.push(readValue(scanner, depth + 1)));
  return { kind: 'list', offset, items, isPartial };
}

/** Reads from the opening bracket over the closing one; true when `...` stood among the members. */
function readMembers(scanner: Scanner, closing: string, readMember: () => void): boolean {
  scanner.at += 1;
  let [isPartial, isSeparated, commaAt] = [false, true, -1];
  for (;;) {
    skipSpace(scanner);
    if (take(scanner, closing)) {
      if (commaAt >= 0) note(scanner, 'trailing-comma', commaAt);
      return isPartial;
    }
    if (takeEllipsis(scanner)) {
      // What stands for more needs no comma, before it or behind it.
      [isPartial, isSeparated, commaAt] = [true, true, -1];
      skipSpace(scanner);
      take(scanner, ',');
    } else {
      if (!isSeparated) note(scanner, 'missing-comma');
      readMember();
      skipSpace(scanner);
      commaAt = scanner.at;
      isSeparated = take(scanner, ',');
      if (!isSeparated) commaAt = -1;
    }
  }
}

function readName(scanner: Scanner): string {
  if (isQuote(scanner)) return takeString(scanner);
  const found = /[\w$][\w$.-]*/y;
  found.lastIndex = scanner.at;
  const [name] = found.exec(scanner.text) ?? [];
  if (name === undefined) throw new NotJson(scanner.at);
  note(scanner, 'unquoted-name');
  scanner.at += name.length;
  return name;
}

function readValue(scanner: Scanner, depth: number): SampleNode {
  const { text, at: offset } = scanner;
  if (depth > DEPTH_MAX) throw new NotJson(offset);
  if (text[offset] === '{' && text[offset + 1] !== '{') return readObject(scanner, depth);
  if (text[offset] === '[') return readList(scanner, depth);
  if (takeEllipsis(scanner)) return { kind: 'value', offset, value: undefined };
  const value = isQuote(scanner) ? takeString(scanner) : readLiteral(scanner);
  return { kind: 'value', offset, value: isChoice(scanner) ? undefined : shownValue(value) };
}

const LITERAL = /(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)(?=\s*([,}\]/#|]|$|\n|\.{3}|…))/y;

function readLiteral(scanner: Scanner): unknown {
  LITERAL.lastIndex = scanner.at;
  const [literal] = LITERAL.exec(scanner.text) ?? [];
  if (literal !== undefined) {
    scanner.at += literal.length;
    return JSON.parse(literal);
  }
  note(scanner, 'placeholder');
  takeBare(scanner);
  return undefined;
}

/** `"a" | "b"`: one of several, so none in particular. */
function isChoice(scanner: Scanner): boolean {
  const found = /[ \t]*\|[^,}\]\n]*/y;
  found.lastIndex = scanner.at;
  const [choice] = found.exec(scanner.text) ?? [];
  if (choice === undefined) return false;
  note(scanner, 'placeholder');
  scanner.at += choice.length;
  return true;
}

/** A text of nothing but dots stands for some text. */
function shownValue(value: unknown): unknown {
  return typeof value === 'string' && /^(\.{3}|…)$/.test(value) ? undefined : value;
}

import { fillTemplate, type Template, type VariableLookup } from '../templates/variables.ts';

/** A compiled glob: UTF-16 units, with the two wildcards as negative numbers. */
export type Glob = readonly number[];

const ANY_CHARACTERS = -1;
const ONE_CHARACTER = -2;
const WILDCARDS: ReadonlyMap<string, number> = new Map([
  ['*', ANY_CHARACTERS],
  ['?', ONE_CHARACTER],
]);

/**
 * Compiles a glob: `*` matches any characters, `?` matches one, `\` escapes the next one. The values of variables match
 * themselves.
 */
export function compileGlob(template: Template, lookup: VariableLookup): Glob {
  return template.flatMap((part, index) =>
    index % 2 === 0 ? compileConstant(part) : unitsOf(fillTemplate(['', part, ''], lookup)),
  );
}

/** Whether a glob has a `\` at its end or before a variable, where it escapes nothing. */
export function hasLooseEscape(template: Template): boolean {
  return template.some((part, index) => index % 2 === 0 && /(?<!\\)(?:\\\\)*\\$/.test(part));
}

/** Whether a glob has no wildcards. */
export function isPlainGlob(glob: Glob): boolean {
  return !glob.includes(ANY_CHARACTERS) && !glob.includes(ONE_CHARACTER);
}

/** Whether a glob matches a whole text. Only its last `*` is extended, so the time is at most glob times text. */
export function matchesGlob(glob: Glob, text: string): boolean {
  let at = 0;
  let position = 0;
  let starAt = -1;
  let starEnd = 0;
  while (at < text.length) {
    const wanted = glob[position];
    if (wanted === ANY_CHARACTERS) {
      starAt = position++;
      starEnd = at;
    } else if (wanted === ONE_CHARACTER) {
      at += widthAt(text, at);
      position++;
    } else if (wanted === text.charCodeAt(at)) {
      at++;
      position++;
    } else if (starAt >= 0) {
      starEnd += widthAt(text, starEnd);
      at = starEnd;
      position = starAt + 1;
    } else {
      return false;
    }
  }
  while (glob[position] === ANY_CHARACTERS) position++;
  return position === glob.length;
}

function compileConstant(text: string): Glob {
  const glob: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const isEscape = text[index] === '\\' && index + 1 < text.length;
    const wildcard = WILDCARDS.get(text.charAt(index));
    if (isEscape) glob.push(text.charCodeAt(++index));
    else glob.push(wildcard ?? text.charCodeAt(index));
  }
  return glob;
}

function unitsOf(text: string): Glob {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** A character outside the Basic Multilingual Plane has two units. */
function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

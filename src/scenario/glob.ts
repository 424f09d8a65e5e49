import { fillTemplate, type Template, type VariableLookup } from './variables.ts';

/** A glob ready to be held against texts: UTF-16 units, and the two wildcards as numbers that are no units. */
export type Glob = readonly number[];

const ANY_RUN = -1;
const ANY_ONE = -2;
const WILDCARDS: ReadonlyMap<string, number> = new Map([
  ['*', ANY_RUN],
  ['?', ANY_ONE],
]);

/** Compiles a glob: `*` is any run of characters, `?` any one, `\` takes the next as it is, and so are the values of variables. */
export function compileGlob(template: Template, lookup: VariableLookup): Glob {
  return template.flatMap((part, index) =>
    index % 2 === 0 ? compileConstant(part) : unitsOf(fillTemplate(['', part, ''], lookup)),
  );
}

/** Whether a glob ends in a `\` that takes nothing; so does one that stands before a variable. */
export function hasLooseEscape(template: Template): boolean {
  return template.some((part, index) => index % 2 === 0 && /(?<!\\)(?:\\\\)*\\$/.test(part));
}

/** Whether a glob is nothing but the text that it matches. */
export function isPlainGlob(glob: Glob): boolean {
  return !glob.includes(ANY_RUN) && !glob.includes(ANY_ONE);
}

/** Whether a whole text matches. Only the last run is ever tried longer, so it takes at most glob times text. */
export function matchesGlob(glob: Glob, text: string): boolean {
  let at = 0;
  let position = 0;
  let runAt = -1;
  let runEnd = 0;
  while (at < text.length) {
    const wanted = glob[position];
    if (wanted === ANY_RUN) {
      runAt = position++;
      runEnd = at;
    } else if (wanted === ANY_ONE) {
      at += widthAt(text, at);
      position++;
    } else if (wanted === text.charCodeAt(at)) {
      at++;
      position++;
    } else if (runAt >= 0) {
      runEnd += widthAt(text, runEnd);
      at = runEnd;
      position = runAt + 1;
    } else {
      return false;
    }
  }
  while (glob[position] === ANY_RUN) position++;
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

/** A character beyond the first plane has two units. */
function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

import { messageOf } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';

/** A regular expression ready to be held against texts, in time that is linear in their length. */
export type RegularExpression = {
  /** How large it is; its time for a text is at most this times the text's length. */
  readonly size: number;
  /** Whether it matches some part of a text. */
  test(text: string): boolean;
  /** What its named groups caught in the first part that it matches. */
  groups(text: string): ReadonlyMap<string, string>;
};

/** What makes regular expressions; loaded by `loadRegularExpressions`. */
export type RegularExpressions = {
  /** Throws when it cannot make one of the source. */
  compile(source: string, flags: string): RegularExpression;
};

const FLAGS = 'ismu';
const SHOWN_UNITS_MAX = 200;
const GROUP_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,39}$/;

/** Says what is wrong with a regular expression, or undefined. It is built as with the flag `u`, and never run. */
export function regularExpressionFault(source: string, flags: string): string | undefined {
  if (!/^[ismu]*$/.test(flags) || new Set(flags).size < flags.length) {
    return `has the flags "${excerpt(flags, 20)}". Allowed: ${[...FLAGS].join(', ')}, each once. Begin with \\/ to mean a text.`;
  }
  try {
    new RegExp(source, [...new Set(`${flags}u`)].join(''));
  } catch (thrown) {
    return `is none: ${excerpt(messageOf(thrown), SHOWN_UNITS_MAX)}. It is read as with the flag u: escape only what has a meaning.`;
  }
  const { groups, beyond } = scan(source);
  if (beyond !== undefined) return `has ${beyond}, which takes more than linear time. Do without it.`;
  const odd = groups.find((group) => !GROUP_NAME.test(group));
  return odd === undefined
    ? undefined
    : `has a group "${excerpt(odd, 40)}". Allowed: letters, digits and _, at most 40.`;
}

/** The names of the groups of a regular expression, in their order. */
export function groupNames(source: string): readonly string[] {
  return scan(source).groups;
}

type Scanned = { readonly groups: readonly string[]; readonly beyond: string | undefined };

/** An escape, a class, or the beginning of a group with a meaning: one after the other, so that none hides in another. */
const TOKEN = /\\(?<escaped>k<|[1-9]|.)|\[(?:\\.|[^\]\\])*\]|\(\?(?<look><?[=!])|\(\?<(?<group>[^>]*)>/gsu;

function scan(source: string): Scanned {
  const groups: string[] = [];
  let beyond: string | undefined;
  for (const { groups: found } of source.matchAll(TOKEN)) {
    if (found?.group !== undefined) groups.push(found.group);
    if (found?.look !== undefined) beyond ??= `a ${found.look.startsWith('<') ? 'lookbehind' : 'lookahead'}`;
    if (found?.escaped !== undefined && /^(?:k<|[1-9])$/.test(found.escaped)) beyond ??= 'a backreference';
  }
  return { groups, beyond };
}

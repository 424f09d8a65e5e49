import { createRequire } from 'node:module';
import { messageOf } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';

/** A compiled regular expression. Its time is linear in the length of the text, whatever the expression. */
export type RegularExpression = {
  /** The size of its program: matching takes at most this times the length of the text. */
  readonly size: number;
  /** Whether it matches a part of the text. */
  test(text: string): boolean;
  /** The values of its named groups in the first match. */
  groups(text: string): ReadonlyMap<string, string>;
};

const FLAGS = 'ismu';
const SHOWN_UNITS_MAX = 200;
const GROUP_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,39}$/;

/** Says what is wrong with a regular expression before it is compiled, or undefined. It is read with the flag `u`. */
export function regularExpressionFault(source: string, flags: string): string | undefined {
  if (!/^[ismu]*$/.test(flags) || new Set(flags).size < flags.length) {
    return `has the flags "${excerpt(flags, 20)}". Allowed: ${[...FLAGS].join(', ')}, each once. Begin with \\/ to match a text that begins with /.`;
  }
  try {
    new RegExp(source, [...new Set(`${flags}u`)].join(''));
  } catch (thrown) {
    return `is not valid: ${excerpt(messageOf(thrown), SHOWN_UNITS_MAX)}. It is read with the flag u: escape only characters that have a meaning.`;
  }
  const { groups, unsupported } = scan(source);
  if (unsupported !== undefined) {
    return `has ${unsupported}, which can take more than linear time. Write it without.`;
  }
  const odd = groups.find((group) => !GROUP_NAME.test(group));
  return odd === undefined
    ? undefined
    : `has a group "${excerpt(odd, 40)}". Allowed: letters, digits and _, at most 40.`;
}

/** The names of the groups of a regular expression, in their order. */
export function groupNames(source: string): readonly string[] {
  return scan(source).groups;
}

type Scanned = { readonly groups: readonly string[]; readonly unsupported: string | undefined };

/** An escape, a class, or the beginning of a group with a meaning, one after the other: none is found inside another. */
const TOKEN = /\\(?<escaped>k<|[1-9]|.)|\[(?:\\.|[^\]\\])*\]|\(\?(?<look><?[=!])|\(\?<(?<group>[^>]*)>/gsu;

function scan(source: string): Scanned {
  const groups: string[] = [];
  let unsupported: string | undefined;
  for (const { groups: found } of source.matchAll(TOKEN)) {
    if (found?.group !== undefined) groups.push(found.group);
    if (found?.look !== undefined) {
      unsupported ??= `a ${found.look.startsWith('<') ? 'lookbehind' : 'lookahead'}`;
    }
    if (found?.escaped !== undefined && /^(?:k<|[1-9])$/.test(found.escaped))
      unsupported ??= 'a backreference';
  }
  return { groups, unsupported };
}

/** Compiles a regular expression with RE2. Throws an error of RE2's for one that it does not support. */
export function compileRegularExpression(source: string, flags: string): RegularExpression {
  const RE2JS = loadRe2();
  const known = { i: RE2JS.CASE_INSENSITIVE, s: RE2JS.DOTALL, m: RE2JS.MULTILINE, u: 0 };
  const bits = [...flags].reduce((sum, flag) => sum | known[flag as keyof typeof known], 0);
  const compiled = RE2JS.compile(RE2JS.translateRegExp(source), bits);
  return {
    size: compiled.programSize(),
    test: (text) => compiled.test(text),
    groups(text) {
      const matcher = compiled.matcher(text);
      if (!matcher.find()) return new Map();
      const caught = Object.entries(matcher.getNamedGroups());
      return new Map(caught.filter((entry): entry is [string, string] => entry[1] !== null));
    },
  };
}

type Re2 = typeof import('re2js').RE2JS;

let re2: Re2 | undefined;

/** Loads RE2 when it is first needed: that takes 20 ms. Required, since the check of a scenario is synchronous. */
function loadRe2(): Re2 {
  re2 ??= (createRequire(import.meta.url)('re2js') as typeof import('re2js')).RE2JS;
  return re2;
}

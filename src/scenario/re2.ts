import { RE2JS } from 're2js';
import type { RegularExpression, RegularExpressions } from './regular-expression.ts';

/** Regular expressions by RE2, which never goes back: whatever the expression and the text, the time is linear. */
export const re2: RegularExpressions = { compile };

function compile(source: string, flags: string): RegularExpression {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(source), flagsOf(flags));
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

function flagsOf(flags: string): number {
  const { CASE_INSENSITIVE, DOTALL, MULTILINE } = RE2JS;
  const known: Readonly<Record<string, number>> = { i: CASE_INSENSITIVE, s: DOTALL, m: MULTILINE };
  return [...flags].reduce((sum, flag) => sum | (known[flag] ?? 0), 0);
}

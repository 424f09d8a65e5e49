import { longestCommon } from '../../base/common-sequence.ts';
import { groupBy } from '../../base/group-by.ts';

/** A line that only what is wanted has (`-`), that only what there is has (`+`), or that both have. */
export type DiffLine = { readonly sign: '-' | '+' | ' '; readonly line: string };

/** Compares two lists of lines. */
export function diffLines(wanted: readonly string[], actual: readonly string[]): readonly DiffLine[] {
  const places = groupBy(actual.keys(), (index) => actual[index]);
  const partners = longestCommon(wanted.length, (index) => places.get(wanted[index]) ?? []);
  const lines: DiffLine[] = [];
  let next = 0;
  const addUpTo = (end: number) => {
    for (const line of actual.slice(next, end)) lines.push({ sign: '+', line });
    next = end;
  };
  for (const [index, line] of wanted.entries()) {
    const partner = partners.get(index);
    if (partner !== undefined) {
      addUpTo(partner);
      next = partner + 1;
    }
    lines.push({ sign: partner === undefined ? '-' : ' ', line });
  }
  addUpTo(actual.length);
  return lines;
}

import type { PageVerdict } from '../../report/html/report-data.ts';

const MARKS = { good: '✓', bad: '✗', warn: '⚠' } as const;

/** A verdict in a word, with its mark. */
export function VerdictSign({ verdict: { tone, word } }: { readonly verdict: PageVerdict }) {
  return (
    <strong class={`verdict tone-${tone}`}>
      {MARKS[tone]} {word}
    </strong>
  );
}

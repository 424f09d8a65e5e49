import { formatValue } from '../../base/format-value.ts';
import type { Matching, Pattern } from '../../scenario/patterns/matching.ts';

/** What only this very text matches, whatever signs it holds. */
export function exactly(text: string): Matching {
  const shown = formatValue(text);
  const pattern: Pattern = {
    shown,
    differences: (value) => (value === text ? [] : [{ path: '', wanted: shown, got: formatValue(value) }]),
    groups: () => new Map(),
  };
  return { source: text, at: () => pattern };
}

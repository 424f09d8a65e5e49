import { codePointLength } from '../../base/code-point-length.ts';
import type { FeatureName } from './features.ts';

/** A text that is longer than this is long. */
export const LONG_CODE_POINTS = 1000;

const TESTS: readonly (readonly [FeatureName, (text: string) => boolean])[] = [
  ['text-empty', (text) => text.trim() === ''],
  ['text-long', (text) => codePointLength(text) > LONG_CODE_POINTS],
  ['text-markup', (text) => /[<>&"]/.test(text)],
  ['text-json', (text) => /^[[{"]|\$\{|\{\{|%[sd]|\\[nu"]/.test(text)],
  ['text-control', (text) => /\p{Cc}|\u2028|\u2029/u.test(text)],
  ['text-edges', (text) => text.trim() !== '' && text.trim() !== text],
  ['text-emoji', (text) => /[\u{10000}-\u{10FFFF}]/u.test(text)],
  ['text-non-ascii', (text) => /[^\p{ASCII}]/u.test(text)],
];

/** What is special about a text. */
export function textFeatures(text: string): readonly FeatureName[] {
  return TESTS.flatMap(([feature, test]) => (test(text) ? [feature] : []));
}

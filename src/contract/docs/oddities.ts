import type { OddityCode } from './scan.ts';

/** What is said of each oddity in a sample. */
export const ODDITIES: Readonly<Record<OddityCode, string>> = {
  comment: 'A comment, which JSON does not have.',
  ellipsis: 'Dots stand for more; only what is shown was checked.',
  'trailing-comma': 'A comma with nothing behind it.',
  'missing-comma': 'A comma is missing before this.',
  'unquoted-name': 'A name without quotes.',
  'odd-quotes': 'Quotes that JSON does not know; it knows only ".',
  'bad-escape': 'A backslash before something that it does not go with; the text was read as it stands.',
  'line-break': 'A text that goes on in the next line.',
  placeholder: 'Something stands for a value; the value was not checked.',
  'duplicate-name': 'A name for the second time; the last value counts.',
};

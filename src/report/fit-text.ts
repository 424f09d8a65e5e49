import { createLoader } from '../base/loader.ts';

/** Longest grapheme that is reckoned with on average; families of emoji have 11 UTF-16 units. */
const GRAPHEME_UNITS = 16;

/** Latin letters, digits and the usual signs, each of which takes one column. */
const NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u20ac\u2190-\u2193]*$/;

/** Most columns of one text, however long a line may be. */
export const TEXT_COLUMNS_MAX = 2000;

let stringWidth: ((text: string) => number) | undefined;

/** Whether texts can be measured now: Latin ones always, others once `loadWidths` is done. */
export function canMeasure(...texts: readonly string[]): boolean {
  return stringWidth !== undefined || texts.every((text) => NARROW.test(text));
}

const load = createLoader(async () => {
  stringWidth = (await import('string-width')).default;
});

/**
 * Loads what it takes to measure any text. That costs 15 ms, which a run without such texts is spared. Never rejects:
 * until it can be loaded, columns are ragged.
 */
export function loadWidths(): Promise<void> {
  return load().catch(() => {});
}

/** How many columns a printable text takes on a terminal: CJK and emoji take two, combining marks none. */
export function columnsOf(text: string): number {
  return stringWidth === undefined || NARROW.test(text) ? text.length : stringWidth(text);
}

/** Cuts a printable text to a number of columns, between graphemes and never inside one, with `…` where something was cut. */
export function cutText(text: string, columnsMax: number): string {
  const unitsMax = columnsMax * GRAPHEME_UNITS;
  // Measuring all of a much longer text could take seconds; it doesn't fit, or hides swarms of combining marks.
  if (text.length <= unitsMax && columnsOf(text) <= columnsMax) return text;
  const beginning = text.slice(0, unitsMax);
  if (NARROW.test(beginning)) return `${beginning.slice(0, columnsMax - 1)}…`;
  let kept = '';
  let columns = 0;
  for (const { segment } of graphemesOf(beginning)) {
    columns += columnsOf(segment);
    if (columns >= columnsMax || kept.length + segment.length >= unitsMax) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Fills a printable text up to a number of columns with spaces. */
export function padText(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Breaks a printable text into lines of at most so many columns, at its spaces; a longer word keeps its length. */
export function wrapText(text: string, columnsMax: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || columnsOf(longer) <= columnsMax) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}

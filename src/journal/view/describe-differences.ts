import { excerpt } from '../../base/printable.ts';
import type { ViewDifference } from '../compare-view.ts';
import type { ViewToCompare } from './match-lines.ts';

/** Most differences, texts and lines that are listed. */
const LISTED_MAX = 5;

const TEXT_UNITS_MAX = 80;

/** Describes how a view differs, for a person: a line for each difference, then what was said and what is seen. */
export function describeDifferences(
  differences: readonly ViewDifference[],
  { said, lines }: Pick<ViewToCompare, 'said' | 'lines'>,
): string {
  return [...firstOf(differences.map(describeDifference)), ...listSaidAndSeen({ said, lines })].join('\n');
}

/** What was said and what is seen, a line each. */
export function listSaidAndSeen({ said, lines }: Pick<ViewToCompare, 'said' | 'lines'>): readonly string[] {
  const seen = lines.map(({ text, from }) =>
    from === undefined ? shown(text) : `${shown(text)} from ${excerpt(from, TEXT_UNITS_MAX)}`,
  );
  return [
    `Said: ${listOf(said.map(({ text, agent }) => `${shown(text)} by ${agent}`))}`,
    `Seen: ${listOf(seen)}`,
  ];
}

/** A difference as a sentence. */
export function describeDifference({ kind, text, agent, seen = '', from }: ViewDifference): string {
  const said = agent === undefined ? shown(text) : `${shown(text)} by ${agent}`;
  switch (kind) {
    case 'lost':
      return `${said} is not seen.`;
    case 'doubled':
      return `${said} is seen once more than it was said.`;
    case 'altered':
      return `${said} is seen as ${shown(seen)}.`;
    case 'reordered':
      return `${said} is not seen in its place.`;
    case 'misattributed':
      return `${said} is seen under ${shown(from ?? '')}.`;
    case 'cannot-write':
      return 'The customer cannot write, although an agent is there or will come.';
    case 'can-write':
      return 'The customer can write, although the conversation has ended.';
  }
}

function shown(text: string): string {
  return `"${excerpt(text, TEXT_UNITS_MAX)}"`;
}

function listOf(all: readonly string[]): string {
  return all.length === 0 ? 'nothing' : firstOf(all).join(', ');
}

function firstOf(all: readonly string[]): readonly string[] {
  const rest = all.length - LISTED_MAX;
  return rest > 0 ? [...all.slice(0, LISTED_MAX), `and ${rest} more`] : all;
}

import type { ConversationView } from './conversation-view.ts';
import { OUTSIDE_KEY } from './run-view.ts';

/** Which conversations are shown. */
export type ConversationFilter = {
  /** Words that are all in its names, its texts or its rows. */
  readonly search: string;
  readonly failed: boolean;
  readonly withFaults: boolean;
  /** The name of a scenario; empty for all. */
  readonly scenario: string;
};

/** Shows all conversations. */
export const NO_FILTER: ConversationFilter = { search: '', failed: false, withFaults: false, scenario: '' };

/** The conversations that a filter lets through, in their order; what belongs to none stands at the end. */
export function filterConversations(
  conversations: readonly ConversationView[],
  { search, failed, withFaults, scenario }: ConversationFilter,
): readonly ConversationView[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const outsideLast = conversations.toSorted(
    (a, b) => Number(a.key === OUTSIDE_KEY) - Number(b.key === OUTSIDE_KEY),
  );
  return outsideLast.filter(
    (view) =>
      (!failed || view.counts.failures > 0) &&
      (!withFaults || view.faults.size > 0) &&
      (scenario === '' || view.scenario === scenario) &&
      words.every((word) => contains(view, word)),
  );
}

function contains(view: ConversationView, word: string): boolean {
  const { id, scenario, customer, queue, agents, lines, faults } = view;
  const names = [id, scenario, customer, queue, ...agents, ...faults];
  const isIn = (text: string) => text.toLowerCase().includes(word);
  return names.some(isIn) || lines.some(({ text }) => isIn(text));
}

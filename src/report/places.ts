import { printable } from '../base/printable.ts';
import { cutText } from './fit-text.ts';

/** What says which conversation an entry is about. */
export type Placed = {
  readonly scenario: string | undefined;
  readonly conversation: number | undefined;
  readonly conversationId: string | undefined;
};

/** The conversations that something happened in. */
export type Places = {
  add(entry: Placed): void;
  /** How many there are, as far as they are told apart. */
  count(): number;
  /** `conversations 1, 2 of Test, conversation 1 of Other and 7 more`, safe for a terminal; empty when there is none. */
  describe(): string;
};

/** Most conversations that are told apart, so that a large run needs no more memory for them. */
const TOLD_APART_MAX = 1000;

const SHOWN_MAX = 10;

/** Most columns of a scenario's name. */
const NAME_COLUMNS = 150;

/** Creates a list of no conversations. */
export function createPlaces(): Places {
  /** By the scenario's name, '' for none: numbers of conversations, or their ids. */
  const byScenario = new Map<string, Set<string>>();
  let count = 0;

  return {
    add({ scenario = '', conversation, conversationId = '' }) {
      const name = scenario === '' ? conversationId : String(conversation ?? 0);
      if (name === '' || name === '0' || count === TOLD_APART_MAX) return;
      const names = byScenario.get(scenario) ?? new Set();
      if (names.has(name)) return;
      byScenario.set(scenario, names.add(name));
      count++;
    },
    count: () => count,
    describe() {
      let left = SHOWN_MAX;
      const parts: string[] = [];
      for (const [scenario, names] of byScenario) {
        const shown = [...names].slice(0, left);
        left -= shown.length;
        if (shown.length > 0) parts.push(describeNames(scenario, shown));
      }
      const more = count - SHOWN_MAX;
      return parts.join(', ') + (more > 0 ? ` and ${more} more` : '');
    },
  };
}

function describeNames(scenario: string, names: readonly string[]): string {
  const conversations = `${names.length === 1 ? 'conversation' : 'conversations'} ${names.join(', ')}`;
  return scenario === ''
    ? conversations
    : `${conversations} of ${cutText(printable(scenario), NAME_COLUMNS)}`;
}

import type { DialectName } from '../../protocol/dialect.ts';
import { DEFAULT_DIALECT } from '../../protocol/dialects.ts';
import type { JournalEntry } from '../entry.ts';
import type { Journal } from '../journal.ts';
import type { Collector } from './collector.ts';
import { type Coverage, type CoverageGroup, countCovered } from './coverage.ts';
import { createEventCollector, createTransitionCollector } from './event-collectors.ts';
import { createFaultCollector } from './fault-collector.ts';
import { createOperationCollector } from './operation-collector.ts';
import { createPassedConversations } from './passed-conversations.ts';
import { createVariationCollector } from './variation-collector.ts';

/** Which API is covered. */
export type CoverageOptions = {
  /** Default `chat-api`. */
  readonly dialect?: DialectName | undefined;
};

/** Adds up what was covered, from as many journals as there are. Needs no more memory for more entries. */
export type CoverageCounter = {
  /**
   * Takes the next entry of a journal: `fake.journal.subscribe(counter.add)`. Runs that go on at the same time have to be
   * added one after the other, each from its own journal.
   */
  add(entry: JournalEntry): void;
  /** What was covered so far. */
  coverage(): Coverage;
};

/**
 * Creates a counter that has seen nothing. Only what passed counts: an event that the app accepted and a forged one that
 * it refused, a call that breaks no rule; in a conversation that was played to its end, with nothing wrong. What belongs to
 * no conversation of a scenario counts at once: so does the call that opens one.
 */
export function createCoverageCounter({ dialect = DEFAULT_DIALECT }: CoverageOptions = {}): CoverageCounter {
  const collectors = createCollectors(dialect);
  const covered = new Set<string>();
  const conversations = createPassedConversations((key) => covered.add(key));

  function countGroup(collector: Collector): CoverageGroup {
    const { name } = collector;
    const items = collector.items();
    const missing = items.filter((item) => !covered.has(keyOf(name, item.name)));
    return { name, ...countCovered(items.length - missing.length, items.length), missing };
  }

  return {
    add(entry) {
      for (const collector of collectors) {
        for (const item of collector.seen(entry)) {
          const key = keyOf(collector.name, item);
          if (!covered.has(key)) conversations.show(entry, key);
        }
      }
      conversations.follow(entry);
    },
    coverage() {
      const groups = collectors.map(countGroup);
      const sum = (count: 'covered' | 'total') => groups.reduce((total, group) => total + group[count], 0);
      return { ...countCovered(sum('covered'), sum('total')), groups };
    },
  };
}

/** Counts what a journal shows to be covered. */
export async function coverageOf(
  journal: Pick<Journal, 'entries'>,
  options: CoverageOptions = {},
): Promise<Coverage> {
  const counter = createCoverageCounter(options);
  for await (const entry of journal.entries()) counter.add(entry);
  return counter.coverage();
}

/** Everything that there is to cover of a dialect, by group. */
export function listCoverageItems(dialect: DialectName): readonly Pick<Collector, 'name' | 'items'>[] {
  return createCollectors(dialect);
}

function createCollectors(dialect: DialectName): readonly Collector[] {
  return [
    createEventCollector(dialect),
    createTransitionCollector(dialect),
    createVariationCollector(dialect),
    createFaultCollector('signatures', dialect),
    createFaultCollector('faults', dialect),
    createOperationCollector(dialect),
  ];
}

function keyOf(group: string, item: string): string {
  return `${group} ${item}`;
}

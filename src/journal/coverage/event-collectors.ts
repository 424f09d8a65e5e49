import type { DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { isRefused } from '../../protocol/faults.ts';
import type { AttemptEntry, JournalEntry } from '../entry.ts';
import { type Collector, NOTHING_SEEN } from './collector.ts';
import type { CoverageItem } from './coverage.ts';
import { coveringScenario } from './covering-scenario.ts';
import { listPossibleEvents } from './possible-events.ts';

/** Creates the collector of events, each in the states that it can find its conversation in. */
export function createEventCollector(dialect: DialectName): Collector {
  return {
    name: 'events',
    seen(entry) {
      if (!isAccepted(entry)) return NOTHING_SEEN;
      const { eventType, stateBefore } = entry;
      if (stateBefore !== undefined) return [`${eventType} in ${stateBefore}`];
      // A raw payload may be of any type.
      return dialects[dialect].eventTypes.includes(eventType) ? [eventType] : NOTHING_SEEN;
    },
    items() {
      const possible = listPossibleEvents(dialect);
      const told = new Set(possible.map(({ eventType }) => eventType));
      const ofNoConversation = dialects[dialect].eventTypes.filter((eventType) => !told.has(eventType));
      const rows = [
        ...ofNoConversation.map((eventType) => [eventType, `send: { eventType: ${eventType} }`] as const),
        ...possible.map(({ eventType, before, steps }) => [`${eventType} in ${before}`, steps] as const),
      ];
      return buildItems(dialect, 'events', rows);
    },
  };
}

/** Creates the collector of transitions from one state of a conversation to another that the app is told. */
export function createTransitionCollector(dialect: DialectName): Collector {
  return {
    name: 'transitions',
    seen(entry) {
      if (!isAccepted(entry) || entry.stateBefore === entry.stateAfter) return NOTHING_SEEN;
      return [`${entry.stateBefore} to ${entry.stateAfter}`];
    },
    items() {
      const rows = listPossibleEvents(dialect)
        .filter(({ before, after }) => before !== after)
        .map(({ before, after, steps }) => [`${before} to ${after}`, steps] as const);
      return buildItems(dialect, 'transitions', rows);
    },
  };
}

/** Whether the app has accepted an event that is 8x8's. */
export function isAccepted(entry: JournalEntry): entry is AttemptEntry {
  return entry.kind === 'attempt' && entry.outcome === 'accepted' && !isRefused(entry.fault);
}

/** Of what can be met in several ways the first counts, which is the shortest. */
function buildItems(
  dialect: DialectName,
  group: 'events' | 'transitions',
  rows: readonly (readonly [name: string, otherwise: string])[],
): readonly CoverageItem[] {
  const items = new Map<string, CoverageItem>();
  for (const [name, otherwise] of rows) {
    if (items.has(name)) continue;
    items.set(name, { name, coveredBy: coveringScenario(dialect, group, name) ?? otherwise });
  }
  return [...items.values()];
}

import { isUndelivered } from '../journal/count-events.ts';
import type { AttemptEntry, ExpectationEntry, JournalEntry, UnscriptedEntry } from '../journal/entry.ts';
import { createEntryGroups, type EntryGroups } from './group-entries.ts';
import { createFindingGroups, type FindingGroups } from './group-findings.ts';

/** What failed or is worth a word, grouped as it comes: what is the same is said once. */
export type FailureGroups = {
  add(entry: JournalEntry): void;
  /** Events that were not delivered. */
  readonly events: EntryGroups<AttemptEntry>;
  /** Expectations that failed. */
  readonly expectations: EntryGroups<ExpectationEntry>;
  readonly findings: FindingGroups;
  readonly unscripted: EntryGroups<UnscriptedEntry>;
};

/** Creates groups of nothing. */
export function createFailureGroups(): FailureGroups {
  const events = createEntryGroups<AttemptEntry>({
    keyOf: ({ webhookId, status, reason }) => JSON.stringify([webhookId, status, reason]),
    labelOf: ({ eventType }) => eventType,
  });
  const expectations = createEntryGroups<ExpectationEntry>({
    keyOf: ({ scenario, stepIndex, awaited, message }) =>
      JSON.stringify([scenario, stepIndex, awaited, message]),
  });
  const findings = createFindingGroups();
  const unscripted = createUnscriptedGroups();

  return {
    events,
    expectations,
    findings,
    unscripted,
    add(entry) {
      if (entry.kind === 'attempt' && isUndelivered(entry)) events.add(entry);
      else if (entry.kind === 'expectation' && entry.verdict === 'failed') expectations.add(entry);
      else if (entry.kind === 'call') findings.add(entry);
      else if (entry.kind === 'unscripted') unscripted.add(entry);
    },
  };
}

/** Creates groups of calls that no step awaited: equal calls are one group. */
export function createUnscriptedGroups(): EntryGroups<UnscriptedEntry> {
  return createEntryGroups({ keyOf: ({ severity, message }) => JSON.stringify([severity, message]) });
}

import { type CallCounts, createCallCounter } from './count-calls.ts';
import { createEventCounter, type EventCounts } from './count-events.ts';
import type { ConversationEntry, JournalEntry, RunEntry, RunProblem } from './entry.ts';

/** What a run came to, counted from its journal. */
export type Summary = EventCounts &
  CallCounts & {
    /**
     * `passed`: each event was accepted, or refused as awaited, and each expectation passed; `failed`: one did not, or a
     * conversation was not played to its end, or a call was refused for a rule that it breaks and no passed expectation
     * names it, or an unscripted call counts as an error; `nothing-checked`: no event was sent and nothing awaited;
     * `interrupted`: the run was stopped from outside, or could not go on.
     */
    readonly verdict: 'passed' | 'failed' | 'nothing-checked' | 'interrupted';
    readonly conversations: Readonly<Record<ConversationEntry['ending'] | 'total', number>>;
    readonly stepsNotPlayed: number;
    readonly conversationsNotBegun: number;
    /** Scenarios that say that they are not to be played. */
    readonly scenariosSkipped: number;
    /** Why the run could not go on; absent when it could. */
    readonly problem?: RunProblem;
  };

/** Counts entries as they come; needs the same memory for ten and for ten million. */
export type SummaryCounter = {
  add(entry: JournalEntry): void;
  summary(): Summary;
};

/** Creates a counter that has seen nothing. */
export function createSummaryCounter(): SummaryCounter {
  const conversations = { total: 0, finished: 0, stopped: 0, interrupted: 0 };
  const eventCounter = createEventCounter();
  const callCounter = createCallCounter();
  let stepsNotPlayed = 0;
  let scenariosSkipped = 0;
  let run: RunEntry | undefined;

  function addConversation(entry: ConversationEntry): void {
    conversations.total++;
    conversations[entry.ending]++;
    stepsNotPlayed += entry.stepsTotal - entry.stepsPlayed;
  }

  function verdict({ events }: EventCounts, counts: CallCounts): Summary['verdict'] {
    if (run?.ending === 'interrupted') return 'interrupted';
    const { expectations, calls, unscripted } = counts;
    const wrong = expectations.failed + calls.unawaitedRefusals + unscripted.errors;
    if (events.undelivered + events.repeatsFailed + conversations.stopped + wrong > 0) return 'failed';
    return events.total + expectations.total === 0 ? 'nothing-checked' : 'passed';
  }

  return {
    add(entry) {
      if (entry.kind === 'attempt') eventCounter.add(entry);
      else if (entry.kind === 'conversation') addConversation(entry);
      else if (entry.kind === 'skipped') scenariosSkipped++;
      else if (entry.kind === 'run') run = entry;
      else if (entry.kind !== 'scenario' && entry.kind !== 'view') callCounter.add(entry);
    },
    summary() {
      const events = eventCounter.counts();
      const calls = callCounter.counts();
      return {
        verdict: verdict(events, calls),
        conversations: { ...conversations },
        ...events,
        ...calls,
        stepsNotPlayed,
        conversationsNotBegun: run?.conversationsNotBegun ?? 0,
        scenariosSkipped,
        ...(run?.problem !== undefined && { problem: run.problem }),
      };
    },
  };
}

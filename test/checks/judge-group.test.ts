import { describe, expect, test } from 'vitest';
import { buildTrial } from '#src/checks/building/build-trial.ts';
import type { Trial } from '#src/checks/check.ts';
import type { Played } from '#src/checks/playing/trial-player.ts';
import { createGroupJudge } from '#src/checks/running/judge-group.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import { attemptEntry, conversationEntry, rejectedEntry } from '../support/report/sample-entries.ts';

const TRIAL: Trial = buildTrial(
  {
    dialect: 'chat-api',
    customerOpens: false,
    customerSays: false,
    customerLeaves: false,
    customerSees: false,
    operations: new Set(),
  },
  { name: 'Sample', about: 'A sample.', steps: [{ text: 'Hello' }] },
);

const playedOf = (attempts: readonly JournalEntry[]): Played<{ readonly trial: Trial }> => ({
  item: { trial: TRIAL },
  entries: [...attempts, conversationEntry()],
});

/** What is found of a trial that is played beside others, and again without them. */
async function findings(beside: readonly JournalEntry[], again: readonly JournalEntry[]) {
  const judgeGroup = createGroupJudge({
    play: async <T>({ items }: { readonly items: readonly T[] }) => ({
      played: items.map((item) => ({ item, entries: playedOf(again).entries })),
      entries: again,
      isMixed: false,
      pace: undefined,
    }),
    keepApart: () => {},
    keepAlone: () => {},
  });
  const group = { played: [playedOf(beside)], entries: beside, isMixed: true, pace: undefined };
  const subjects = (await judgeGroup(group, 'test')).flatMap((judged) => judged.subjects);
  return subjects.flatMap(({ features, symptoms }) =>
    symptoms.map(({ kind }) => (features.has('concurrent') ? `${kind} beside others` : kind)),
  );
}

describe('an event that is not accepted beside others', () => {
  const refused = (...statuses: readonly number[]) =>
    statuses.map((status, retry) => rejectedEntry({ status, retry }));

  test('is a finding of its own when it is accepted without them', async () => {
    expect(await findings(refused(500, 500, 500, 500), [attemptEntry()])).toEqual([
      'event-refused beside others',
    ]);
    expect(await findings(refused(503, 503, 500, 503), [attemptEntry()])).toEqual([
      'event-refused beside others',
    ]);
  });

  test('is none when each attempt was answered that there is too much to do', async () => {
    expect(await findings(refused(503, 503, 503, 503), [attemptEntry()])).toEqual([]);
  });

  test('is none when only its repetition was put off, or all attempts but one that was lost', async () => {
    const again = refused(503, 503).map((attempt) => ({ ...attempt, repeat: true as const }));
    const lost = attemptEntry({ fault: 'hangs-up', outcome: 'timeout', status: -1 });
    expect(await findings([attemptEntry(), ...again], [attemptEntry()])).toEqual([]);
    expect(await findings([lost, ...refused(503, 503)], [attemptEntry()])).toEqual([]);
  });

  test('is what it is without them where that is no better', async () => {
    const statuses = [503, 503, 503, 503] as const;
    expect(await findings(refused(...statuses), refused(...statuses))).toEqual(['event-refused']);
  });
});

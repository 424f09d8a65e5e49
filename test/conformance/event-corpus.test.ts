import { describe, expect, test } from 'vitest';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { buildEventCorpus } from './corpus/event-corpus.ts';
import { openEventJudges } from './corpus/event-judges.ts';
import { eventExceptions } from './corpus/exceptions.ts';
import { findDisputes } from './corpus/find-disputes.ts';
import { openPactJudges } from './corpus/pact-judge.ts';

describe.each(DIALECT_NAMES)('the corpus of %s events', (dialect) => {
  const corpus = buildEventCorpus(dialect);
  const judges = openEventJudges(dialect);

  test('is the same on every run', () => {
    expect(buildEventCorpus(dialect)).toEqual(corpus);
  });

  test('gets one verdict from all judges, but for the exceptions', async () => {
    const { disputes, verdicts, idle } = await findDisputes(
      corpus,
      [...judges, ...openPactJudges(dialect)],
      eventExceptions,
    );
    expect(disputes).toEqual([]);
    expect(idle).toEqual([]);
    expect(verdicts.filter((isGood) => isGood).length).toBeGreaterThan(100);
    expect(verdicts.filter((isGood) => !isGood).length).toBeGreaterThan(250);
  });
});

test('every exception is about some body', () => {
  const all = DIALECT_NAMES.flatMap(buildEventCorpus);
  expect(eventExceptions.filter(({ isAbout }) => !all.some(isAbout))).toEqual([]);
});

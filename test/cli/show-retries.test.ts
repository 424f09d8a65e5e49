import { expect, onTestFinished, test, vi } from 'vitest';
import type { Io } from '#src/cli/output/io.ts';
import { showRetries } from '#src/cli/output/show-retries.ts';
import { createJournal } from '#src/journal/journal.ts';
import { noPaint } from '#src/report/paint.ts';
import { SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, startCommand } from '../support/cli/run-command.ts';
import { RUN_INFO } from '../support/report/play-and-report.ts';
import { attemptEntry, rejectedEntry } from '../support/report/sample-entries.ts';

/** What is said of a run, and its journal. */
function watch(talkIsTerminal: boolean, info: Partial<typeof RUN_INFO> = {}) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const said: string[] = [];
  const io: Io = {
    out: () => {},
    talk: (text) => void said.push(text),
    status: { show: (line) => void said.push(line), erase: () => void said.push('(erased)') },
    outPaint: noPaint,
    talkPaint: noPaint,
    columns: 100,
    outIsTerminal: talkIsTerminal,
    talkIsTerminal,
    onInterrupt: () => () => {},
    onUnread: () => () => {},
    exit: () => {},
  };
  const journal = createJournal();
  const end = showRetries({ info: { ...RUN_INFO, clock: 'wall', ...info }, journal }, io);
  return { said, journal, end };
}

test('a pause is counted down on a terminal, and its line goes with it', () => {
  const { said, journal, end } = watch(true);
  journal.append(rejectedEntry({ retryInMs: 90_000, status: 404 }));
  journal.append(rejectedEntry({ eventId: 'sooner', eventType: 'QUEUED', retry: 1, retryInMs: 3000 }));
  vi.advanceTimersByTime(1100);
  vi.advanceTimersByTime(1000);
  journal.append(attemptEntry({ eventId: 'sooner', retry: 2 }));
  vi.advanceTimersByTime(200);
  journal.append(attemptEntry({ retry: 1 }));
  vi.advanceTimersByTime(200);
  expect([...new Set(said)]).toEqual([
    'QUEUED answered 503: retry 2 in 3 s',
    'QUEUED answered 503: retry 2 in 2 s',
    'QUEUED answered 503: retry 2 in 1 s',
    'TEXT answered 404: retry 1 in 1 m 28 s',
    '(erased)',
  ]);
  end();
  const { length } = said;
  journal.append(rejectedEntry({ retryInMs: 90_000 }));
  vi.advanceTimersByTime(60_000);
  expect(said).toHaveLength(length);
});

test('a pause has one line in a pipe, and so have many at the same time', () => {
  const { said, journal } = watch(false, { speed: 2 });
  for (const eventId of ['a', 'b', 'c'])
    journal.append(rejectedEntry({ eventId, outcome: 'unreachable', status: -1, retryInMs: 20_000 }));
  vi.advanceTimersByTime(10_000);
  journal.append(rejectedEntry({ retryInMs: 10_000 }));
  journal.append(rejectedEntry({ retryInMs: 1000 }));
  expect(said).toEqual([
    expect.stringMatching(/^TEXT unreachable: retry 1 at \d\d:\d\d:\d\d, in 10 s\n$/),
    expect.stringMatching(/^TEXT answered 503: retry 1 at \d\d:\d\d:\d\d, in 5 s\n$/),
  ]);
});

test('a virtual clock waits for nothing', () => {
  const { said, journal } = watch(false, { clock: 'virtual' });
  journal.append(rejectedEntry({ retryInMs: 20_000 }));
  expect(said).toEqual([]);
});

test('the command says at once what the refusal of the first event means, and when the next attempt comes', async () => {
  const consumer = await withConsumer('refuses', [404]);
  const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
  const { child, until } = startCommand(
    ['play', 'short.yaml', '--to', consumer.url, '--retry-delays', '1h'],
    {
      cwd,
    },
  );
  await until('stderr', /^QUEUED answered 404: retry 1 at \d\d:\d\d:\d\d, in 1 h\n/);
  await until('stdout', /→ QUEUED .*✗ 404 .*\n +! http:\S+ answers 404, which usually means a wrong path:/);
  child.kill('SIGINT');
});

test('the command waits in silence with --quiet', async () => {
  const consumer = await withConsumer('refuses', [404]);
  const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
  const { stderr } = await runCommand(
    ['play', 'short.yaml', '--to', consumer.url, '--retry-delays', '10s', '--speed', '1000', '--quiet'],
    { cwd },
  );
  expect(stderr).toBe('');
});

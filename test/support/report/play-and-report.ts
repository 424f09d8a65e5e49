import type { AttemptEntry, JournalEntry } from '#src/journal/entry.ts';
import { createJournal } from '#src/journal/journal.ts';
import { createSummaryCounter } from '#src/journal/summary.ts';
import type { RunInfo } from '#src/play/run/run-info.ts';
import type { ReportContext, ReportedScenario, Reporter, Sink } from '#src/report/reporter.ts';
import type { Played } from '../play/play-in-process.ts';
import { SAMPLE_START_MS } from './sample-entries.ts';

/** What is true of the runs in these tests. */
export const RUN_INFO: RunInfo = {
  id: 'b34f4e0c-3c55-4c3a-9d8e-0c1f6f7a1d11',
  seed: 'k3x9ab',
  dialect: 'chat-api',
  clock: 'virtual',
  speed: 1,
  startedMs: SAMPLE_START_MS,
  frozen: true,
  tenantId: 'fake8x8tenant01',
  customerId: 'fake8x8tenant01',
  webhook: {
    id: 'Kk3LdeBkTBiw5uTUMfsPUg',
    name: 'fake-8x8',
    uri: 'http://localhost:3000/webhook',
    version: 'v2.0',
  },
  channelId: '25HXwnKhT_yY9QxIpp8Wnw',
  baseUrl: 'http://127.0.0.1:4088',
};

/** A scenario as a reporter knows it, with what is different about it. */
export function reportedScenario(different: Partial<ReportedScenario> = {}): ReportedScenario {
  return {
    name: 'Test',
    about: 'A test.',
    file: 'scenarios/test.yaml',
    conversations: 1,
    position: (stepIndex) => ({ file: 'scenarios/test.yaml', line: stepIndex + 10, column: 5 }),
    step: () => undefined,
    ...different,
  };
}

/** What reporters are told from the start, with what is different about it. */
export function reportContext(different: Partial<ReportContext> = {}): ReportContext {
  return {
    command: 'play',
    info: RUN_INFO,
    scenarios: [reportedScenario()],
    replayCommand: ({ file }) => `fake-8x8 play ${file} --to ${RUN_INFO.webhook.uri} --seed k3x9ab`,
    ...different,
  };
}

/** Collects what a reporter writes. */
export function createTextSink(): Sink & { text(): string } {
  let text = '';
  return {
    write(more) {
      text += more;
    },
    text: () => text,
  };
}

/** Tells a reporter these entries, as a run would, and gives what it wrote. */
export async function report(
  entries: readonly JournalEntry[],
  create: (sink: Sink) => Reporter,
  memoryEntriesMax = 10_000,
): Promise<string> {
  const sink = createTextSink();
  const journal = createJournal({ memoryEntriesMax });
  const counter = createSummaryCounter();
  const reporter = create(sink);
  reporter.begin();
  journal.subscribe(counter.add);
  journal.subscribe(reporter.add);
  for (const entry of entries) journal.append(entry);
  await reporter.end(journal, counter.summary());
  journal.close();
  return sink.text();
}

/** The entries of a played run, with durations that do not depend on the machine: 1 ms, 2 ms, 3 ms … */
export function withSteadyDurations({ entries }: Pick<Played, 'entries'>): readonly JournalEntry[] {
  let count = 0;
  return entries.map((entry): JournalEntry => {
    if (entry.kind !== 'attempt') return entry;
    const steady: AttemptEntry = { ...entry, durationMs: ++count };
    return steady;
  });
}

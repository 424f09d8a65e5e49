import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.mjs';
import { EVENTS_PER_CONVERSATION, eightEvents } from './scenarios.mjs';
import { projectPath, runProgram, startConsumer } from './start-program.mjs';

const OPEN = 20_000;
const FINISHED = 1000;
const CONVERSATIONS = 10_000;
const EVENTS = 200_000;
const ROUNDS = 3;

/** Memory per open and per finished conversation, and of a large run of the command line with its report. */
export async function measureMemory() {
  return [
    await measureHeap('open', {
      quantity: 'heap per open conversation that waits on its script',
      count: OPEN,
      target: 1024,
    }),
    await measureHeap('finished', {
      quantity: `heap per finished conversation of ${EVENTS_PER_CONVERSATION} events, journal held`,
      count: FINISHED,
      target: 5 * 1024,
    }),
    await measureLargeRun(),
  ];
}

/** Each figure from a process of its own. */
async function measureHeap(kind, { quantity, count, target }) {
  const program = projectPath('test/bench/heap-of-conversations.mjs');
  const figures = [];
  for (let round = 0; round < ROUNDS; round++) {
    figures.push(Number(await runProgram(['--expose-gc', program, kind, String(count)])));
  }
  return { quantity, measured: median(figures), target, unit: ' B', detail: `${count} conversations` };
}

async function measureLargeRun() {
  const folder = mkdtempSync(join(tmpdir(), 'fake-8x8-bench-'));
  const consumer = await startConsumer();
  try {
    const scenario = join(folder, 'many.json');
    const [queue, join_, text, leave] = eightEvents.steps;
    const texts = { ...text, times: EVENTS / CONVERSATIONS - 3 };
    writeFileSync(scenario, JSON.stringify({ ...eightEvents, steps: [queue, join_, texts, leave] }));
    const report = join(folder, 'report.json');
    const run = await peakBytes(folder, [
      projectPath('dist/cli.js'),
      ...['play', scenario, '--to', consumer.url, '--signed', 'false', '--clock', 'virtual'],
      ...['--conversations', String(CONVERSATIONS), '--concurrency', '256'],
      ...['--reporter', 'json', '--output-file.json', report],
    ]);
    const written = JSON.parse(
      `${(await readFile(report, 'utf8')).slice(0, 100_000).split(',\n  "entries"')[0]}}`,
    );
    if (written.summary.events.accepted !== EVENTS) throw new Error('the large run was not accepted');
    const idle = await peakBytes(folder, ['-e', '0']);
    return {
      quantity: `peak memory of ${EVENTS} events in ${CONVERSATIONS} conversations, over an idle node`,
      measured: (run - idle) / 2 ** 20,
      target: 150,
      unit: ' MB',
      detail: `${Math.round(run / 2 ** 20)} - ${Math.round(idle / 2 ** 20)} MB, with the json report`,
    };
  } finally {
    await consumer.stop();
    rmSync(folder, { recursive: true });
  }
}

/** The most memory that a program had resident at any time. */
async function peakBytes(folder, args) {
  const file = join(folder, 'peak');
  await runProgram(['--import', projectPath('test/bench/note-peak.mjs'), ...args], {
    env: { BENCH_PEAK_FILE: file },
  });
  return Number(await readFile(file, 'utf8'));
}

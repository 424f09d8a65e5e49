import { median } from './measure.mjs';
import { projectPath, runProgram } from './start-program.mjs';

const JITI = projectPath('node_modules/jiti/lib/jiti-cli.mjs');
const ROUNDS = 3;

/** Conversations of a nightly run that is cut short: the journal has gone on to its file before half of them. */
const NIGHTLY = 600;

/** What an examination of the help desk takes: time, memory, and what of it is neither deliveries nor waiting. */
export async function measureExamination() {
  const quick = [];
  for (let round = 0; round < ROUNDS; round++) quick.push(await examine(['here', 'quick']));
  const [first] = quick;
  const full = await examine(['apart', 'full']);
  const nightly = await examine(['here', 'nightly', String(NIGHTLY)]);
  const [half, end] = nightly.heap;
  return [
    {
      quantity: 'CPU of the quick examination of an app in process',
      measured: median(quick.map(({ cpuMs }) => cpuMs)),
      target: 3000,
      unit: ' ms',
      detail: `${first.conversations} conversations, with the app`,
    },
    {
      quantity: 'real time of the quick examination of an app in process',
      measured: median(quick.map(({ wallMs }) => wallMs)),
      target: 10_000,
      unit: ' ms',
      detail: `${first.conversations} conversations`,
    },
    {
      quantity: 'real time of the full examination of a process of its own',
      measured: full.wallMs,
      target: 60_000,
      unit: ' ms',
      detail: `${full.conversations} conversations`,
    },
    {
      quantity: 'heap that the second half of a nightly examination takes',
      measured: (end - half) / 2 ** 20,
      target: 5,
      unit: ' MB',
      detail: `${nightly.conversations} conversations; ${Math.round(end / 2 ** 20)} MB in all`,
    },
    await measureParts(),
  ];
}

async function examine(args) {
  const program = projectPath('test/bench/examine-helpdesk.mjs');
  return JSON.parse(await runProgram(['--expose-gc', program, ...args]));
}

/** From the sources, since the built package does not show these parts. */
async function measureParts() {
  const parts = JSON.parse(await runProgram([JITI, projectPath('test/bench/examination-parts.ts')]));
  const { generateMs, judgeMs, deliverMs } = parts;
  return {
    quantity: 'generating and judging conversations / playing them',
    measured: (generateMs + judgeMs) / deliverMs,
    target: 1,
    detail: `${generateMs.toFixed(0)} + ${judgeMs.toFixed(0)} / ${deliverMs.toFixed(0)} ms of CPU`,
  };
}

import { median } from './measure.mjs';
import { projectPath, runProgram } from './start-program.mjs';

const MANY = 10_000;
const FEW = 1000;
const ROUNDS = 3;

/** Whether opening, using and ending conversations in process grows with their number and no faster, and what an idle one keeps. */
export async function measureRestConversations() {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [many, few] = [await lives(MANY), await lives(FEW)];
    rounds.push({ ratio: many.ms / few.ms, many: many.ms, few: few.ms, bytes: many.idleBytes });
  }
  return [
    {
      quantity: `opening, using and ending ${MANY} conversations / ${FEW}`,
      measured: median(rounds.map(({ ratio }) => ratio)),
      target: 12,
      detail: `${Math.round(median(rounds.map(({ many }) => many)))} / ${Math.round(median(rounds.map(({ few }) => few)))} ms`,
    },
    {
      quantity: 'heap per idle conversation that an app opened',
      measured: median(rounds.map(({ bytes }) => bytes)),
      target: 4096,
      unit: ' B',
      detail: `${MANY} conversations, with what was said in them`,
    },
  ];
}

async function lives(count) {
  const program = projectPath('test/bench/conversations-in-process.mjs');
  return JSON.parse(await runProgram(['--expose-gc', program, String(count)]));
}

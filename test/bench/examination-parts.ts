import { CHECKS } from '../../src/checks/checks.ts';
import { explain } from '../../src/checks/judging/explain.ts';
import { judgeTrial } from '../../src/checks/judging/judge-trial.ts';
import { createTally } from '../../src/checks/judging/tally.ts';
import { playTrials } from '../../src/checks/playing/play-trials.ts';
import { createFake8x8 } from '../../src/play/fake-8x8.ts';
import { createTinyApp } from '../support/checks/tiny-app.ts';

/**
 * Prints, as JSON, the CPU time in ms that it takes to make up conversations, to play them against an app in this process
 * and to judge them.
 */
const CONVERSATIONS = 200;
const TOGETHER = 16;
const PATIENCE = { withinMs: 5000, quietMs: 100, togetherMax: TOGETHER };

const check = CHECKS.find(({ name }) => name === 'generated-conversations');
const app = createTinyApp();
const fake = createFake8x8({ to: app, seed: 'bench' });
const facts = {
  dialect: fake.info.dialect,
  customerOpens: false,
  customerSays: false,
  customerLeaves: false,
  customerSees: true,
  operations: new Set<string>(),
};

const before = process.cpuUsage();
const trials = [...((await check?.trials(facts, { seed: 'bench', runs: CONVERSATIONS })) ?? [])];
const generateMs = cpuMsSince(before);

const played: Awaited<ReturnType<typeof playTrials>>[] = [];
const playing = process.cpuUsage();
for (let start = 0; start < trials.length; start += TOGETHER) {
  const scenarios = trials.slice(start, start + TOGETHER).map(({ scenario }) => scenario);
  played.push(
    await playTrials(
      scenarios,
      { fake, to: app, customerSees: 'GET /chats/${conversation.id}' },
      { seed: `bench-${start}`, patience: PATIENCE, overlap: 'all', stopped: new AbortController().signal },
    ),
  );
}
const deliverMs = cpuMsSince(playing);

const judging = process.cpuUsage();
const tally = createTally();
for (const [index, entries] of played.flatMap(({ ofTrials }) => ofTrials).entries()) {
  const trial = trials[index];
  if (trial !== undefined) tally.add(judgeTrial(trial, { entries }), { check: 'bench', trial });
}
if (explain(tally).length > 0) throw new Error('the app is wrong');
const judgeMs = cpuMsSince(judging);

console.log(JSON.stringify({ generateMs, judgeMs, deliverMs }));
await fake.close();

function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

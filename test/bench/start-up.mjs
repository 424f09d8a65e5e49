import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternate, elapsedMs, median, ratioOf } from './measure.mjs';
import { eightEvents } from './scenarios.mjs';
import { PLAIN_ENVIRONMENT, projectPath, runProgram, startConsumer } from './start-program.mjs';

const CLI = projectPath('dist/cli.js');

/** Real time of whole processes, each against `node -e 0`. */
export async function measureStartUp() {
  const folder = mkdtempSync(join(tmpdir(), 'fake-8x8-bench-'));
  const consumer = await startConsumer();
  const one = join(folder, 'one.json');
  writeFileSync(one, JSON.stringify({ ...eightEvents, agents: {}, steps: [{ queue: 'support' }] }));
  const cases = {
    '--version': { target: 2.2, measure: () => msOf([CLI, '--version']) },
    '--help': { target: 2.2, measure: () => msOf([CLI, '--help']) },
    'lint of one file': {
      target: 4.5,
      measure: () => msOf([CLI, 'lint', projectPath('scenarios/transfer.yaml')]),
    },
    'play of one event': { target: 12, measure: () => msOf([CLI, 'play', one, '--to', consumer.url]) },
    'serve until it listens': { target: 5, measure: () => msUntilItTalks([CLI, 'serve']) },
  };
  try {
    const { node, ...figures } = await alternate(
      {
        node: () => msOf(['-e', '0']),
        ...Object.fromEntries(Object.entries(cases).map(([name, { measure }]) => [name, measure])),
      },
      { rounds: 15 },
    );
    return Object.entries(cases).map(([name, { target }]) => ({
      quantity: `${name} / node -e 0`,
      measured: ratioOf(figures[name], node),
      target,
      detail: `${median(figures[name]).toFixed(0)} / ${median(node).toFixed(0)} ms`,
    }));
  } finally {
    await consumer.stop();
    rmSync(folder, { recursive: true });
  }
}

function msOf(args) {
  return elapsedMs(() => runProgram(args));
}

async function msUntilItTalks(args) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: PLAIN_ENVIRONMENT,
  });
  const ms = await elapsedMs(() => once(child.stdout, 'data'));
  child.kill('SIGKILL');
  await once(child, 'exit');
  return ms;
}

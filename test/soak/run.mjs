// Plays many runs on one `serve` and fails when it keeps more and more of anything.
// Usage: node test/soak/run.mjs [runs]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PLAIN_ENVIRONMENT, projectPath } from '../bench/start-program.mjs';
import { fetchToken, startApp } from './app.mjs';

const RUNS = Number(process.argv[2] ?? 5000);
/** Fill what is limited: the runs that are listed, the tokens, and the entries of the journal that stay in memory. */
const WARM_UP_RUNS = 500;
const WARM_UP_CALLS = 12_000;
const AT_ONCE = 4;

/** How much more there may be at the end than after the warm-up. */
const GROWTH_MAX = {
  heap: 4 * 2 ** 20,
  external: 4 * 2 ** 20,
  resident: 128 * 2 ** 20,
  descriptors: 8,
  temporaryFiles: 0,
};

const folder = mkdtempSync(join(tmpdir(), 'fake-8x8-soak-'));
const app = await startApp();
const serve = spawn(
  process.execPath,
  [
    ...['--expose-gc', '--import', projectPath('test/soak/answer-use.mjs'), projectPath('dist/cli.js')],
    ...['serve', '--port', '0', '--to', app.url],
  ],
  { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env: { ...PLAIN_ENVIRONMENT, TMPDIR: folder } },
);
try {
  const lines = createInterface({ input: serve.stdout });
  const [line] = await once(lines, 'line');
  const url = line.split(' ').at(-1);
  app.usePlatform(url);
  await inParallel(0, WARM_UP_CALLS, () => fetchToken(`${url}/oauth/v2/token`));
  await soak(`${url}/_fake-8x8`);
} finally {
  serve.kill();
  await once(serve, 'exit');
  app.close();
  rmSync(folder, { recursive: true });
}

async function soak(control) {
  const play = (index) => playRun(control, index);
  const half = Math.ceil(RUNS / 2);
  await inParallel(0, WARM_UP_RUNS, play);
  const start = await measure('start');
  await inParallel(WARM_UP_RUNS, half, play);
  await measure('middle');
  await inParallel(WARM_UP_RUNS + half, RUNS - half, play);
  const end = await measure('end');
  const grown = Object.keys(GROWTH_MAX).filter((name) => end[name] - start[name] > GROWTH_MAX[name]);
  for (const name of grown)
    console.error(`${name} grew by ${end[name] - start[name]}. Allowed: ${GROWTH_MAX[name]}.`);
  process.exitCode = grown.length === 0 ? 0 : 1;
}

/** Does something so many times, a few at once; `act` gets the numbers from `first` on. */
async function inParallel(first, count, act) {
  let next = first;
  const actUntilDone = async () => {
    while (next < first + count) await act(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, actUntilDone));
}

/** Half of the runs have a tenant of their own, and each has an address of its own. */
async function playRun(control, index) {
  const answer = await fetch(`${control}/runs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      scenario: index % 2 === 0 ? 'transfer' : 'first-contact',
      clock: 'virtual',
      to: `${app.url}/${index}`,
      settings: index % 2 === 0 ? {} : { tenantId: `tenant-${index}` },
    }),
  });
  const { id, detail } = await answer.json();
  if (answer.status !== 201) throw new Error(`run ${index} was refused: ${detail}`);
  // Ends with the run.
  await (await fetch(`${control}/runs/${id}/entries`)).text();
  const { summary, failure } = await (await fetch(`${control}/runs/${id}`)).json();
  if (summary.verdict !== 'passed')
    throw new Error(`run ${index} is ${summary.verdict}: ${failure?.detail ?? ''}`);
}

async function measure(moment) {
  const heard = once(serve, 'message');
  serve.send('measure');
  const [{ heap, external }] = await heard;
  const use = {
    heap,
    external,
    resident: residentBytes(),
    descriptors: countFiles(`/proc/${serve.pid}/fd`),
    temporaryFiles: countFiles(folder),
  };
  const cells = [
    `heap ${megabytes(use.heap)}`,
    `external ${megabytes(use.external)}`,
    `resident ${megabytes(use.resident)}`,
    `descriptors ${use.descriptors}`,
    `temporary files ${use.temporaryFiles}`,
  ];
  console.log(`${moment.padEnd(7)} ${cells.join('   ')}`);
  return use;
}

/** NaN, which never grows, where there is no /proc. */
function residentBytes() {
  try {
    const status = readFileSync(`/proc/${serve.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

function countFiles(path) {
  try {
    return readdirSync(path).length;
  } catch {
    return Number.NaN;
  }
}

function megabytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

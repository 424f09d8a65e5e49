import { createRun } from '../../dist/index.js';
import { EVENTS_PER_CONVERSATION, eightEvents, waiting } from './scenarios.mjs';

/** Prints how much heap a conversation takes while it waits (`open`) or once it has ended (`finished`), in bytes. */
const [kind, count] = [process.argv[2], Number(process.argv[3])];
const open = kind === 'open';
const attempts = count * (open ? 2 : EVENTS_PER_CONVERSATION);

// The first run is there for what is made once, compiled code above all.
const first = await play();
first.stop();
await first.finished;
first.journal.close();
const before = await heapBytes();
const run = await play();
const after = await heapBytes();
console.log((after - before) / count);
run.stop();

/** Plays until each conversation waits or has ended. */
async function play() {
  const run = createRun({
    scenarios: [open ? waiting : eightEvents],
    to: { fetch: () => new Response(null, { status: 204 }) },
    clock: 'wall',
    settings: { signed: false },
    conversations: count,
    concurrency: count,
  });
  let seen = 0;
  const allSent = new Promise((resolve) => {
    run.journal.subscribe((entry) => {
      if (entry.kind === 'attempt' && ++seen === attempts) resolve();
    });
  });
  void run.play();
  await (open ? allSent : run.finished);
  // What was said so far counts for the conversations that are over, not for those that wait.
  if (open) run.journal.close();
  return run;
}

async function heapBytes() {
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (let times = 0; times < 3; times++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

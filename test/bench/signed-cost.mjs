import { sign } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { buildTestKey } from '../../dist/index.js';
import { alternate, cpuUs, median } from './measure.mjs';
import { playRun } from './play-run.mjs';
import { EVENTS_PER_CONVERSATION, eightEvents } from './scenarios.mjs';
import { startConsumer } from './start-program.mjs';

const CONCURRENCY = 64;
const CONVERSATIONS = 400;
const SIGNATURES = CONVERSATIONS * EVENTS_PER_CONVERSATION;

/** Unsigned ones cost so much less that there have to be more of them to measure for about as long. */
const MORE_CONVERSATIONS = 6 * CONVERSATIONS;

const signOnThread = promisify(sign);

/** About as long as what is signed of one event. */
const BYTES = Buffer.alloc(230, 'x');

/**
 * CPU time of a signed delivery against its parts, and how late the event loop is meanwhile. With few cores the threads
 * that sign take turns with it, so its delay is held against that of unsigned deliveries beside as many signatures.
 */
export async function measureSignedCost() {
  const consumer = await startConsumer();
  const { privateKey } = buildTestKey();
  const delays = { signed: [], unsigned: [], beside: [] };
  const play = (name, conversations) => {
    const events = conversations * EVENTS_PER_CONVERSATION;
    return costOfEach(events, delays[name], () =>
      playRun({
        scenarios: [eightEvents],
        to: consumer.url,
        settings: { signed: name === 'signed' },
        conversations,
        concurrency: CONCURRENCY,
        events,
      }),
    );
  };
  const { signed, unsigned, bare } = await alternate(
    {
      signed: () => play('signed', CONVERSATIONS),
      unsigned: () => play('unsigned', MORE_CONVERSATIONS),
      bare: () => costOfEach(SIGNATURES, [], () => signMany(privateKey, (done) => done < SIGNATURES)),
      async beside() {
        let playing = true;
        const signing = signMany(privateKey, () => playing);
        await play('beside', MORE_CONVERSATIONS);
        playing = false;
        await signing;
        return 0;
      },
    },
    { rounds: 4 },
  );
  await consumer.stop();
  const ratios = signed.map((us, round) => us / (unsigned[round] + bare[round]));
  const [delay, delayBeside, delayUnsigned] = [delays.signed, delays.beside, delays.unsigned].map(median);
  return [
    {
      quantity: 'CPU of a signed delivery / (crypto.sign + unsigned delivery)',
      measured: median(ratios),
      target: 1.3,
      detail: `${median(signed).toFixed(0)} / (${median(bare).toFixed(0)} + ${median(unsigned).toFixed(0)}) µs`,
    },
    {
      quantity: 'event loop delay p99, signed / unsigned beside crypto.sign on its threads',
      measured: delay / delayBeside,
      target: 1.3,
      detail: `${delay.toFixed(1)} / ${delayBeside.toFixed(1)} ms; ${delayUnsigned.toFixed(1)} ms unsigned and alone`,
    },
  ];
}

/** CPU time of one of so many, in µs; the event loop's delay meanwhile, in ms, is added to `delays`. */
async function costOfEach(count, delays, work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const us = await cpuUs(work);
  delay.disable();
  delays.push(delay.percentile(99) / 1e6);
  return us / count;
}

/** Signs on libuv's threads as a run does and with as many under way, as long as `wanted` says of the number done. */
function signMany(privateKey, wanted) {
  let done = 0;
  const signOn = async () => {
    for (; wanted(done); done++) await signOnThread('sha256', BYTES, privateKey);
  };
  return Promise.all(Array.from({ length: CONCURRENCY }, signOn));
}

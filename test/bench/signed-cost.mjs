import { sign } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildTestKey } from '../../dist/index.js';
import { alternate, cpuUs, median } from './measure.mjs';
import { playRun } from './play-run.mjs';
import { EVENTS_PER_CONVERSATION, eightEvents } from './scenarios.mjs';
import { startConsumer } from './start-program.mjs';

const CONCURRENCY = 64;
const CONVERSATIONS = 400;
const EVENTS = CONVERSATIONS * EVENTS_PER_CONVERSATION;

/** About as long as what is signed of one event. */
const BYTES = Buffer.alloc(230, 'x');

/** CPU time of a signed delivery against its parts, and how long the event loop is away meanwhile. */
export async function measureSignedCost() {
  const consumer = await startConsumer();
  const { privateKey } = buildTestKey();
  const delays = { signed: [], unsigned: [] };
  const play = async (signed) => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const us = await cpuUs(() =>
      playRun({
        scenarios: [eightEvents],
        consumer: consumer.url,
        overrides: { signed },
        // Twenty times as many when they cost a twentieth, so that both are measured for about as long.
        conversations: signed ? CONVERSATIONS : 20 * CONVERSATIONS,
        concurrency: CONCURRENCY,
        events: signed ? EVENTS : 20 * EVENTS,
      }),
    );
    delay.disable();
    delays[signed ? 'signed' : 'unsigned'].push(delay.percentile(99) / 1e6);
    return us / (signed ? EVENTS : 20 * EVENTS);
  };
  const { signed, unsigned, bare } = await alternate(
    {
      signed: () => play(true),
      unsigned: () => play(false),
      bare: async () => (await cpuUs(() => signMany(privateKey, EVENTS))) / EVENTS,
    },
    { rounds: 5 },
  );
  await consumer.stop();
  const ratios = signed.map((us, round) => us / (unsigned[round] + bare[round]));
  const [delaySigned, delayUnsigned] = [median(delays.signed), median(delays.unsigned)];
  return [
    {
      quantity: 'CPU of a signed delivery / (crypto.sign + unsigned delivery)',
      measured: median(ratios),
      target: 1.3,
      detail: `${median(signed).toFixed(0)} / (${median(bare).toFixed(0)} + ${median(unsigned).toFixed(0)}) µs`,
    },
    {
      quantity: 'event loop delay while signing / while sending unsigned, p99',
      measured: delaySigned / delayUnsigned,
      target: 1.3,
      detail: `${delaySigned.toFixed(1)} / ${delayUnsigned.toFixed(1)} ms`,
    },
  ];
}

/** Signs on libuv's pool as a run does, with as many under way. */
function signMany(privateKey, times) {
  let begun = 0;
  let done = 0;
  return new Promise((resolve, reject) => {
    const next = () => {
      if (begun === times) return;
      begun++;
      sign('sha256', BYTES, privateKey, (error) => {
        if (error !== null) reject(error);
        else if (++done === times) resolve();
        else next();
      });
    };
    for (let index = 0; index < CONCURRENCY; index++) next();
  });
}

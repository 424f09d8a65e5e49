import { Pool } from 'undici';
import { captureRequest } from './captured-request.mjs';
import { alternate, median, ratioOf } from './measure.mjs';
import { playRun } from './play-run.mjs';
import { longConversation } from './scenarios.mjs';
import { startConsumer } from './start-program.mjs';

const EVENTS = 1000;
const CONVERSATION = longConversation(EVENTS);

/** The time from one event's answer to the next one's in a conversation that is alone, against a bare request's. */
export async function measureLatencyAlone() {
  const request = await captureRequest();
  const consumer = await startConsumer();
  const { origin, pathname } = new URL(consumer.url);
  const pool = new Pool(origin, { connections: 1 });
  const { ours, signed, bare } = await alternate(
    {
      ours: () => latencyOfRun(consumer.url, false),
      bare: () => latencyOfPool(pool, { ...request, path: pathname, method: 'POST' }),
      signed: () => latencyOfRun(consumer.url, true),
    },
    { rounds: 7 },
  );
  await pool.destroy();
  await consumer.stop();
  return [
    {
      quantity: 'latency of one conversation alone / bare undici request',
      measured: ratioOf(ours, bare),
      target: 1.3,
      detail: `${us(ours)} / ${us(bare)} µs, unsigned; ${us(signed)} µs signed`,
    },
  ];
}

/** Whole cycles, not what the journal says: what lies between two requests counts too. */
async function latencyOfRun(url, signed) {
  const laps = [];
  let lastMs = performance.now();
  await playRun({
    scenarios: [CONVERSATION],
    to: url,
    settings: { signed },
    events: EVENTS,
    onEntry(entry) {
      if (entry.kind !== 'attempt') return;
      const nowMs = performance.now();
      laps.push(nowMs - lastMs);
      lastMs = nowMs;
    },
  });
  return median(laps);
}

async function latencyOfPool(pool, request) {
  const laps = [];
  for (let event = 0; event < EVENTS; event++) {
    const startedMs = performance.now();
    const { body } = await pool.request(request);
    await body.text();
    laps.push(performance.now() - startedMs);
  }
  return median(laps);
}

function us(figuresMs) {
  return Math.round(median(figuresMs) * 1000);
}

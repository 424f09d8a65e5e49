import autocannon from 'autocannon';
import { captureRequest } from './captured-request.mjs';
import { alternate, elapsedMs, median, ratioOf } from './measure.mjs';
import { playRun, UNSIGNED } from './play-run.mjs';
import { EVENTS_PER_CONVERSATION, eightEvents } from './scenarios.mjs';
import { startConsumer } from './start-program.mjs';

const CONNECTIONS = 256;
const CONVERSATIONS = 7000;
const SECONDS = 2;

/** Deliveries per second of 256 conversations, unsigned and each in order, as a share of what autocannon reaches. */
export async function measureUnsignedRate() {
  const request = await captureRequest();
  const consumer = await startConsumer();
  const { ours, cannon } = await alternate(
    { ours: () => rateOfRun(consumer.url), cannon: () => rateOfAutocannon(consumer.url, request) },
    { rounds: 5 },
  );
  await consumer.stop();
  return [
    {
      quantity: 'unsigned deliveries, 256 conversations / autocannon',
      measured: ratioOf(ours, cannon),
      target: 0.65,
      atLeast: true,
      detail: `${Math.round(median(ours))} / ${Math.round(median(cannon))} events per second`,
    },
  ];
}

async function rateOfRun(url) {
  const events = CONVERSATIONS * EVENTS_PER_CONVERSATION;
  const ms = await elapsedMs(() =>
    playRun({
      scenarios: [eightEvents],
      to: url,
      settings: UNSIGNED,
      conversations: CONVERSATIONS,
      concurrency: CONNECTIONS,
      events,
    }),
  );
  return (events / ms) * 1000;
}

async function rateOfAutocannon(url, { headers, body }) {
  const result = await autocannon({
    url,
    method: 'POST',
    headers,
    body,
    connections: CONNECTIONS,
    duration: SECONDS,
    sampleInt: 50,
  });
  if (result.errors > 0 || result.non2xx > 0) throw new Error('autocannon met errors');
  return (result['2xx'] / (result.finish - result.start)) * 1000;
}

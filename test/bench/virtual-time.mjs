import { captureRequest } from './captured-request.mjs';
import { alternate, elapsedMs, median, ratioOf } from './measure.mjs';
import { playRun, UNSIGNED } from './play-run.mjs';
import { aDozenAtOnce, anHour, EVENTS_PER_CONVERSATION, eightEvents } from './scenarios.mjs';
import { startConsumer } from './start-program.mjs';

const DOZEN = 12;
const HOURS = 300;
const CONVERSATIONS = 2500;

/** What scripted pauses cost on the virtual clock, and what the engine costs around a handler in this process. */
export async function measureVirtualTime() {
  return [await measurePauses(), await measureInProcess()];
}

async function measurePauses() {
  const consumer = await startConsumer();
  const play = (scenario) => () =>
    elapsedMs(() =>
      playRun({
        scenarios: [scenario],
        to: consumer.url,
        settings: UNSIGNED,
        conversations: HOURS,
        concurrency: 1,
        events: HOURS * DOZEN,
      }),
    );
  const { paused, atOnce } = await alternate(
    { paused: play(anHour), atOnce: play(aDozenAtOnce) },
    { rounds: 7 },
  );
  await consumer.stop();
  return {
    quantity: 'an hour on the virtual clock / the same events without pauses',
    measured: ratioOf(paused, atOnce),
    target: 2,
    detail: `${(median(paused) / HOURS).toFixed(2)} / ${(median(atOnce) / HOURS).toFixed(2)} ms for a dozen events`,
  };
}

/** The handler reads its request, as any does. */
async function handler(request) {
  const event = await request.json();
  return new Response(null, { status: event.eventType === undefined ? 400 : 204 });
}

async function measureInProcess() {
  const { headers, body } = await captureRequest();
  const bytes = Buffer.from(body);
  const events = CONVERSATIONS * EVENTS_PER_CONVERSATION;
  const { ours, bare } = await alternate(
    {
      ours: () =>
        elapsedMs(() =>
          playRun({
            scenarios: [eightEvents],
            to: { fetch: handler },
            settings: UNSIGNED,
            conversations: CONVERSATIONS,
            events,
          }),
        ),
      bare: () =>
        elapsedMs(async () => {
          for (let event = 0; event < events; event++) {
            const request = new Request('http://consumer.test/webhook', {
              method: 'POST',
              headers,
              body: bytes,
            });
            const response = await handler(request);
            if (response.status !== 204) throw new Error('the handler refused an event');
          }
        }),
    },
    { rounds: 5 },
  );
  return {
    quantity: 'in process, unsigned / the handler with a fresh Request',
    measured: ratioOf(ours, bare),
    target: 2,
    detail: `${us(ours, events)} / ${us(bare, events)} µs per event`,
  };
}

function us(figuresMs, events) {
  return ((median(figuresMs) / events) * 1000).toFixed(1);
}

import { playRun, UNSIGNED } from './play-run.mjs';
import { EVENTS_PER_CONVERSATION, eightEvents } from './scenarios.mjs';

/** One TEXT event as an unsigned delivery sends it, so that both sides of a ratio send the same bytes. */
export async function captureRequest() {
  const requests = [];
  await playRun({
    scenarios: [eightEvents],
    settings: UNSIGNED,
    events: EVENTS_PER_CONVERSATION,
    to: {
      async fetch(request) {
        requests.push({ headers: Object.fromEntries(request.headers), body: await request.text() });
        return new Response(null, { status: 204 });
      },
    },
  });
  return requests[3];
}

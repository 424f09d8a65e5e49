import { createEvents, dialects } from '../../dist/index.js';
import { alternate, median } from './measure.mjs';

const CHECKS = 200_000;

/** Time to check one event: valid ones, and broken ones with the list of what is wrong. */
export async function measureValidation() {
  const valid = validEvents();
  const { whole, broken } = await alternate(
    { whole: () => nsPerCheck(valid, 0), broken: () => nsPerCheck(brokenEvents(valid), 1) },
    { rounds: 7 },
  );
  return [
    {
      quantity: 'check of a valid event',
      measured: median(whole),
      target: 400,
      unit: ' ns',
      detail: 'each event type in turn',
    },
    {
      quantity: 'check of an invalid event, errors included',
      measured: median(broken),
      target: 400,
      unit: ' ns',
      detail: 'missing key, wrong type, unknown key, unknown event type',
    },
  ];
}

function validEvents() {
  const events = createEvents();
  return Object.values(events).map((build) => build());
}

function brokenEvents(valid) {
  return valid.flatMap((event) => {
    const { eventType, ...rest } = event;
    const [key] = Object.keys(rest);
    const { [key]: _left, ...missing } = event;
    return [
      missing,
      { ...event, [key]: 7 },
      { ...event, extra: true },
      { ...event, eventType: `${eventType}S` },
    ];
  });
}

function nsPerCheck(events, problemsMin) {
  const { checkEvent } = dialects['chat-api'];
  for (const event of events) {
    if (Math.min(1, checkEvent(event).length) !== problemsMin) throw new Error('an event was misjudged');
  }
  const rounds = Math.ceil(CHECKS / events.length);
  let problems = 0;
  const startedMs = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (const event of events) problems += checkEvent(event).length;
  }
  const ns = ((performance.now() - startedMs) * 1e6) / (rounds * events.length);
  if (problems < problemsMin * rounds) throw new Error('an event was misjudged');
  return ns;
}

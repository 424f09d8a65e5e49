import { createEvents, dialects } from '../../dist/index.js';
import { alternate, median } from './measure.mjs';

const CHECKS = 200_000;

/** Time to check one event: valid ones, and broken ones with the list of what is wrong. */
export async function measureValidation() {
  const valid = validEvents();
  const broken = brokenEvents(valid);
  const { checkEvent } = dialects['chat-api'];
  const measured = await alternate(
    {
      valid: () => nsPerCheck(valid, checkEvent, 0),
      invalid: () => nsPerCheck(broken, checkEvent, 1),
    },
    { rounds: 7 },
  );
  return [
    {
      quantity: 'check of a valid event',
      measured: median(measured.valid),
      target: 400,
      unit: ' ns',
      detail: 'each event type in turn',
    },
    {
      quantity: 'check of an invalid event, each error put into a sentence',
      measured: median(measured.invalid),
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

function nsPerCheck(events, check, problemsMin) {
  for (const event of events) {
    if (Math.min(1, check(event).length) !== problemsMin) throw new Error('an event was misjudged');
  }
  const rounds = Math.ceil(CHECKS / events.length);
  let problems = 0;
  const startedMs = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (const event of events) problems += check(event).length;
  }
  const ns = ((performance.now() - startedMs) * 1e6) / (rounds * events.length);
  if (problems < problemsMin * rounds) throw new Error('an event was misjudged');
  return ns;
}

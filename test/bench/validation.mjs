import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createEvents, dialects } from '../../dist/index.js';
import { alternate, median } from './measure.mjs';
import { projectPath } from './start-program.mjs';

const CHECKS = 200_000;

/** Time to check one event: valid ones, and broken ones with the list of what is wrong. */
export async function measureValidation() {
  const valid = validEvents();
  const broken = brokenEvents(valid);
  const { checkEvent } = dialects['chat-api'];
  const listErrors = await loadValidators();
  const measured = await alternate(
    {
      valid: () => nsPerCheck(valid, checkEvent, 0),
      listed: () => nsPerCheck(broken, listErrors, 1),
      worded: () => nsPerCheck(broken, checkEvent, 1),
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
      quantity: 'check of an invalid event, errors listed by its validator',
      measured: median(measured.listed),
      target: 400,
      unit: ' ns',
      detail: 'missing key, wrong type, unknown key, unknown event type',
    },
    {
      quantity: 'the same, each error put into a sentence with what is allowed',
      measured: median(measured.worded),
      target: 400,
      unit: ' ns',
      detail: 'missing key, wrong type, unknown key, unknown event type',
    },
  ];
}

/** The generated validators alone, behind the lookup by event type. */
async function loadValidators() {
  const folder = await mkdtemp(join(tmpdir(), 'fake-8x8-bench-'));
  const outfile = join(folder, 'validators.mjs');
  try {
    await build({
      entryPoints: [projectPath('src/protocol/chat-api/validators.generated.js')],
      outfile,
      bundle: true,
      format: 'esm',
    });
    const validators = new Map(Object.entries(await import(outfile)));
    const unknownType = [{ keyword: 'enum', instancePath: '/eventType' }];
    return (event) => {
      const validate = validators.get(event.eventType);
      if (validate === undefined) return unknownType;
      return validate(event) ? [] : validate.errors;
    };
  } finally {
    await rm(folder, { recursive: true });
  }
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

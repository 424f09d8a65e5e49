import { crc32 } from 'node:zlib';
import type { Arbitrary } from 'fast-check';
import { FAULTS } from '../../protocol/faults.ts';
import type { Step } from '../../scenario/schema.ts';
import { buildTrial } from '../building/build-trial.ts';
import { type Choice, stepsOfChoices } from '../building/generate-steps.ts';
import type { AppFacts, Check, Generation, Trial } from '../check.ts';
import { UNUSUAL_TEXTS } from '../payloads/texts.ts';

const STEPS = { minLength: 4, maxLength: 24 };

/** Any legal conversation, with any harmless faults, loses and doubles nothing. */
export const generatedConversations: Check = {
  name: 'generated-conversations',
  about: 'Conversations made up by chance, mixed with harmless faults, lose and double nothing.',
  origin: 'ours',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: generate,
};

/** fast-check takes 40 ms to load, which a run without generated conversations is spared. */
async function generate(app: AppFacts, { seed, runs }: Generation): Promise<Iterable<Trial>> {
  const { default: fc } = await import('fast-check');
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.lorem({ maxCount: 6 }) },
    { weight: 1, arbitrary: fc.constantFrom(...UNUSUAL_TEXTS.slice(0, 8)) },
    { weight: 1, arbitrary: fc.constantFrom('ok', 'yes', 'ok') },
  );
  const choice: Arbitrary<Choice> = fc.record({
    move: fc.nat(),
    text,
    fault: fc.option(fc.nat(), { freq: 3, nil: undefined }),
  });
  const conversation = fc.record({
    choices: fc.array(choice, { ...STEPS, size: 'max' }),
    keys: fc.oneof(
      { weight: 4, arbitrary: fc.constant('one' as const) },
      { weight: 1, arbitrary: fc.constant('several' as const) },
    ),
    conversations: fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }) },
    ),
  });
  return (function* () {
    for (let index = 0; index < runs; index++) {
      const sampled = fc.sample(conversation, { seed: crc32(`${seed}/${index}`) | 0, numRuns: 1 });
      for (const each of sampled) yield build(app, each, index + 1);
    }
  })();
}

type Sample = {
  readonly choices: readonly Choice[];
  /** Most have one, and so can be played beside others. */
  readonly keys: 'one' | 'several';
  readonly conversations: number;
};

function build(app: AppFacts, { choices, keys, conversations }: Sample, number: number): Trial {
  const steps = stepsOfChoices(choices, app).map((each) => {
    const step = keys === 'one' ? withOneKey(each) : each;
    const { text, customer } = step;
    if (text !== undefined) return { ...step, text: literal(text) };
    return customer === undefined ? step : { ...step, customer: literal(customer) };
  });
  return buildTrial(app, {
    name: `Made up, number ${number}`,
    about: 'Each step was chosen by chance among those that were legal.',
    ...(conversations > 1 && { conversations }),
    steps,
  });
}

/** Signed with the first key, whatever else is done to the event. */
function withOneKey({ fault, ...step }: Step): Step {
  return fault === undefined || FAULTS[fault].group === 'signature'
    ? (step as Step)
    : ({ ...step, fault } as Step);
}

/** A text in which nothing is a variable. */
function literal(text: string): string {
  return text.replaceAll('${', () => '$${');
}

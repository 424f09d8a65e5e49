import { crc32 } from 'node:zlib';
import type { Arbitrary } from 'fast-check';
import { isJsonObject } from '../../base/json-object.ts';
import type { Dialect, WireEvent } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import type { AppFacts, Check, Generation, Trial } from '../check.ts';
import { buildRaw, eventsOf } from './raw-events.ts';
import { UNUSUAL_TEXTS } from './texts.ts';
import { withEachEmpty, withEachUnknown, withoutEach } from './vary-event.ts';

/** Trials of an examination that makes up so many conversations: a third, since they show less. */
const SHARE = 3;
const TRIALS_MAX = 200;

/** Whatever the schemas allow is accepted, in any combination. */
export const randomPayloads: Check = {
  name: 'random-payloads',
  about: 'Events are accepted whatever variations they have together, made up by chance.',
  origin: 'ours',
  needs: [],
  profile: 'full',
  trials: generate,
};

/** Changes an event, by a number that chooses among what can be changed, and a text. */
type Variation = {
  readonly feature: string;
  vary(event: WireEvent, dialect: Dialect, choice: Choice): WireEvent | undefined;
};

type Choice = { readonly at: number; readonly text: string; readonly value: unknown };

const oneOf = (events: readonly WireEvent[], { at }: Choice) => events[at % events.length];

const VARIATIONS: readonly Variation[] = [
  {
    feature: 'unknown-field',
    vary: (event, _, { text, value }) => ({ ...event, [`added ${text.slice(0, 20)}`]: value }),
  },
  {
    feature: 'unknown-value',
    vary: (event, dialect, choice) => oneOf(withEachUnknown(event, dialect), choice),
  },
  {
    feature: 'missing-field',
    vary: (event, dialect, choice) => oneOf(withoutEach(event, dialect), choice),
  },
  {
    feature: 'empty-field',
    vary: (event, dialect, choice) => oneOf(withEachEmpty(event, dialect), choice),
  },
  { feature: 'unusual-text', vary: (event, _, { text }) => withText(event, text) as WireEvent },
];

/** Each text that a person has written becomes another one. */
function withText(
  object: Readonly<Record<string, unknown>>,
  text: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      if (isJsonObject(value)) return [key, withText(value, text)];
      return [key, typeof value === 'string' && WRITTEN.has(key) ? text : value];
    }),
  );
}

const WRITTEN: ReadonlySet<string> = new Set(['message', 'text', 'queueName', 'company']);

type Sample = { readonly kinds: readonly number[]; readonly choices: readonly Choice[] };

/** fast-check takes 40 ms to load, which a run without it is spared. */
async function generate(app: AppFacts, { seed, runs }: Generation): Promise<readonly Trial[]> {
  const { default: fc } = await import('fast-check');
  const text = fc.oneof(fc.lorem(), fc.constantFrom(...UNUSUAL_TEXTS));
  const choice: Arbitrary<Choice> = fc.record({
    at: fc.nat(),
    text,
    // Some parsers refuse these names, and rightly.
    value: fc
      .jsonValue({ maxDepth: 2 })
      .filter((value) => !/__proto__|constructor/.test(JSON.stringify(value))),
  });
  const sample: Arbitrary<Sample> = fc.record({
    kinds: fc.uniqueArray(fc.nat({ max: VARIATIONS.length - 1 }), { minLength: 1, maxLength: 3 }),
    choices: fc.array(choice, { minLength: 3, maxLength: 8, size: 'max' }),
  });
  const numRuns = Math.min(TRIALS_MAX, Math.ceil(runs / SHARE));
  const samples = fc.sample(sample, { seed: crc32(`${seed}/payloads`) | 0, numRuns });
  return samples.flatMap((each, index) => build(app, each, index + 1));
}

/** All events of a trial have the same kinds of variations, so that these can be told apart. */
function build(app: AppFacts, { kinds, choices }: Sample, number: number): readonly Trial[] {
  const variations = kinds.flatMap((kind) => VARIATIONS[kind] ?? []);
  const dialect = dialects[app.dialect];
  const events = choices.flatMap((choice) => {
    const known = eventsOf(app);
    let event = known[choice.at % known.length];
    for (const { vary } of variations) event = event && vary(event, dialect, choice);
    return event === undefined ? [] : [event];
  });
  if (events.length === 0) return [];
  const features = variations.map(({ feature }) => feature);
  const name = `Made up payloads, number ${number}`;
  return [buildRaw(app, { name, features, events })];
}

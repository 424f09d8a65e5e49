import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import type { CorpusBody } from './corpus-body.ts';
import { eventShape, type PactExample, publishedExamples, writtenExamples } from './pact-examples.ts';
import { PACT_AS_WRITTEN, PACT_OF_PUBLISHED } from './pact-judge.ts';
import { isEventWithoutBounds } from './without-bounds.ts';

/** Judges that say something else than was known or than the others say about some bodies, and why that is right. */
export type JudgeException = {
  readonly judges: RegExp;
  /** What they say. */
  readonly isGood: boolean;
  readonly reason: string;
  isAbout(body: CorpusBody): boolean;
};

const named = (name: string) => (body: CorpusBody) => body.name === name;
const PACT = /^Pact, /;
const CARRIERS = /^(Koa|MSW), /;

/** Every disagreement about events. */
export const eventExceptions: readonly JudgeException[] = [
  {
    judges: /^MSW receiver$/,
    isGood: false,
    reason: 'A receiver reads 1 MiB and no more; schemas set no limit to a text.',
    isAbout: named('a message of two million letters'),
  },
  {
    judges: PACT,
    isGood: true,
    reason: 'Pact’s matchers know types, no bounds: an id may be empty, a time before 1970.',
    isAbout: ({ body }) => isEventWithoutBounds(JSON.parse(body)),
  },
  lacksExample(PACT_OF_PUBLISHED, DIALECT_NAMES.flatMap(publishedExamples)),
  lacksExample(PACT_AS_WRITTEN, DIALECT_NAMES.flatMap(writtenExamples)),
  {
    judges: PACT,
    isGood: false,
    reason:
      'Pact goes by how an integer is written: not with a fraction, an exponent, or more digits than 64 bits hold.',
    isAbout: ({ body }) => /"timestamp":\s*(-0\b|\d+[.eE]|\d{20})/.test(body),
  },
  {
    judges: PACT,
    isGood: false,
    reason: 'Half of a surrogate pair is no Unicode, so Pact cannot read it; JSON lets it be written.',
    isAbout: ({ body }) => /\\ud[89a-f]/i.test(body),
  },
];

/** Every disagreement about the bodies of REST calls. */
export const requestExceptions: readonly JudgeException[] = [
  {
    judges: CARRIERS,
    isGood: false,
    reason: 'A request body is read up to 1 MiB; schemas set no limit to a text.',
    isAbout: named('a message of two million letters'),
  },
  {
    judges: CARRIERS,
    isGood: true,
    reason: 'The documentation uses both names, so even a strict platform takes the other one.',
    isAbout: ({ name }) => /under (its|the) other name$/.test(name),
  },
  {
    judges: CARRIERS,
    isGood: false,
    reason: 'Webhooks of v1.0 exist and are read back, but cannot be created any more (published).',
    isAbout: ({ body }) => fieldOf(body, 'version') === 'v1.0',
  },
  {
    judges: CARRIERS,
    isGood: false,
    reason: 'No pattern says what can be read as an address; the platform tries to.',
    isAbout: ({ body }) => {
      const uri = fieldOf(body, 'uri');
      return typeof uri === 'string' && !URL.canParse(uri);
    },
  },
];

/** What a pact lacks an example of. */
function lacksExample(judge: string, examples: readonly PactExample[]): JudgeException {
  const shapes = new Set(examples.map(({ example }) => eventShape(example)));
  return {
    judges: new RegExp(`^${judge}$`),
    isGood: false,
    reason:
      'Pact knows examples, no schema: it refuses fields that no example has, and misses those that each has.',
    isAbout: ({ body }) => !shapes.has(eventShape(JSON.parse(body))),
  };
}

function fieldOf(body: string, name: string): unknown {
  const value: unknown = JSON.parse(body);
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

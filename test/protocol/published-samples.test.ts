import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { chatApiRequests, chatGatewayRequests } from '#src/generated/validators.ts';
import { requestSchemas as chatApiRequestSchemas } from '#src/protocol/chat-api/operations/request-schemas.ts';
import { responseSchemas as chatApiResponseSchemas } from '#src/protocol/chat-api/operations/response-schemas.ts';
import { chatApiSamples } from '#src/protocol/chat-api/samples.ts';
import { requestSchemas as gatewayRequestSchemas } from '#src/protocol/chat-gateway/operations/request-schemas.ts';
import { responseSchemas as gatewayResponseSchemas } from '#src/protocol/chat-gateway/operations/response-schemas.ts';
import { activitySamples, chatGatewaySamples } from '#src/protocol/chat-gateway/samples.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { dialects } from '#src/protocol/dialects.ts';
import {
  EVENT_SAMPLES,
  KNOWN_ODDITIES,
  PUBLISHED_EVENTS,
  REQUEST_SAMPLES,
  RESPONSE_SAMPLES,
} from '../support/protocol/published-samples.ts';

/** A sample by its file and name, and where our schemas find something wrong with it. */
type Judged = readonly [sample: string, paths: readonly string[]];

const VALIDATORS: Readonly<
  Record<DialectName, Readonly<Record<string, Pick<typeof chatApiRequests.messageRequest, 'listErrors'>>>>
> = { 'chat-api': chatApiRequests, 'chat-gateway': chatGatewayRequests };

const RESPONSE_SCHEMAS: Readonly<Record<DialectName, Readonly<Record<string, TSchema>>>> = {
  'chat-api': chatApiResponseSchemas,
  'chat-gateway': gatewayResponseSchemas,
};

const judged: readonly Judged[] = [
  ...DIALECT_NAMES.flatMap((dialect) =>
    judgeAll(`${dialect}-events`, EVENT_SAMPLES[dialect], (_, event) => {
      return dialects[dialect].checkEvent(event).map(({ path }) => path);
    }),
  ),
  ...DIALECT_NAMES.flatMap((dialect) =>
    judgeAll(`${dialect}-requests`, REQUEST_SAMPLES[dialect], (name, body) => {
      const errors = VALIDATORS[dialect][name]?.listErrors(body) ?? [];
      return errors.map(({ instancePath }) => instancePath);
    }),
  ),
  ...DIALECT_NAMES.flatMap((dialect) =>
    judgeAll(`${dialect}-responses`, RESPONSE_SAMPLES[dialect], (name, body) => {
      const schema = RESPONSE_SCHEMAS[dialect][name];
      return schema === undefined
        ? ['no schema']
        : [...Value.Errors(schema, body)].map(({ instancePath }) => instancePath);
    }),
  ),
];

function judgeAll<Body>(
  file: string,
  samples: Readonly<Record<string, Body>>,
  findWrong: (name: string, body: Body) => readonly string[],
): readonly Judged[] {
  return Object.entries(samples).map(([name, body]) => {
    const paths = findWrong(firstWord(name), body);
    return [`${file}: ${name}`, [...new Set(paths)]];
  });
}

function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? '';
}

describe('a sample that 8x8 published', () => {
  test.each(judged)('fits, but for known oddities: %s', (sample, paths) => {
    const known = KNOWN_ODDITIES.find((oddity) => oddity.sample === sample);
    expect(paths).toEqual(known?.paths ?? []);
  });

  test('is there for each known oddity', () => {
    const names = judged.map(([sample]) => sample);
    expect(KNOWN_ODDITIES.filter(({ sample }) => !names.includes(sample))).toEqual([]);
  });

  test.each(DIALECT_NAMES)('is there for each event of %s, under its name', (dialect) => {
    const whole = PUBLISHED_EVENTS[dialect].map(({ eventType }) => eventType);
    expect(new Set(whole)).toEqual(new Set(dialects[dialect].eventTypes));
    for (const [name, { eventType }] of Object.entries(EVENT_SAMPLES[dialect])) {
      if (name !== 'event format') expect(firstWord(name)).toBe(eventType);
    }
  });

  test.each([
    ['request of chat-api', REQUEST_SAMPLES['chat-api'], chatApiRequestSchemas],
    ['response of chat-api', RESPONSE_SAMPLES['chat-api'], chatApiResponseSchemas],
    ['request of chat-gateway', REQUEST_SAMPLES['chat-gateway'], gatewayRequestSchemas],
    ['response of chat-gateway', RESPONSE_SAMPLES['chat-gateway'], gatewayResponseSchemas],
  ])('is there for the schema of each %s', (_, samples, schemas) => {
    expect(new Set(Object.keys(samples).map(firstWord))).toEqual(new Set(Object.keys(schemas)));
  });

  test.each([
    ['chat-api', chatApiSamples],
    ['chat-gateway', chatGatewaySamples],
    ['chat-gateway', activitySamples],
  ] as const)('is what the schemas of %s have as examples, key by key', (dialect, examples) => {
    const published = PUBLISHED_EVENTS[dialect].map((event) => JSON.stringify(event));
    const others = Object.values(examples).map((example) => JSON.stringify(example));
    expect(others.filter((example) => !published.includes(example))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { buildMatchers, type JsonSchema } from '#src/contract/pacts/matchers.ts';
import { chatApiSchemas } from '#src/protocol/chat-api/schemas.ts';
import { activitySamples } from '#src/protocol/chat-gateway/samples.ts';
import { chatGatewaySchemas } from '#src/protocol/chat-gateway/schemas.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { PUBLISHED_EVENTS } from '../../support/protocol/published-samples.ts';

/** A body that Pact is shown: it knows no schema, and so nothing of what its examples leave out. */
export type PactExample = {
  readonly example: unknown;
  /** The body as Pact gets it; it may hold matchers. */
  readonly body: unknown;
  /** Its matching rules, where they do not stand in the body. */
  readonly rules?: object;
};

type WrittenRequest = {
  readonly body: { readonly content: unknown };
  readonly matchingRules: { readonly body: object };
};

const SCHEMAS: Readonly<Record<DialectName, Readonly<Record<string, object>>>> = {
  'chat-api': chatApiSchemas,
  'chat-gateway': chatGatewaySchemas,
};

/** Activities with a shape of their own. */
const KINDS: ReadonlySet<unknown> = new Set(Object.keys(activitySamples).filter((name) => name !== 'other'));

/** An empty list says nothing of its items, so that Pact would take any. */
const EMPTY_LIST = '[]';

/** The bodies that 8x8 published, with the matchers that pacts are written with. */
export function publishedExamples(dialect: DialectName): readonly PactExample[] {
  return PUBLISHED_EVENTS[dialect]
    .filter((example) => !JSON.stringify(example).includes(EMPTY_LIST))
    .map((example) => {
      const schema = SCHEMAS[dialect][example.eventType] as JsonSchema;
      return { example, body: buildMatchers(schema, example) };
    });
}

/** The bodies of the turned-round pact with their rules; of those that only differ in their values, one. */
export function writtenExamples(dialect: DialectName): readonly PactExample[] {
  const url = new URL(`../../../contracts/pacts/8x8-${dialect}-webhooks-integration.json`, import.meta.url);
  const { interactions } = JSON.parse(readFileSync(url, 'utf8')) as {
    readonly interactions: readonly { readonly request: WrittenRequest }[];
  };
  const bySort = new Map(
    interactions.map(({ request: { body, matchingRules } }) => {
      const { content } = body;
      const { eventType } = content as { readonly eventType: string };
      const example = { example: content, body: content, rules: { body: matchingRules.body } };
      return [`${eventType} ${eventShape(content)} ${JSON.stringify(matchingRules.body)}`, example];
    }),
  );
  return [...bySort.values()].filter(({ example }) => !JSON.stringify(example).includes(EMPTY_LIST));
}

/** Says which fields an event has, beside the kind of activity that it is, if it is one. */
export function eventShape(event: unknown): string {
  const { data } = (event ?? {}) as { readonly data?: { readonly name?: unknown } | null };
  return `${KINDS.has(data?.name) ? data?.name : 'other'} ${shapeOf(event)}`;
}

/**
 * Says which fields a value has and of which types their values are. Items of a list that have one shape count as one,
 * however many there are.
 */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].join('|')}]`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}:${shapeOf(field)}`);
  return `{${fields.toSorted().join(',')}}`;
}

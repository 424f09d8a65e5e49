import { readFileSync } from 'node:fs';
import type { DialectName, WireEvent } from '#src/protocol/dialect.ts';

/** Bodies that 8x8 published, by a name that begins with the event type or with the name of our schema. */
type Samples<Body> = Readonly<Record<string, Body>>;

/** A published sample that our schemas refuse, and why that is right. */
export type KnownOddity = {
  /** The file and the name in it. */
  readonly sample: string;
  /** Where our schemas find something wrong, as JSON Pointers. */
  readonly paths: readonly string[];
  readonly reason: string;
};

/** The events that 8x8's documentation shows. */
export const EVENT_SAMPLES: Readonly<Record<DialectName, Samples<WireEvent>>> = {
  'chat-api': readSamples('chat-api-events'),
  'chat-gateway': readSamples('chat-gateway-events'),
};

/** The one real event that 8x8 published, as it was signed and sent: its keys stand in this order, without spaces. */
export const SIGNED_EVENT = EVENT_SAMPLES['chat-api']['AGENT_JOINED of the signed request'];

/** The bodies that 8x8 documents for REST calls, by the names of our schemas. */
export const REQUEST_SAMPLES: Readonly<Record<DialectName, Samples<unknown>>> = {
  'chat-api': readSamples('chat-api-requests'),
  'chat-gateway': readSamples('chat-gateway-requests'),
};

/** The bodies that 8x8 documents for answers to REST calls, by the names of our schemas. */
export const RESPONSE_SAMPLES: Readonly<Record<DialectName, Samples<unknown>>> = {
  'chat-api': readSamples('chat-api-responses'),
  'chat-gateway': readSamples('chat-gateway-responses'),
};

/** Every published sample that does not fit. */
export const KNOWN_ODDITIES: readonly KnownOddity[] = [
  {
    sample: 'chat-api-events: event format',
    paths: [''],
    reason: 'It shows the field that all events have, with three dots for the others.',
  },
  {
    sample: 'chat-api-responses: participantList',
    paths: ['/participants'],
    reason: 'The OpenAPI file declares one object under the plural name. The platform answers a list.',
  },
  {
    sample: 'chat-gateway-requests: webhookVerifyRequest',
    paths: ['/uri'],
    reason: 'The address has one slash after https: where every address has two.',
  },
];

/** The published events of each dialect that are whole: all but those with a known oddity. */
export const PUBLISHED_EVENTS: Readonly<Record<DialectName, readonly WireEvent[]>> = {
  'chat-api': wholeEvents('chat-api'),
  'chat-gateway': wholeEvents('chat-gateway'),
};

function wholeEvents(dialect: DialectName): readonly WireEvent[] {
  const odd = new Set(KNOWN_ODDITIES.map(({ sample }) => sample));
  return Object.entries(EVENT_SAMPLES[dialect])
    .filter(([name]) => !odd.has(`${dialect}-events: ${name}`))
    .map(([, event]) => event);
}

function readSamples<Body>(file: string): Samples<Body> {
  const url = new URL(`./published/${file}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Samples<Body>;
}

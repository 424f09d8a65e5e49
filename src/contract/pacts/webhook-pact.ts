import { createSeededIds } from '../../base/seeded-ids.ts';
import { createSigner } from '../../delivery/signature.ts';
import { buildTestKey } from '../../delivery/test-key.ts';
import type { DialectName, WireEvent } from '../../protocol/dialect.ts';
import { createEventId } from '../../protocol/ids.ts';
import { resolveSettings } from '../../protocol/settings.ts';
import { renderStory } from '../stories/render-story.ts';
import { storiesOf } from '../stories/stories.ts';
import type { Story } from '../stories/story.ts';
import { buildMatchers, fromState, type JsonSchema, matchRegex, type PactValue } from './matchers.ts';
import type { GivenState, HttpInteraction, PactDescription } from './pact-description.ts';
import {
  type StoryVariant,
  UNKNOWN_KEY,
  UNKNOWN_TYPE,
  VARIANT_HEADER,
  variantsOf,
} from './webhook-variants.ts';

/** The schema of each event of a dialect, by its `eventType`. */
export type EventSchemas = Readonly<Record<string, JsonSchema>>;

/** The path that the interactions post to. Verification replaces it with the path of the app. */
export const WEBHOOK_PATH = '/webhook';

/**
 * Describes the pact of webhooks, in which 8x8 is the consumer: the events that an integration must answer with any 2xx,
 * variations of one that it must accept, too, and a forged event at the end, which it must refuse.
 */
export async function buildWebhookPact(
  dialect: DialectName,
  schemas: EventSchemas,
): Promise<PactDescription> {
  const stories = storiesOf(dialect);
  const plain = stories.map((story, index) => buildInteraction(story, index, schemas));
  const varied = variantsOf(dialect).map(async (each, index) =>
    vary(each, await buildInteraction(each.story, stories.length + index, schemas)),
  );
  return {
    kind: 'http',
    consumer: `8x8-${dialect}-webhooks`,
    provider: 'integration',
    interactions: await Promise.all([...plain, ...varied]),
  };
}

function vary({ variant, story, description }: StoryVariant, plain: HttpInteraction): HttpInteraction {
  const { request } = plain;
  const body = request.body?.content as Readonly<Record<string, PactValue>>;
  const content = {
    'unknown-key': { ...body, [UNKNOWN_KEY]: { since: 'tomorrow' } },
    'unknown-type': { ...body, eventType: UNKNOWN_TYPE },
    'other-key-order': Object.fromEntries(Object.entries(body).toReversed()),
    'wrong-signature': body,
  }[variant];
  const { name, params } = givenOf(story);
  return {
    description,
    given: [{ name, params: { ...params, variant } }],
    request: {
      ...request,
      headers: { ...request.headers, [VARIANT_HEADER]: variant },
      body: { mediaType: 'application/json', content },
    },
    response: variant === 'wrong-signature' ? { status: 401, statusClass: 'clientError' } : plain.response,
  };
}

/** The matchers of a story's event; conversation and time come from the provider state. */
function matchEvent(event: WireEvent, schemas: EventSchemas): PactValue {
  const matchers = buildMatchers(schemas[event.eventType] ?? {}, event) as Readonly<
    Record<string, PactValue>
  >;
  const { conversationId, timestamp } = event;
  return {
    ...matchers,
    ...(typeof conversationId === 'string' && {
      conversationId: fromState('conversationId', conversationId),
    }),
    ...(typeof timestamp === 'number' && { timestamp: fromState('timestamp', timestamp) }),
  };
}

/** The provider state of a story. Its parameter names the story, so that the state can be set up for its event. */
export function givenOf({ given, id }: Story): GivenState {
  return { name: given, params: { story: id } };
}

async function buildInteraction(
  story: Story,
  index: number,
  schemas: EventSchemas,
): Promise<HttpInteraction> {
  const { event } = renderStory(story);
  return {
    description: story.description,
    given: [givenOf(story)],
    request: {
      method: 'POST',
      path: WEBHOOK_PATH,
      headers: await buildHeaders(event, index),
      body: { mediaType: 'application/json', content: matchEvent(event, schemas) },
    },
    response: { status: 204, statusClass: 'success' },
  };
}

const ID = '^[\\w-]+$';
const MS = '^\\d{13}$';
const TRANSMISSION_MS = 1713100000250;

/** The headers that 8x8 sends. The signature is valid for the example, with the test key. */
async function buildHeaders(event: WireEvent, index: number): Promise<Readonly<Record<string, PactValue>>> {
  const { tenantId, customerId } = resolveSettings();
  const eventId = createEventId(createSeededIds('contract'), 0, index);
  const signature = await createSigner(buildTestKey()).sign({
    body: Buffer.from(JSON.stringify(event)),
    customerId,
    eventId,
    retry: 0,
    tenantId,
    transmissionMs: TRANSMISSION_MS,
  });
  return {
    'x-8x8-tenant-id': matchRegex(ID, tenantId),
    'x-8x8-customer-id': matchRegex(ID, customerId),
    'x-8x8-event-id': matchRegex(ID, eventId),
    'x-8x8-retry': matchRegex('^\\d+$', '0'),
    'x-8x8-transmission-time': matchRegex(MS, String(TRANSMISSION_MS)),
    'x-8x8-signature': matchRegex('^[\\w-]+\\.\\.[\\w-]+$', signature),
  };
}

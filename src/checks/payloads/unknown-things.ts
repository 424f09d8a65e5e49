import { isJsonObject } from '../../base/json-object.ts';
import type { WireEvent } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { buildEvent } from '../../protocol/events.ts';
import type { Step } from '../../scenario/schema.ts';
import { buildTrial } from '../building/build-trial.ts';
import type { AppFacts, Check, Trial } from '../check.ts';

/** A key and a type that 8x8 does not send today. */
const UNKNOWN_KEY = 'addedLater';
const UNKNOWN_TYPE = 'ADDED_LATER';

/** An event that 8x8 has never sent is no reason to refuse it. */
export const unknownThings: Check = {
  name: 'unknown-things',
  about: 'Events of an unknown type, and events with an unknown field, are accepted.',
  origin: 'ours',
  needs: [],
  profile: 'quick',
  trials: (app) => [
    buildRaw(app, 'An event of an unknown type', 'unknown-event', [
      {
        eventType: UNKNOWN_TYPE,
        conversationId: '${conversation.id}',
        timestamp: '${now}',
        data: { any: ['thing', 1, null] },
      },
    ]),
    buildRaw(
      app,
      'Events with an unknown field',
      'unknown-field',
      eventsOf(app).map((event) => ({ ...event, [UNKNOWN_KEY]: { any: ['thing', 1, null] } })),
    ),
  ],
};

/** What may be missing is not needed. */
export const missingFields: Check = {
  name: 'missing-fields',
  about: 'Events without their optional fields are accepted.',
  origin: 'published',
  needs: [],
  profile: 'full',
  trials: (app) => {
    const { isEvent } = dialects[app.dialect];
    const reduced = eventsOf(app).flatMap((event) => withoutOne(event).filter(isEvent));
    return reduced.length === 0
      ? []
      : [buildRaw(app, 'Events without optional fields', 'missing-field', reduced)];
  },
};

/** One event of each type that belongs to a conversation. */
function eventsOf({ dialect }: AppFacts): readonly WireEvent[] {
  return dialects[dialect].eventTypes
    .map((eventType) => buildEvent(eventType, {}, { dialect }))
    .filter((event) => 'conversationId' in event)
    .map((event) => ({
      ...event,
      conversationId: '${conversation.id}',
      ...('timestamp' in event && { timestamp: '${now}' }),
    }));
}

/** The event without each of its fields in turn, those in its objects too. */
function withoutOne(event: WireEvent): readonly WireEvent[] {
  return Object.keys(event).flatMap((key) => {
    const { [key]: value, ...rest } = event;
    const inner = isJsonObject(value)
      ? Object.keys(value).map((name) => {
          const { [name]: _, ...others } = value;
          return { ...event, [key]: others };
        })
      : [];
    return [rest as WireEvent, ...inner];
  });
}

/** The raw events come last: what they say of the conversation is not so. */
function buildRaw(app: AppFacts, name: string, feature: string, events: readonly object[]): Trial {
  return buildTrial(app, {
    name,
    about: 'The events are made by hand; nothing of what they tell has happened.',
    features: [feature],
    steps: [
      { join: 'ana' },
      { text: 'Hello, this is Ana.' },
      ...events.map((send): Step => ({ send: send as Record<string, unknown>, allowIllegal: true })),
    ],
  });
}

import type { WireEvent } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import type { AppFacts, Check } from '../check.ts';
import { buildRaw, eventsOf } from './raw-events.ts';
import { ADDED, withEachEmpty, withEachUnknown, withoutEach } from './vary-event.ts';

const ANYTHING = { any: ['thing', 1, null] };

/** An event that 8x8 has never sent is no reason to refuse it. */
export const unknownThings: Check = {
  name: 'unknown-things',
  about: 'Events of an unknown type, with an unknown field or with an unknown value are accepted.',
  origin: 'ours',
  needs: [],
  profile: 'quick',
  trials: (app) => [
    buildRaw(app, {
      name: 'An event of an unknown type',
      features: ['unknown-event'],
      events: [unknownEvent(app)],
    }),
    buildRaw(app, {
      name: 'Events with an unknown field',
      features: ['unknown-field'],
      events: eventsOf(app).map((event) => ({ ...event, [ADDED.key]: ANYTHING })),
    }),
    buildRaw(app, {
      name: 'Events with an unknown value',
      features: ['unknown-value'],
      events: eventsOf(app).flatMap((event) => withEachUnknown(event, dialects[app.dialect])),
    }),
  ],
};

/** With what every event has. */
function unknownEvent(app: AppFacts): WireEvent {
  const [{ conversationId, timestamp } = { conversationId: '', timestamp: 0 }] = eventsOf(app);
  return { eventType: ADDED.eventType, conversationId, timestamp, data: ANYTHING };
}

/** What may be missing or empty is not needed. */
export const missingFields: Check = {
  name: 'missing-fields',
  about: 'Events without their optional fields, and with empty ones, are accepted.',
  origin: 'published',
  needs: [],
  profile: 'quick',
  trials: (app) => {
    const dialect = dialects[app.dialect];
    const events = eventsOf(app);
    const without = events.flatMap((event) => withoutEach(event, dialect));
    const empty = events.flatMap((event) => withEachEmpty(event, dialect));
    return [
      { name: 'Events without optional fields', features: ['missing-field'], events: without },
      { name: 'Events with empty fields', features: ['empty-field'], events: empty },
    ].flatMap((plan) => (plan.events.length === 0 ? [] : [buildRaw(app, plan)]));
  },
};

/** When 8x8 sent an event says whether it is fresh, and not when it happened. */
export const oldTimestamps: Check = {
  name: 'old-timestamps',
  about: 'Events are accepted that happened long before they are sent, also at the time 0 of the samples.',
  origin: 'published',
  needs: [],
  profile: 'quick',
  trials: (app) => [
    buildRaw(app, {
      name: 'Events that happened long ago',
      features: ['sent-late'],
      events: eventsOf(app).map((event) => ({ ...event, timestamp: LONG_AGO_MS })),
    }),
    buildRaw(app, {
      name: 'Events with the time 0',
      features: ['sent-late', 'timestamp-zero'],
      events: eventsOf(app).map((event) => ({ ...event, timestamp: 0 })),
    }),
  ],
};

/** In April 2024, as in a published sample. */
const LONG_AGO_MS = 1_713_100_000_000;

/** What no app has to bear, but should. */
export const extremeValues: Check = {
  name: 'extreme-values',
  about: 'Events with the latest timestamp there is and with very long texts are accepted.',
  origin: 'ours',
  needs: [],
  profile: 'full',
  harsh: true,
  trials: (app) => [
    buildRaw(app, {
      name: 'Events with the latest timestamp',
      features: ['timestamp-far'],
      events: eventsOf(app).map((event) => ({ ...event, timestamp: Number.MAX_SAFE_INTEGER })),
    }),
    buildRaw(app, {
      name: 'Events with very long texts',
      features: ['very-long'],
      events: eventsOf(app).map((event) => JSON.parse(lengthen(JSON.stringify(event)))),
    }),
  ],
};

/** Makes what a person has written long: names and texts. */
function lengthen(json: string): string {
  return json.replace(
    /"((?:agent|queue)Name|message|text|name)":"([^"]*)"/g,
    (_, key, text) => `"${key}":"${text}${' and more'.repeat(2000)}"`,
  );
}

import type { DialectName } from '../../protocol/dialect.ts';
import { renderStory } from '../stories/render-story.ts';
import { storiesOf } from '../stories/stories.ts';
import { buildMatchers } from './matchers.ts';
import type { PactDescription } from './pact-description.ts';
import { type EventSchemas, givenOf } from './webhook-pact.ts';

/** Describes the asynchronous messages that an integration takes from 8x8. */
export function buildMessagePact(dialect: DialectName, schemas: EventSchemas): PactDescription {
  return {
    kind: 'message',
    consumer: 'integration',
    provider: `8x8-${dialect}`,
    interactions: storiesOf(dialect).map((story) => {
      const { event } = renderStory(story);
      return {
        description: story.description,
        given: [givenOf(story)],
        content: buildMatchers(schemas[event.eventType] ?? {}, event),
        metadata: { contentType: 'application/json' },
      };
    }),
  };
}

import { describeCall, exampleAnswer } from '../contract/pacts/describe-call.ts';
import { buildMatchers } from '../contract/pacts/matchers.ts';
import type { PactDescription } from '../contract/pacts/pact-description.ts';
import { restCases } from '../contract/pacts/rest-cases.ts';
import { buildWebhookPact, givenOf } from '../contract/pacts/webhook-pact.ts';
import { renderStory } from '../contract/stories/render-story.ts';
import { storiesOf } from '../contract/stories/stories.ts';
import { EVENT_SCHEMAS, REST_SCHEMAS } from '../pact/schemas-of.ts';
import { writePact } from '../pact/write-pact.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { DIALECT_NAMES } from '../protocol/dialect.ts';
import type { Artefact } from './artefacts.ts';

/** Describes every pact that is published. */
export async function describePacts(): Promise<readonly PactDescription[]> {
  const ofEvents = await Promise.all(
    DIALECT_NAMES.map(async (dialect) => [
      await buildWebhookPact(dialect, EVENT_SCHEMAS[dialect]),
      buildMessagePact(dialect),
      buildRestPact(dialect),
    ]),
  );
  return ofEvents.flat();
}

/** Builds the pacts with Pact itself; they are written as `contracts/pacts/<consumer>-<provider>.json`. */
export async function buildPacts(): Promise<readonly Artefact[]> {
  const built: Artefact[] = [];
  for (const pact of await describePacts()) {
    const { consumer, provider } = pact;
    built.push({ path: `contracts/pacts/${consumer}-${provider}.json`, text: await writePact(pact) });
  }
  return built;
}

/** The asynchronous messages that an integration takes from 8x8. */
function buildMessagePact(dialect: DialectName): PactDescription {
  return {
    kind: 'message',
    consumer: 'integration',
    provider: `8x8-${dialect}`,
    interactions: storiesOf(dialect).map((story) => {
      const { event } = renderStory(story);
      return {
        description: story.description,
        given: [givenOf(story)],
        content: buildMatchers(EVENT_SCHEMAS[dialect][event.eventType] ?? {}, event),
        metadata: { contentType: 'application/json' },
      };
    }),
  };
}

/** Every operation of a dialect with each outcome that is documented and can be brought about. */
function buildRestPact(dialect: DialectName): PactDescription {
  const schemas = REST_SCHEMAS[dialect];
  return {
    kind: 'http',
    consumer: 'integration',
    provider: `8x8-${dialect}-rest`,
    interactions: restCases(dialect).map((each) => {
      const response = exampleAnswer(each.operation, each.status, schemas);
      return { ...describeCall({ ...each, response }, schemas), description: each.description };
    }),
  };
}

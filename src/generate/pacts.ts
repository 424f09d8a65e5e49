import { buildMessagePact } from '../contract/pacts/message-pact.ts';
import type { PactDescription } from '../contract/pacts/pact-description.ts';
import { buildRestPact } from '../contract/pacts/rest-pact.ts';
import { buildWebhookPact } from '../contract/pacts/webhook-pact.ts';
import { EVENT_SCHEMAS, REST_SCHEMAS } from '../pact/schemas-of.ts';
import { writePact } from '../pact/write-pact.ts';
import { DIALECT_NAMES } from '../protocol/dialects.ts';
import type { Artefact } from './artefacts.ts';

/** Describes every pact that is published. */
export async function describePacts(): Promise<readonly PactDescription[]> {
  const ofEvents = await Promise.all(
    DIALECT_NAMES.map(async (dialect) => [
      await buildWebhookPact(dialect, EVENT_SCHEMAS[dialect]),
      buildMessagePact(dialect, EVENT_SCHEMAS[dialect]),
    ]),
  );
  return [...ofEvents.flat(), buildRestPact(REST_SCHEMAS)];
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

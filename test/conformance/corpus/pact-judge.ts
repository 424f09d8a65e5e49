import { Agent } from 'node:http';
import { makeConsumerPact } from '@pact-foundation/pact-core';
import { onTestFinished } from 'vitest';
import type { DialectName } from '#src/protocol/dialect.ts';
import { ask } from '../../support/server/request.ts';
import type { BodyJudge } from './find-disputes.ts';
import { type PactExample, publishedExamples, writtenExamples } from './pact-examples.ts';

const V4 = 4;
const ACCEPTED = 204;
const JSON_TYPE = 'application/json';

/** What the judge is called that goes by the bodies that 8x8 published, with the matchers that we make of them. */
export const PACT_OF_PUBLISHED = 'Pact, of published bodies';

/** What the judge is called that goes by the generated pact, with the rules that stand in it. */
export const PACT_AS_WRITTEN = 'Pact, as written';

/**
 * Opens Pact's own matching for the time of a test: its mock server expects each example of a dialect and answers 500
 * to what matches none.
 */
export function openPactJudges(dialect: DialectName): readonly BodyJudge[] {
  return [
    openJudge(PACT_OF_PUBLISHED, publishedExamples(dialect)),
    openJudge(PACT_AS_WRITTEN, writtenExamples(dialect)),
  ];
}

function openJudge(name: string, examples: readonly PactExample[]): BodyJudge {
  const pact = makeConsumerPact('corpus', name, V4, 'error');
  for (const [index, { body, rules }] of examples.entries()) {
    const interaction = pact.newInteraction(String(index));
    interaction.withRequest('POST', '/webhook');
    interaction.withRequestHeader('content-type', 0, JSON_TYPE);
    interaction.withRequestBody(JSON.stringify(body), JSON_TYPE);
    if (rules !== undefined) interaction.withRequestMatchingRules(JSON.stringify(rules));
    interaction.withStatus(ACCEPTED);
  }
  const url = `http://127.0.0.1:${pact.createMockServer('127.0.0.1')}/webhook`;
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  onTestFinished(() => {
    agent.destroy();
    pact.cleanupMockServer(Number(new URL(url).port));
  });
  const headers = { 'content-type': JSON_TYPE };
  return {
    name,
    accepts: async (body) => (await ask(url, { method: 'POST', headers, body, agent })).status === ACCEPTED,
  };
}

import { describeCall, exampleResponse, type RestSchemas } from './describe-call.ts';
import type { PactDescription } from './pact-description.ts';
import { restCases } from './rest-cases.ts';

/** Describes every operation of chat-api with each outcome that is documented and can be brought about. */
export function buildRestPact(schemas: RestSchemas): PactDescription {
  return {
    kind: 'http',
    consumer: 'integration',
    provider: '8x8-chat-api-rest',
    interactions: restCases().map((each) => ({
      ...describeCall({ ...each, response: exampleResponse(each.operation, each.status, schemas) }, schemas),
      description: each.description,
    })),
  };
}

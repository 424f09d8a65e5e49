import { responseSamples } from '../protocol/chat-api/operations/samples.ts';
import { describeCall, type RestSchemas, responseOf } from './describe-call.ts';
import type { PlainSchema } from './matchers.ts';
import type { PactDescription } from './pact-description.ts';
import { requiredPart } from './required-part.ts';
import { restCases } from './rest-cases.ts';

/** Describes every operation of chat-api with each outcome that is documented and can be brought about. */
export function buildRestPact(schemas: RestSchemas): PactDescription {
  return {
    kind: 'http',
    consumer: 'integration',
    provider: '8x8-chat-api-rest',
    interactions: restCases().map((each) => ({
      ...describeCall({ ...each, response: responseExample(each, schemas) }, schemas),
      description: each.description,
    })),
  };
}

/** The documented sample, without what may be missing. */
function responseExample(
  { operation, status }: Pick<ReturnType<typeof restCases>[number], 'operation' | 'status'>,
  { responses }: RestSchemas,
): unknown {
  const { schema } = responseOf(operation, status);
  if (schema === undefined) return undefined;
  return requiredPart(responses[schema] as PlainSchema, responseSamples[schema]);
}

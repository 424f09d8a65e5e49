import type { RequestSchemaName } from '#src/protocol/chat-api/operations/payload.ts';
import { requestSchemas } from '#src/protocol/chat-api/operations/request-schemas.ts';
import { requestSamples } from '#src/protocol/chat-api/operations/samples.ts';
import { breakagesOf, type Shape } from '../../support/protocol/broken-events.ts';
import { type CorpusBody, corpusBody, drawBodies, withoutRepeats } from './corpus-body.ts';
import { oddRequests } from './odd-requests.ts';
import type { SchemaShape } from './schema-shape.ts';

/** Builds every body that the judges of a request schema are asked about. */
export function buildRequestCorpus(name: RequestSchemaName): readonly CorpusBody[] {
  const schema = requestSchemas[name];
  const sample = requestSamples[name];
  const corpus = [
    corpusBody('sample', sample, true),
    ...breakagesOf(schema as Shape, sample).map(({ what, value }) =>
      corpusBody(`broken: ${what}`, value, false),
    ),
    ...(oddRequests[name] ?? []),
    ...drawBodies('body', schema as SchemaShape),
  ];
  return withoutRepeats(name === 'tokenRequest' ? corpus.filter(isForm) : corpus);
}

/** A form holds texts and nothing else. */
function isForm({ body }: CorpusBody): boolean {
  const value: unknown = JSON.parse(body);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.values(value).every((field) => typeof field === 'string');
}

import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';
import { tolerantRequestSchema } from '#src/generate/tolerant-schema.ts';
import { chatApiRequests } from '#src/generated/validators.ts';
import type { RequestSchemaName } from '#src/protocol/chat-api/operations/payload.ts';
import { requestSchemas } from '#src/protocol/chat-api/operations/request-schemas.ts';
import type { OperationRequest } from '#src/protocol/operation.ts';
import { createSchemaCompiler, readDocument } from '../../support/generate/documents.ts';
import { onValues } from './event-judges.ts';
import type { BodyJudge } from './find-disputes.ts';

const compile = createSchemaCompiler(readDocument('openapi', 'chat-api'));

/** Opens everything that has an opinion on a request body without doing what it asks for. */
export function openRequestJudges(name: RequestSchemaName): readonly BodyJudge[] {
  const schema = requestSchemas[name];
  const validator = chatApiRequests[name];
  const compiled = Compile(schema);
  return [
    onValues('TypeBox', (value) => Value.Check(schema, value)),
    onValues('TypeBox, compiled', (value) => compiled.Check(value)),
    onValues('generated validator', (value) => validator.isValid(value)),
    onValues('explained errors', (value) => validator.listErrors(value).length === 0),
  ];
}

/** Opens the OpenAPI document and what it is written from: a schema that allows what the platform accepts beside. */
export function openDocumentJudges(name: RequestSchemaName, request: OperationRequest): readonly BodyJudge[] {
  const schema = tolerantRequestSchema(requestSchemas[name], request);
  const validate = compile({ $ref: `#/components/schemas/${name}` });
  return [
    onValues('TypeBox', (value) => Value.Check(schema, value)),
    onValues('OpenAPI', (value) => validate(value) === true),
  ];
}

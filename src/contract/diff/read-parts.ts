import { readAsyncApiParts } from './asyncapi-parts.ts';
import { isJsonObject } from './json-object.ts';
import { readOpenApiParts } from './openapi-parts.ts';
import type { ContractFile, Part } from './part.ts';
import { readSchemaParts } from './schema-parts.ts';

const SCHEMA_KEYWORDS = ['$schema', '$id', 'type', 'properties', 'anyOf', 'oneOf', 'allOf', '$ref', '$defs'];

/** Reads what a file says, by what it is: OpenAPI, AsyncAPI or JSON Schema. Undefined for any other file, such as a pact. */
export function readParts(file: ContractFile): readonly Part[] | undefined {
  const { content } = file;
  if (!isJsonObject(content)) return undefined;
  if (typeof content.openapi === 'string') return readOpenApiParts(file);
  if (typeof content.asyncapi === 'string') return readAsyncApiParts(file);
  return SCHEMA_KEYWORDS.some((keyword) => keyword in content) ? readSchemaParts(file) : undefined;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnySchema, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { DialectName } from '#src/protocol/dialect.ts';

/** A generated document, as far as the tests look into it. */
export type ContractDocument = {
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>> & {
    readonly schemas: Readonly<Record<string, object>>;
  };
} & Readonly<Record<string, unknown>>;

/** The kinds of document that are written for each dialect. */
export type DocumentKind = 'openapi' | 'asyncapi';

const root = join(import.meta.dirname, '..', '..', '..');

/** Reads a generated document as text. */
export function readDocumentText(kind: DocumentKind, dialect: DialectName | 'control-api'): string {
  return readFileSync(join(root, 'contracts', kind, `${dialect}.${kind}.json`), 'utf8');
}

/** Reads a generated document. */
export function readDocument(kind: DocumentKind, dialect: DialectName | 'control-api'): ContractDocument {
  return JSON.parse(readDocumentText(kind, dialect));
}

/** Compiles any schema of a document, strictly; only the words of OpenAPI and ours are known beside. */
export function createSchemaCompiler(document: ContractDocument): (schema: AnySchema) => ValidateFunction {
  // That one of two fields is required stands beside the fields themselves.
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  ajv.addVocabulary(['discriminator', 'x-extensible-enum', 'x-origin']);
  const { schemas } = document.components;
  const local = (schema: unknown): AnySchema =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"#/$defs/'));
  return (schema) => ajv.compile({ ...(local(schema) as object), $defs: local(schemas) });
}

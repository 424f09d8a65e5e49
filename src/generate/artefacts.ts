import type { TSchema } from 'typebox';
import { examinationSchema } from '../cli/examination/examination-schema.ts';
import { configSchema } from '../cli/options/config-schema.ts';
import { chatApiSchemas } from '../protocol/chat-api/schemas.ts';
import { chatGatewaySchemas } from '../protocol/chat-gateway/schemas.ts';
import { comparisonSchema } from '../report/comparison/comparison-schema.ts';
import { entrySchema, reportSchema } from '../report/report-schema.ts';
import { partSchema } from '../scenario/part-schema.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { buildAsyncApi } from './asyncapi.ts';
import { contractSources } from './contract-source.ts';
import { buildControlOpenApi } from './control/control-openapi.ts';
import { buildOpenApi } from './openapi.ts';
import { buildSchemaCatalogue } from './schema-catalogue.ts';
import { buildSchemaFile, buildUnionSchema } from './schema-file.ts';

/** A committed file that is written from the schemas: its path from the project's root, and its text. */
export type Artefact = { readonly path: string; readonly text: string };

/** Each schema that is written as `contracts/schemas/<name>.schema.json`. */
const SCHEMA_FILES: Readonly<Record<string, TSchema>> = {
  ...eventSchemas('chat-api', chatApiSchemas),
  ...eventSchemas('chat-gateway', chatGatewaySchemas),
  scenario: scenarioSchema,
  part: partSchema,
  config: configSchema,
  report: reportSchema,
  entry: entrySchema,
  comparison: comparisonSchema,
  examination: examinationSchema,
};

/** Builds every file that is written from the schemas, without writing any. */
export function buildArtefacts(): readonly Artefact[] {
  return [
    ...Object.entries(SCHEMA_FILES).map(([name, schema]) =>
      jsonFile(`schemas/${name}.schema.json`, buildSchemaFile(schema)),
    ),
    jsonFile('schemas/catalog.json', buildSchemaCatalogue()),
    jsonFile('openapi/control-api.openapi.json', buildControlOpenApi()),
    ...contractSources.flatMap((source) => [
      jsonFile(`openapi/${source.dialect}.openapi.json`, buildOpenApi(source)),
      jsonFile(`asyncapi/${source.dialect}.asyncapi.json`, buildAsyncApi(source)),
    ]),
  ];
}

function jsonFile(name: string, content: object): Artefact {
  return { path: `contracts/${name}`, text: `${JSON.stringify(content, null, 2)}\n` };
}

function eventSchemas(dialect: string, schemas: Readonly<Record<string, TSchema>>): Record<string, TSchema> {
  const files = Object.entries(schemas).map(([eventType, schema]) => [
    `${dialect}.${eventType.toLowerCase().replaceAll('_', '-')}`,
    schema,
  ]);
  const union = buildUnionSchema(schemas, {
    $id: `urn:fake-8x8:${dialect}`,
    title: `Any event of ${dialect}`,
    description: `The body of one webhook request of ${dialect}; eventType says which.`,
  });
  return Object.fromEntries([...files, [dialect, union]]);
}

import type { TSchema } from 'typebox';
import { configSchema } from '../cli/options/config-schema.ts';
import { requestSchemas } from '../protocol/chat-api/operations/request-schemas.ts';
import { chatApiSchemas } from '../protocol/chat-api/schemas.ts';
import { activitySchemas } from '../protocol/chat-gateway/activity-schemas.ts';
import { chatGatewaySchemas } from '../protocol/chat-gateway/schemas.ts';
import { reportSchema } from '../report/report-schema.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { runRequestSchema } from '../server/run-request-schema.ts';
import { buildAsyncApi } from './asyncapi.ts';
import { contractSources } from './contract-source.ts';
import { buildOpenApi } from './openapi.ts';
import {
  buildValidatorModule,
  buildValidatorTypes,
  type ValidatorModuleOptions,
} from './validator-module.ts';

/** A file that is written from the schemas: its path from the project's root, and its text. */
export type Artefact = { readonly path: string; readonly text: string };

const { ACTIVITY: _, ...taggedGatewaySchemas } = chatGatewaySchemas;

/** Each schema that is written as `contracts/schemas/<name>.schema.json`. */
const SCHEMA_FILES: Readonly<Record<string, TSchema>> = {
  ...eventSchemas('chat-api', chatApiSchemas),
  ...eventSchemas('chat-gateway', chatGatewaySchemas),
  scenario: scenarioSchema,
  config: configSchema,
  report: reportSchema,
};

/** Each module of validators, by its path without extension. */
const VALIDATOR_MODULES: Readonly<Record<string, ValidatorModuleOptions>> = {
  'src/protocol/chat-api/validators.generated': { schemas: chatApiSchemas, basePath: '../../base' },
  'src/protocol/chat-api/operations/validators.generated': {
    schemas: requestSchemas,
    basePath: '../../../base',
  },
  'src/protocol/chat-gateway/validators.generated': { schemas: taggedGatewaySchemas, basePath: '../../base' },
  'src/protocol/chat-gateway/activity-validators.generated': {
    schemas: {
      typing: activitySchemas.typing,
      adaptiveCardAction: activitySchemas['adaptiveCard/action'],
      quickReplyAction: activitySchemas['quickReply/action'],
      readReceipts: activitySchemas['read-receipts'],
      other: activitySchemas.other,
    },
    basePath: '../../base',
  },
  'src/cli/config.generated': { schemas: { validateConfig: configSchema }, basePath: '../base' },
  'src/server/run-request.generated': {
    schemas: { validateRunRequest: runRequestSchema },
    basePath: '../base',
  },
  'src/scenario/validator.generated': { schemas: { validateScenario: scenarioSchema }, basePath: '../base' },
};

/** Builds every file that is written from the schemas, without writing any. */
export function buildArtefacts(): readonly Artefact[] {
  return [
    ...Object.entries(SCHEMA_FILES).map(([name, schema]) => ({
      path: `contracts/schemas/${name}.schema.json`,
      text: formatSchemaFile(schema),
    })),
    ...contractSources.flatMap((source) => [
      {
        path: `contracts/openapi/${source.dialect}.openapi.json`,
        text: formatJsonFile(buildOpenApi(source)),
      },
      {
        path: `contracts/asyncapi/${source.dialect}.asyncapi.json`,
        text: formatJsonFile(buildAsyncApi(source)),
      },
    ]),
    ...Object.entries(VALIDATOR_MODULES).flatMap(([path, options]) => [
      { path: `${path}.js`, text: buildValidatorModule(options) },
      { path: `${path}.d.ts`, text: buildValidatorTypes(options) },
    ]),
  ];
}

/** The schemas of a dialect's events by their files' names, and one that accepts each of them. */
function eventSchemas(dialect: string, schemas: Readonly<Record<string, TSchema>>): Record<string, TSchema> {
  const files = Object.entries(schemas).map(([eventType, schema]) => [
    `${dialect}.${eventType.toLowerCase().replaceAll('_', '-')}`,
    schema,
  ]);
  const names = Object.keys(schemas);
  const union = {
    $id: `urn:fake-8x8:${dialect}`,
    title: `Any event of ${dialect}`,
    description: `The body of one webhook request of ${dialect}; eventType says which.`,
    oneOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
    // In there they lose their own `$id`.
    $defs: Object.fromEntries(
      names.map((name) => [name, { ...identityFirst(schemas[name] ?? {}), $id: undefined }]),
    ),
  };
  return Object.fromEntries([...files, [dialect, union]]);
}

/** The meta schema that the written files name. */
const META_SCHEMA = 'https://json-schema.org/draft/2020-12/schema';

function formatSchemaFile(schema: TSchema): string {
  return formatJsonFile({ $schema: META_SCHEMA, ...identityFirst(schema) });
}

/** TypeBox puts the annotations last; a person wants to read them first. */
function identityFirst(schema: TSchema): TSchema {
  const { $id, title, description, ...rest } = schema as Record<string, unknown>;
  return { $id, title, description, ...rest };
}

/** Formats a value as the text of a JSON file: keys in source order, two spaces, a newline at the end. */
function formatJsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

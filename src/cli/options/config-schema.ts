import { Type } from 'typebox';
import { buildOptionSchemas } from '../../play/options/options-schema.ts';

const fields = {
  $schema: Type.Optional(Type.String({ description: 'The address of this schema, for editors.' })),
  ...buildOptionSchemas('config'),
};

/** The schema of the configuration file. */
export const configSchema = Type.Object(fields, {
  $id: 'urn:fake-8x8:config',
  title: 'Configuration of fake-8x8',
  description: 'fake-8x8.config.json, or what fake-8x8.config.ts exports.',
  additionalProperties: false,
});

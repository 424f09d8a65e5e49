/** Where npm's packages are served file by file; `@latest` follows each release. */
const PACKAGE_URL = 'https://unpkg.com/fake-8x8@latest/contracts/schemas';

/**
 * Builds the catalogue of the schemas of files that people write, in the form of SchemaStore's `catalog.json`: editors
 * that take a catalogue know these files by their names.
 */
export function buildSchemaCatalogue(): object {
  return {
    $schema: 'https://json.schemastore.org/schema-catalog.json',
    version: 1,
    schemas: [
      {
        name: 'fake-8x8 scenario',
        description: 'A conversation in an 8x8 contact centre, as a script that fake-8x8 plays.',
        fileMatch: ['**/fake-8x8/scenarios/**/*.yaml', '**/.fake-8x8/failures/*.yaml'],
        url: `${PACKAGE_URL}/scenario.schema.json`,
      },
      {
        name: 'fake-8x8 configuration',
        description: 'What fake-8x8 is told of the app that it tests.',
        fileMatch: ['fake-8x8.config.json'],
        url: `${PACKAGE_URL}/config.schema.json`,
      },
    ],
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildArtefacts } from '#src/generate/artefacts.ts';

const root = join(import.meta.dirname, '..', '..');
const artefacts = buildArtefacts();

describe('what is written from the schemas', () => {
  test.each(artefacts)('$path on disk is what the generator writes now', ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  test.each(['schemas', 'openapi', 'asyncapi'])(
    'no file of contracts/%s is left over from before',
    (folder) => {
      const written = artefacts
        .map(({ path }) => path)
        .filter((path) => path.startsWith(`contracts/${folder}/`));
      const onDisk = readdirSync(join(root, 'contracts', folder)).map(
        (name) => `contracts/${folder}/${name}`,
      );
      expect(written.length).toBeGreaterThan(0);
      expect(onDisk.toSorted()).toEqual(written.toSorted());
    },
  );

  test('building twice gives the same', () => {
    expect(buildArtefacts()).toEqual(artefacts);
  });

  test.each(artefacts.filter(({ path }) => path.endsWith('.schema.json')))(
    '$path is JSON Schema 2020-12 with two spaces and a newline at the end',
    ({ text }) => {
      const schema = JSON.parse(text);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema.description).not.toBe('');
      expect(text).toBe(`${JSON.stringify(schema, null, 2)}\n`);
    },
  );
});

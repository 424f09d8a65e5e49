import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildPacts, describePacts } from '#src/generate/pacts.ts';

const root = join(import.meta.dirname, '..', '..');
const described = await describePacts();
const pacts = await buildPacts();

describe('the pacts', () => {
  test.each(pacts)('$path on disk is what the generator writes now', ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  test('are all there are', () => {
    const onDisk = readdirSync(join(root, 'contracts', 'pacts')).map((name) => `contracts/pacts/${name}`);
    expect(onDisk.toSorted()).toEqual(pacts.map(({ path }) => path).toSorted());
  });

  test('never have both kinds under one pair of names', () => {
    const pairs = described.map(({ consumer, provider }) => [consumer, provider].toSorted().join());
    expect(new Set(pairs).size).toBe(described.length);
  });

  test.each(pacts)('$path is V4 and says nothing of who wrote it', ({ text }) => {
    expect(JSON.parse(text).metadata).toEqual({ pactSpecification: { version: '4.0' } });
  });

  test.each(pacts.filter(({ path }) => path.includes('webhooks')))(
    '$path takes conversation and time from the provider state',
    ({ text }) => {
      const { interactions } = JSON.parse(text);
      const generators = interactions.map((each: Interaction) =>
        Object.keys(each.request.generators?.body ?? {}),
      );
      expect(generators.shift()).toEqual([]);
      expect(new Set(generators.map(String))).toEqual(new Set(['$.conversationId,$.timestamp']));
    },
  );
});

type Interaction = { readonly request: { readonly generators?: { readonly body?: object } } };

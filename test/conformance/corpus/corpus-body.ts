import fc from 'fast-check';
import { arbitraryOf } from './arbitrary-of.ts';
import { mutationsOf } from './mutate.ts';
import type { SchemaShape } from './schema-shape.ts';

/** One body, and whether it is what its schema says where that is known beforehand. */
export type CorpusBody = {
  readonly name: string;
  /** As it goes over the wire. */
  readonly body: string;
  readonly isGood?: boolean;
};

/** The generators begin here, so that the corpus is the same on every run. */
const SEED = 88;
const DRAWN = 20;
const MUTATED = 40;

/** Draws good bodies from a schema, and others with one thing changed that may be wrong then. */
export function drawBodies(name: string, schema: SchemaShape): readonly CorpusBody[] {
  const good = arbitraryOf(schema).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  const changed = good.chain(mutationsOf);
  return [
    ...fc
      .sample(good, { numRuns: DRAWN, seed: SEED })
      .map((value, index) => corpusBody(`${name} drawn ${index}`, value, true)),
    ...fc
      .sample(changed, { numRuns: MUTATED, seed: SEED })
      .map(({ what, value }, index) => corpusBody(`${name} changed ${index}: ${what}`, value)),
  ];
}

/** Writes a value as a body. */
export function corpusBody(name: string, value: unknown, isGood?: boolean): CorpusBody {
  return { name, body: JSON.stringify(value), ...(isGood !== undefined && { isGood }) };
}

/** The first of several with the same body. */
export function withoutRepeats(corpus: readonly CorpusBody[]): readonly CorpusBody[] {
  const seen = new Set<string>();
  return corpus.filter(({ body }) => seen.size !== seen.add(body).size);
}

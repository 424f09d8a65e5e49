import { SECOND_TEST_PUBLIC_JWK } from '#src/delivery/faults/fault-keys.ts';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { type Coverage, createCoverageCounter, verifySignature } from '#src/index.ts';
import type { CoverageItem } from '#src/journal/coverage/coverage.ts';
import { findKey } from '#src/platform/operations/find-key.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import type { Respond } from './play-in-process.ts';

/** What is missing, as `group: item`, with what would cover it. */
export function missingItems({ groups }: Coverage): ReadonlyMap<string, CoverageItem> {
  return new Map(
    groups.flatMap(({ name, missing }) => missing.map((item) => [`${name}: ${item.name}`, item])),
  );
}

/** Everything that there is to cover before anything was played. */
export function allItems(dialect: DialectName): ReadonlyMap<string, CoverageItem> {
  return missingItems(createCoverageCounter({ dialect }).coverage());
}

/** What was covered, as `group: item`. */
export function coveredItems(coverage: Coverage, dialect: DialectName = 'chat-api'): readonly string[] {
  const missing = missingItems(coverage);
  return [...allItems(dialect).keys()].filter((item) => !missing.has(item));
}

/** What signs, and an app that refuses whatever that has not signed. */
export const signer = createSigner(buildTestKey());

/** The public keys of the platform. */
const KEYS = [signer.publicJwk, SECOND_TEST_PUBLIC_JWK];

/** Answers 204 to a good signature and 401 to any other. */
export const verifies: Respond = async (received) => {
  const fetchJwk = async (kid: string) => {
    const key = findKey(KEYS, kid);
    if (key === undefined) throw new Error(`There is no key ${kid}.`);
    return { ...key };
  };
  return (await verifySignature({ ...received, fetchJwk })).valid ? 204 : 401;
};

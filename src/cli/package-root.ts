import { join } from 'node:path';
import { findPackageRoot } from '../scenario/files/package-root.ts';

/** Lets a user's TypeScript files import `fake-8x8` although it may not be installed beside them. */
export function moduleAlias(): Record<string, string> {
  return { 'fake-8x8': join(findPackageRoot(), 'dist', 'index.js') };
}

/** The kinds of contracts that the package ships, by their folders below `contracts`. */
export const CONTRACT_KINDS = ['pacts', 'schemas', 'openapi', 'asyncapi'] as const;

/** One of the kinds of contracts. */
export type ContractKind = (typeof CONTRACT_KINDS)[number];

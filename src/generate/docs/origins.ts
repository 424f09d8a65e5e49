import type { FaultOrigin } from '../../protocol/faults.ts';

/** Where a fault or a check comes from, in the words of the pages. */
export const ORIGINS: Readonly<Record<FaultOrigin, string>> = {
  published: 'published',
  'published-elsewhere': 'published for other 8x8 products',
  http: 'HTTP',
  ours: 'ours',
};

import type { ContractDiff } from './diff-contracts.ts';

/** Says in one line what changed: `3 changes of the contract: 1 breaking, 2 risky`. */
export function formatSummary({ changes, summary, compared }: ContractDiff): string {
  const files = `${compared.length} ${compared.length === 1 ? 'file' : 'files'}`;
  if (changes.length === 0) return `No change of the contract in ${files}`;
  const counts = Object.entries(summary)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}`);
  const noun = changes.length === 1 ? 'change' : 'changes';
  return `${changes.length} ${noun} of the contract in ${files}: ${counts.join(', ')}`;
}

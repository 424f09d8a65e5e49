import { FAULT_NAMES, FAULTS } from '../../protocol/faults.ts';
import { buildTable, code, prose } from './markdown.ts';
import { ORIGINS } from './origins.ts';

/** Builds the table of faults in Markdown, a row for each, in the order of their definition. */
export function buildFaultsTable(): string {
  return buildTable(
    ['fault', 'what is done', 'origin', 'what your app does'],
    FAULT_NAMES.map((name) => {
      const { about, origin, refused, harmless } = FAULTS[name];
      const answer = refused
        ? 'refuses it with 4xx'
        : harmless
          ? 'accepts it; its customer sees no difference'
          : 'accepts it';
      return [code(name), prose(about), ORIGINS[origin], answer];
    }),
  );
}

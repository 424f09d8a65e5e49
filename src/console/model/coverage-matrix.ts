import type { PageCoverageGroup } from '../../report/html/report-data.ts';

type Item = PageCoverageGroup['items'][number];

/** A group of what can be covered as a table: `TEXT in handled` stands in the row TEXT and the column handled. */
export type CoverageMatrix = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (Item | undefined)[] }[];
  /** What has no column. */
  readonly others: readonly Item[];
};

const PARTS = /^(.+) (?:in|to) (\S+)$/;

/** Puts a group's items into a table as far as their names have two parts. */
export function buildCoverageMatrix({
  name,
  items,
}: Pick<PageCoverageGroup, 'name' | 'items'>): CoverageMatrix {
  if (name !== 'events' && name !== 'transitions') return { columns: [], rows: [], others: items };
  const columns = new Set<string>();
  const rows = new Map<string, Map<string, Item>>();
  const others: Item[] = [];
  for (const item of items) {
    const [, row, column] = PARTS.exec(item.name) ?? [];
    if (row === undefined || column === undefined) {
      others.push(item);
      continue;
    }
    columns.add(column);
    rows.set(row, (rows.get(row) ?? new Map<string, Item>()).set(column, item));
  }
  return {
    columns: [...columns],
    rows: Array.from(rows, ([row, cells]) => ({
      name: row,
      cells: Array.from(columns, (column) => cells.get(column)),
    })),
    others,
  };
}

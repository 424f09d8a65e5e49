import type { ChangeKind, Direction } from './rules.ts';
import type { SchemaNode } from './schema-node.ts';

/** One difference between two contracts, not yet judged. */
export type Finding = {
  readonly kind: ChangeKind;
  readonly direction: Direction;
  /** Which part of an operation: `request`, `response 200`, `query`, `header`; `''` when there is but one part. */
  readonly place: string;
  /** JSON Pointer into the data, with `*` for any index or name; `''` for the whole. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
};

/** What is told of a difference in a schema; the comparison knows direction and place. */
export type SchemaFinding = Omit<Finding, 'direction' | 'place'>;

/** Two nodes for the same place in the data. */
export type NodePair = {
  readonly before: SchemaNode;
  readonly after: SchemaNode;
  readonly path: string;
  readonly direction: Direction;
  /** Compares two schemas further down. */
  descend(before: unknown, after: unknown, path: string): readonly SchemaFinding[];
};

/** Writes a name as a segment of a JSON Pointer. */
export function pointerSegment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

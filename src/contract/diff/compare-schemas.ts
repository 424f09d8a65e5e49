import { Fake8x8Error } from '../../base/errors.ts';
import { compareLimits } from './compare-limits.ts';
import { compareInside } from './compare-objects.ts';
import { compareShapes } from './compare-shapes.ts';
import { compareTypes, compareValues } from './compare-types.ts';
import type { NodePair, SchemaFinding } from './comparison.ts';
import type { Direction } from './rules.ts';
import { readNode, type SchemaNode } from './schema-node.ts';

/** A schema, and the document that its references are for. */
export type SchemaAt = { readonly schema: unknown; readonly root: unknown };

const NODES_MAX = 20_000;
const DEPTH_MAX = 200;

/**
 * Compares two schemas for data that goes in one direction. Recursive schemas are compared once round. Throws
 * `CONTRACT_TOO_LARGE`, and what `resolveRef` throws.
 */
export function compareSchemas(
  before: SchemaAt,
  after: SchemaAt,
  direction: Direction,
): readonly SchemaFinding[] {
  const open: (readonly [before: unknown, after: unknown])[] = [];
  let compared = 0;

  function descend(old: unknown, now: unknown, path: string): readonly SchemaFinding[] {
    compared += 1;
    if (compared > NODES_MAX || open.length > DEPTH_MAX) throw tooLarge();
    const pair = { before: readNode(old, before.root), after: readNode(now, after.root) };
    if (open.some(([first, second]) => first === pair.before.source && second === pair.after.source))
      return [];
    open.push([pair.before.source, pair.after.source]);
    const findings = compareNodes({ ...pair, path, direction, descend });
    open.pop();
    return findings;
  }

  function compareNodes(pair: NodePair): readonly SchemaFinding[] {
    const types = compareTypes(pair);
    if (types.some(({ kind }) => kind === 'type-changed')) return types;
    if (hasShapes(pair.before) || hasShapes(pair.after)) {
      return [...types, ...compareShapes(pair, { before: before.root, after: after.root })];
    }
    return [...types, ...compareValues(pair), ...compareLimits(pair), ...compareInside(pair)];
  }

  return descend(before.schema, after.schema, '');
}

function hasShapes({ shapes }: SchemaNode): boolean {
  return shapes.length > 0;
}

function tooLarge(): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_TOO_LARGE',
    `Cannot compare schemas of more than ${NODES_MAX} parts, or nested more than ${DEPTH_MAX} deep. Allowed: up to that. Compare their files one by one.`,
  );
}

import { includesType } from './compare-types.ts';
import type { NodePair, SchemaFinding } from './comparison.ts';
import { matchShapes, nameShape, type Shapes } from './match-shapes.ts';
import { readNode, type SchemaNode } from './schema-node.ts';

/** Compares values that may have one of several shapes, on either side or on both. */
export function compareShapes(
  pair: NodePair,
  roots: { readonly before: unknown; readonly after: unknown },
): readonly SchemaFinding[] {
  const before = { shapes: shapesOf(pair.before), root: roots.before };
  const after = { shapes: shapesOf(pair.after), root: roots.after };
  const { pairs, removed, added } = matchShapes(before, after);
  const { path } = pair;
  return [
    ...pairs.flatMap(([old, now]) => pair.descend(old, now, path)),
    ...removed
      .filter((shape) => hasTypeOf(shape, before, pair.after))
      .map((shape) => ({ kind: 'shape-removed', path, before: nameShape(shape, roots.before) }) as const),
    ...added
      .filter((shape) => hasTypeOf(shape, after, pair.before))
      .map((shape) => ({ kind: 'shape-added', path, after: nameShape(shape, roots.after) }) as const),
  ];
}

/** What stands beside a choice holds for each of its shapes; a schema without a choice is its only shape. */
function shapesOf({ rules, shapes }: SchemaNode): readonly unknown[] {
  if (shapes.length === 0) return [rules];
  const { anyOf: _, oneOf: __, title: ___, $defs: ____, ...beside } = rules;
  return Object.keys(beside).length === 0 ? shapes : shapes.map((shape) => ({ allOf: [beside, shape] }));
}

/** A shape of a type that the other side does not know was told as a change of type. */
function hasTypeOf(shape: unknown, { root }: Shapes, other: SchemaNode): boolean {
  return readNode(shape, root).types?.some((type) => includesType(other.types, type)) ?? true;
}

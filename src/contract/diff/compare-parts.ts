import { joinWords } from '../../base/format-schema.ts';
import { compareSchemas } from './compare-schemas.ts';
import type { Finding } from './comparison.ts';
import type { Aspect, BodyAspect, NamesAspect, Part, SecurityAspect } from './part.ts';
import type { ChangeKind } from './rules.ts';

/** Compares all that is said of a part in two contracts. What is said in one of them only is told by what holds it. */
export function compareParts(before: Part, after: Part): readonly Finding[] {
  return before.aspects.flatMap((old) => {
    const now = after.aspects.find(({ kind, place }) => kind === old.kind && place === old.place);
    return now === undefined ? [] : compareAspects(old, now);
  });
}

function compareAspects(before: Aspect, after: Aspect): readonly Finding[] {
  const { direction, place } = after;
  if (before.kind === 'schema' && after.kind === 'schema') {
    return compareSchemas(before, after, direction).map((finding) => ({ ...finding, direction, place }));
  }
  if (before.kind === 'names' && after.kind === 'names') return compareNames(before, after);
  if (before.kind === 'body' && after.kind === 'body') return compareBodies(before, after);
  if (before.kind === 'security' && after.kind === 'security') return compareSecurity(before, after);
  return [];
}

function compareNames(before: NamesAspect, after: NamesAspect): readonly Finding[] {
  const { direction, place, added, removed } = after;
  const told = (kind: ChangeKind | undefined, values: { before: string } | { after: string }) =>
    kind === undefined ? [] : [{ kind, direction, place, path: '', ...values }];
  return [
    ...without(before.names, after.names).flatMap((name) => told(removed, { before: name })),
    ...without(after.names, before.names).flatMap((name) => told(added, { after: name })),
  ];
}

function compareBodies(
  { body: before }: BodyAspect,
  { body, direction, place }: BodyAspect,
): readonly Finding[] {
  if (body === before) return [];
  const gained: ChangeKind = before === 'none' ? 'body-added' : 'body-optional';
  const kind = body === 'none' ? 'body-removed' : body === 'required' ? 'body-required' : gained;
  return [{ kind, direction, place, path: '', before, after: body }];
}

/** A way of before still works when some way of now asks for nothing beyond it. */
function compareSecurity(before: SecurityAspect, after: SecurityAspect): readonly Finding[] {
  const works = (way: readonly string[], ways: SecurityAspect['ways']) =>
    ways.some((other) => without(other, way).length === 0);
  const { direction, place } = after;
  const told = { direction, place, path: '', before: formatWays(before.ways), after: formatWays(after.ways) };
  if (before.ways.some((way) => !works(way, after.ways))) return [{ kind: 'security-tightened', ...told }];
  return after.ways.some((way) => !works(way, before.ways)) ? [{ kind: 'security-loosened', ...told }] : [];
}

function formatWays(ways: SecurityAspect['ways']): string {
  return joinWords(ways.map((way) => (way.length === 0 ? 'nothing' : way.join(' and '))));
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name));
}

import type { Problem } from '../../base/errors.ts';
import type { SampleNode } from './read-sample.ts';

/** A sample as a value to be checked, and what its text says of each place in it, by JSON Pointer. */
export type SampleValue = {
  readonly value: unknown;
  readonly offsets: ReadonlyMap<string, number>;
  /** Objects and lists of which not all is shown. */
  readonly partial: ReadonlySet<string>;
  /** Values that are not shown. */
  readonly elided: ReadonlySet<string>;
};

/** Builds the value of a sample; null stands for what is not shown. */
export function buildSampleValue(root: SampleNode): SampleValue {
  const offsets = new Map<string, number>();
  const partial = new Set<string>();
  const elided = new Set<string>();

  function build(node: SampleNode, path: string): unknown {
    offsets.set(path, node.offset);
    if (node.kind !== 'value' && node.isPartial) partial.add(path);
    if (node.kind === 'list') return node.items.map((item, index) => build(item, `${path}/${index}`));
    if (node.kind === 'object') {
      const fields = [...node.fields].map(([name, field]) => [
        name,
        build(field, `${path}/${pointerSegment(name)}`),
      ]);
      return Object.fromEntries(fields);
    }
    if (node.value === undefined) elided.add(path);
    return node.value ?? null;
  }

  return { value: build(root, ''), offsets, partial, elided };
}

/** Keeps the problems that are not merely about what the sample leaves out. */
export function keepShown(
  problems: readonly Problem[],
  { partial, elided }: SampleValue,
): readonly Problem[] {
  return problems.filter(({ code, path }) => {
    if (code.endsWith('_MISSING_FIELD')) return !partial.has(path);
    return !elided.has(path);
  });
}

/** Where in the text a place stands, or the nearest that holds it. */
export function offsetOf(path: string, { offsets }: SampleValue): number {
  let at = path;
  while (!offsets.has(at) && at !== '') at = at.slice(0, at.lastIndexOf('/'));
  return offsets.get(at) ?? 0;
}

function pointerSegment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

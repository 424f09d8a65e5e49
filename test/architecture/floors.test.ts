import { describe, expect, test } from 'vitest';
import { type Import, readSources, type SourceFile } from '../support/docs/source-files.ts';

/** The floor of each folder below `src`; imports go down only. */
const FLOORS: Readonly<Record<string, number>> = {
  base: 0,
  conversation: 1,
  generated: 1,
  protocol: 2,
  scenario: 3,
  delivery: 3,
  journal: 3,
  platform: 3,
  runtime: 4,
  play: 5,
  checks: 6,
  report: 6,
  contract: 6,
  record: 6,
  server: 7,
  msw: 7,
  pact: 7,
  mcp: 7,
  testing: 7,
  console: 7,
  jest: 8,
  'node-test': 8,
  playwright: 8,
  vitest: 8,
  cli: 9,
};

/** What only re-exports, and the tool that writes what is generated: nothing imports them. */
const OUTSIDE: ReadonlySet<string> = new Set(['', 'generate']);

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));

/** Imports of own files, with the file imported. */
function ownImports(
  source: SourceFile,
): readonly { readonly to: SourceFile; readonly kind: Import['kind'] }[] {
  return source.imports
    .filter(({ target }) => target.startsWith('src/'))
    .map(({ target, kind }) => {
      const to = byPath.get(target);
      if (to === undefined) throw new Error(`${source.path} imports ${target}, which does not exist.`);
      return { to, kind };
    });
}

function isDownward(from: SourceFile, to: SourceFile, kind: Import['kind']): boolean {
  if (from.folder === to.folder) return true;
  const [above, below] = [FLOORS[from.folder] ?? -1, FLOORS[to.folder] ?? Number.POSITIVE_INFINITY];
  // On floor 3 what one knows of another is the shape of its data.
  return above > below || (above === 3 && below === 3 && kind === 'type');
}

describe('the floors', () => {
  test('are those of the folders there are', () => {
    const folders = new Set(sources.map(({ folder }) => folder).filter((folder) => !OUTSIDE.has(folder)));
    expect([...folders].toSorted()).toEqual(Object.keys(FLOORS).toSorted());
  });

  test('are left downward only', () => {
    const upward = sources
      .filter(({ folder }) => !OUTSIDE.has(folder))
      .flatMap((from) =>
        ownImports(from)
          .filter(({ to, kind }) => !isDownward(from, to, kind))
          .map(({ to, kind }) => `${from.path} imports ${to.path} (${kind})`),
      );
    expect(upward).toEqual([]);
  });

  test('know nothing of what stands beside them', () => {
    const known = sources.flatMap((from) =>
      ownImports(from)
        .filter(({ to }) => OUTSIDE.has(to.folder) && to.folder !== from.folder)
        .map(({ to }) => `${from.path} imports ${to.path}`),
    );
    expect(known).toEqual([]);
  });

  test('see every import that is written', () => {
    const mentions = sources.reduce(
      (count, { text }) =>
        count + (text.match(/^} from '|^(?:import|export) .* from '|^import '/gm) ?? []).length,
      0,
    );
    const seen = sources.flatMap(({ imports }) => imports.filter(({ kind }) => kind !== 'dynamic'));
    expect(seen).toHaveLength(mentions);
    expect(seen.length).toBeGreaterThan(300);
  });
});

describe('imports', () => {
  test('make no cycle, types included', () => {
    expect(findCycle()).toBeUndefined();
  });

  test('name the extension of own files', () => {
    const bare = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('src/') && !/\.tsx?$/.test(target))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(bare).toEqual([]);
  });
});

/** Depth first; a file that is met while it is still open closes a cycle. */
function findCycle(): string | undefined {
  const done = new Set<SourceFile>();
  const open: SourceFile[] = [];

  function visit(source: SourceFile): string | undefined {
    if (done.has(source)) return undefined;
    const start = open.indexOf(source);
    if (start >= 0) return [...open.slice(start), source].map(({ path }) => path).join(' → ');
    open.push(source);
    for (const { to } of ownImports(source)) {
      const cycle = visit(to);
      if (cycle !== undefined) return cycle;
    }
    open.pop();
    done.add(source);
    return undefined;
  }

  for (const source of sources) {
    const cycle = visit(source);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

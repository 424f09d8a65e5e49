import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** One import of a source file. */
export type Import = {
  /** A path from the project's folder for an own file, else the package's or Node's name. */
  readonly target: string;
  readonly kind: 'value' | 'type' | 'dynamic';
};

/** A file below `src`. */
export type SourceFile = {
  /** From the project's folder, with slashes. */
  readonly path: string;
  /** The folder below `src`, or '' for a file that lies in it. */
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly isGenerated: boolean;
};

/** Reads every file below `src`. */
export function readSources(): readonly SourceFile[] {
  return listFiles('src').map(readSource);
}

/** Every file below a folder of the project, as paths from the project's folder. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

/** The name of a package without what is imported from inside it: `undici/lib/x.js` is `undici`. */
export function packageOf(target: string): string {
  return /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
}

function readSource(path: string): SourceFile {
  // What `init` writes for a user looks like code and is text.
  const text = path.endsWith('/init-templates.ts') ? '' : readFileSync(join(root, path), 'utf8');
  return {
    path,
    folder: /^src\/([^/]+)\//.exec(path)?.[1] ?? '',
    text,
    imports: [...staticImports(text), ...dynamicImports(text)].map(({ specifier, kind }) => ({
      target: specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
      kind,
    })),
    isGenerated: path.startsWith('src/generated/'),
  };
}

type Found = { readonly specifier: string; readonly kind: Import['kind'] };

function staticImports(text: string): Found[] {
  return Array.from(
    text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
    ([, type, specifier = '']) => ({ specifier, kind: type === undefined ? 'value' : 'type' }),
  );
}

function dynamicImports(text: string): Found[] {
  return Array.from(text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g), ([, specifier = '']) => ({
    specifier,
    kind: 'dynamic',
  }));
}

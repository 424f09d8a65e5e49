import module, { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Fake8x8Error } from './errors.ts';

/** What a module exports, its default export among it. */
export type ModuleExports = { readonly default?: unknown; readonly [name: string]: unknown };

/** Import names, and the files that they stand for. */
export type ImportAlias = Readonly<Record<string, string>>;

/**
 * Runs a module of the user's and gives what it exports. Node loads it, unless it is TypeScript and this Node does not
 * load that: then jiti does, an optional peer. `alias` reaches JavaScript from Node 22.15 on. Throws `JITI_MISSING` and
 * what the module throws.
 */
export async function importModule(path: string, alias: ImportAlias = {}): Promise<ModuleExports> {
  if (TYPESCRIPT.test(path) && !loadsTypeScript()) return importWithJiti(path, alias);
  const hooks = addAlias(alias);
  try {
    return await import(pathToFileURL(path).href);
  } finally {
    hooks?.deregister();
  }
}

const TYPESCRIPT = /\.[cm]?ts$/i;

/** False on Node 20, and where it was switched off. */
function loadsTypeScript(): boolean {
  const { typescript } = process.features as { readonly typescript?: string | false };
  return typeof typescript === 'string';
}

async function importWithJiti(path: string, alias: ImportAlias): Promise<ModuleExports> {
  const { createJiti } = await loadJiti(path);
  const jiti = createJiti(import.meta.url, {
    alias: { ...alias },
    fsCache: false,
    moduleCache: false,
    // Otherwise the fields of a default export look like exports of the module.
    interopDefault: false,
  });
  return jiti.import<ModuleExports>(path);
}

/** From beside this package, or from beside the module, where it is when this package runs from somewhere else. */
async function loadJiti(path: string): Promise<typeof import('jiti')> {
  try {
    return await import('jiti').catch(() => import(pathToFileURL(createRequire(path).resolve('jiti')).href));
  } catch (cause) {
    throw new Fake8x8Error(
      'JITI_MISSING',
      `Install jiti to load TypeScript on Node ${process.version}, which does not load it itself: npm install --save-dev jiti`,
      { cause },
    );
  }
}

/** The part of `node:module` that Node 20 lacks. */
type HookingModule = {
  registerHooks?(hooks: { resolve(specifier: string, context: unknown, next: NextResolve): Resolved }): {
    deregister(): void;
  };
};

type NextResolve = (specifier: string, context: unknown) => Resolved;

type Resolved = { readonly url: string; readonly shortCircuit?: boolean };

function addAlias(alias: ImportAlias) {
  return (module as HookingModule).registerHooks?.({
    resolve(specifier, context, next) {
      const file = alias[specifier];
      return file === undefined
        ? next(specifier, context)
        : { url: pathToFileURL(file).href, shortCircuit: true };
    },
  });
}

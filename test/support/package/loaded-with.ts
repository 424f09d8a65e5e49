import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Installed } from './install.ts';

/**
 * The packages that are loaded with a file of `dist`, and not only when they are needed. Those that these load in turn
 * are not among them.
 */
export function packagesLoadedBy(file: string): readonly string[] {
  const packages = new Set<string>();
  const loaded = new Set<string>();
  const follow = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const target of staticImports(readFileSync(path, 'utf8'))) {
      if (target.startsWith('.')) follow(join(dirname(path), target));
      else if (!target.startsWith('node:')) packages.add(target);
    }
  };
  follow(file);
  return [...packages].toSorted();
}

/** What a module as esbuild writes it imports before it runs. */
function staticImports(text: string): string[] {
  const imports = text.matchAll(/^(?:import|export)\b[^'"]*?(?:\bfrom\s*)?"([^"]+)";$/gm);
  return Array.from(imports, ([, target = '']) => target);
}

/** Runs a program of Node in the project; it fails when it comes to load one of the packages. */
export async function runWithout(
  packages: readonly string[],
  installed: Installed,
  args: readonly string[],
): Promise<string> {
  const hooks = `export function resolve(name, context, next) {
    if (${JSON.stringify(packages)}.includes(name)) throw new Error('loaded ' + name);
    return next(name, context);
  }`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(asUrl(hooks))});`;
  const flags = ['--no-warnings', '--import', asUrl(register)];
  const { stdout, stderr } = await installed.run(process.execPath, [...flags, ...args]);
  return stdout + stderr;
}

function asUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

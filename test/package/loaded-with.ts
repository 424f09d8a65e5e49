import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a package leaves in the files that it is bundled into. */
const TRACES = { Koa: /X-Forwarded-Proto/, undici: /UND_ERR_(INFO|RESPONSE)/, TypeBox: /from\s*"typebox"/ };

/** The files with traces of a package that are loaded with a file of `dist`; throws when no file at all has such traces. */
export function tracesLoadedBy(file: string, name: keyof typeof TRACES): readonly string[] {
  const dist = dirname(file);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => join(dist, path));
  const traced = files.filter((path) => TRACES[name].test(readFileSync(path, 'utf8')));
  if (traced.length === 0)
    throw new Error(`No file of ${dist} has a trace of ${name}. Look for another one.`);
  const loaded = loadedWith(file);
  return traced.filter((path) => loaded.has(path));
}

/** The files that are loaded with one of the package's, itself included. */
function loadedWith(path: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    loadedWith(join(dirname(path), target), loaded);
  }
  return loaded;
}

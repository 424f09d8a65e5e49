import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path that was named in a file, or why it must not be read. */
export type ResolvedPath = { readonly real: string } | { readonly refused: 'outside' | 'missing' };

/** Resolves a path from one folder, which must lead below another, also where links lead elsewhere. */
export async function resolveBelow(root: string, folder: string, path: string): Promise<ResolvedPath> {
  const wanted = resolve(folder, path);
  if (isAbsolute(path) || !isBelow(root, wanted)) return { refused: 'outside' };
  const real = await realpath(wanted).catch(() => undefined);
  if (real === undefined) return { refused: 'missing' };
  return isBelow(root, real) ? { real } : { refused: 'outside' };
}

function isBelow(folder: string, path: string): boolean {
  const [first = ''] = relative(folder, path).split(sep);
  return first !== '' && first !== '..' && !isAbsolute(first);
}

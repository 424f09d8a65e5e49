import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';

/** Writes a file, and the folders above it. Throws `<code>_EXISTS`, and then nothing was overwritten, or `<code>_NOT_WRITABLE`. */
export async function writeNew(
  path: string,
  text: string,
  { force, code }: { readonly force: boolean /** Beginning of the error's code. */; readonly code: string },
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (thrown) {
    if (existsSync(path) && !force) {
      throw new Fake8x8Error(
        `${code}_EXISTS`,
        `"${path}" exists. Remove it, name another folder, or overwrite it with --force.`,
      );
    }
    throw new Fake8x8Error(
      `${code}_NOT_WRITABLE`,
      `Cannot write "${path}": ${messageOf(thrown)}. Name another folder.`,
      { cause: thrown },
    );
  }
}

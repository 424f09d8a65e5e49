import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import type { ContractFile } from '../contract/diff/part.ts';

const FILE_BYTES_MAX = 20_000_000;
const FILES_MAX = 2000;

/** Two sets of contracts, ready to be compared. */
export type ContractSets = {
  readonly before: readonly ContractFile[];
  readonly after: readonly ContractFile[];
};

/**
 * Reads two folders with all JSON files below them, or two files, which then count as the same one. Throws
 * `CONTRACT_NOT_READABLE`, `CONTRACT_NOT_JSON`, `CONTRACT_TOO_LARGE` or `CONTRACT_MIXED`.
 */
export async function readContractSets(before: string, after: string): Promise<ContractSets> {
  const [isOldFolder, isNewFolder] = [await isFolder(before), await isFolder(after)];
  if (isOldFolder !== isNewFolder) throw mixed(before, after);
  if (isOldFolder) return { before: await readFolder(before), after: await readFolder(after) };
  const name = basename(after);
  return { before: [await readOne(before, name)], after: [await readOne(after, name)] };
}

async function readFolder(folder: string): Promise<readonly ContractFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((name) => !/(^|\/)(node_modules|\.[^/]*)\//.test(name))
    .toSorted();
  if (names.length > FILES_MAX) throw tooMany(folder, names.length);
  const files: ContractFile[] = [];
  for (const name of names) files.push(await readOne(join(folder, name), name));
  return files;
}

async function readOne(path: string, name: string): Promise<ContractFile> {
  if ((await stat(path)).size > FILE_BYTES_MAX) throw tooLarge(path);
  const text = await readFile(path, 'utf8');
  try {
    return { name, content: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch (thrown) {
    throw new Fake8x8Error(
      'CONTRACT_NOT_JSON',
      `Cannot read "${path}" as JSON: ${messageOf(thrown)}. Allowed: JSON. Convert it, or name another file.`,
      { cause: thrown },
    );
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (thrown) {
    throw new Fake8x8Error(
      'CONTRACT_NOT_READABLE',
      `Cannot read "${path}": ${messageOf(thrown)}. Allowed: a folder of contracts, or one file. Name another.`,
      { cause: thrown },
    );
  }
}

function mixed(before: string, after: string): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_MIXED',
    `Cannot compare "${before}" with "${after}": one is a folder and the other a file. Allowed: two folders or two files. Name two of a kind.`,
  );
}

function tooMany(folder: string, count: number): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_TOO_LARGE',
    `Cannot compare "${folder}": it holds ${count} JSON files. Allowed: up to ${FILES_MAX}. Name the folder of the contracts alone.`,
  );
}

function tooLarge(path: string): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_TOO_LARGE',
    `Cannot read "${path}": it is too large. Allowed: up to ${FILE_BYTES_MAX} bytes. Name another.`,
  );
}

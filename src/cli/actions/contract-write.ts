import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { formatJson, printable } from '../../base/printable.ts';
import { findPackageRoot } from '../../scenario/files/package-root.ts';
import type { Io } from '../output/io.ts';
import { CONTRACT_KINDS, type ContractKind } from '../package-root.ts';

/** What the command was asked for. */
type ContractWriteFlags = {
  readonly only?: ContractKind;
  readonly integration?: string;
  readonly force?: boolean;
  readonly json?: boolean;
};

/**
 * Copies the contracts of the package into a folder. Throws `CONTRACT_CHANGED`, and then nothing was written, or
 * `CONTRACT_NOT_WRITABLE`.
 */
export async function contractWrite(
  folder: string,
  { only, integration, force, json }: ContractWriteFlags,
  io: Io,
): Promise<void> {
  const read = await readContracts(only === undefined ? CONTRACT_KINDS : [only]);
  const contracts = integration === undefined ? read : read.map((contract) => rename(contract, integration));
  const copies = await Promise.all(contracts.map((contract) => compareWithDisk(contract, folder)));
  const changed = copies.filter(({ state }) => state === 'changed');
  if (changed.length > 0 && force !== true) throw wouldOverwrite(changed.map(({ path }) => path));
  const toWrite = copies.filter(({ state }) => state !== 'same');
  for (const { path, text } of toWrite) await writeOne(path, text);
  const [written, unchanged] = [toWrite, copies.filter(({ state }) => state === 'same')].map((each) =>
    each.map(({ path }) => path),
  );
  if (json === true) await io.out(`${formatJson({ folder, written, unchanged }, 2)}\n`);
  else
    await io.out(
      `wrote ${written?.length} files to ${printable(folder)}, ${unchanged?.length} were unchanged\n`,
    );
}

type Contract = { readonly name: string; readonly text: string };

type Copy = { readonly path: string; readonly text: string; readonly state: 'new' | 'same' | 'changed' };

async function readContracts(kinds: readonly string[]): Promise<readonly Contract[]> {
  const root = join(findPackageRoot(), 'contracts');
  const names = await Promise.all(
    kinds.map(async (kind) => {
      const files = await readdir(join(root, kind)).catch(() => []);
      return files.filter((file) => file.endsWith('.json')).map((file) => join(kind, file));
    }),
  );
  const sorted = names.flat().toSorted();
  if (sorted.length === 0) throw none(kinds);
  return Promise.all(sorted.map(async (name) => ({ name, text: await readFile(join(root, name), 'utf8') })));
}

/** Gives the integration its own name in pacts, which a broker knows it by; a file is named after its two sides. */
function rename({ name, text }: Contract, integration: string): Contract {
  if (dirname(name) !== 'pacts') return { name, text };
  return {
    name: join(
      'pacts',
      basename(name).replace(/^integration-|-integration(?=\.json$)/, (part) =>
        part.replace('integration', integration),
      ),
    ),
    text: text.replaceAll('"name": "integration"', `"name": ${JSON.stringify(integration)}`),
  };
}

async function compareWithDisk({ name, text }: Contract, folder: string): Promise<Copy> {
  const path = join(folder, name);
  try {
    const there = await readFile(path, 'utf8');
    // A checkout on Windows may have put other line ends.
    return { path, text, state: there.replaceAll('\r\n', '\n') === text ? 'same' : 'changed' };
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return { path, text, state: 'new' };
    throw notWritable(path, thrown);
  }
}

async function writeOne(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (thrown) {
    throw notWritable(path, thrown);
  }
}

function wouldOverwrite(paths: readonly string[]): Fake8x8Error {
  const list = paths.slice(0, 5).map((path) => `"${path}"`);
  const more = paths.length > list.length ? ` and ${paths.length - list.length} more` : '';
  return new Fake8x8Error(
    'CONTRACT_CHANGED',
    `Cannot write ${list.join(', ')}${more}: they exist with other contents. Allowed: files that are missing or the same. Name another folder, or overwrite them with --force.`,
  );
}

function notWritable(path: string, thrown: unknown): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_NOT_WRITABLE',
    `Cannot write "${path}": ${messageOf(thrown)}. Allowed: a folder that can be written. Name another.`,
    { cause: thrown },
  );
}

function none(kinds: readonly string[]): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_NONE',
    `Cannot write ${kinds.join(', ')}: this package holds none. Allowed: ${CONTRACT_KINDS.join(', ')}, as far as they were generated. Install the package anew.`,
  );
}

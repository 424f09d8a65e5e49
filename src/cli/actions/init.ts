import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { formatJson, printable } from '../../base/printable.ts';
import { commandName } from '../command-name.ts';
import type { Io } from '../output/io.ts';
import { CONFIG_TEMPLATE, SCENARIO_TEMPLATE } from './init-templates.ts';

/** Writes a scenario and a configuration to start from. Throws `INIT_EXISTS`, and then nothing was overwritten, or `INIT_NOT_WRITABLE`. */
export async function init(
  folder: string,
  flags: { readonly force?: boolean; readonly json?: boolean },
  io: Io,
): Promise<void> {
  const files = {
    [join(folder, 'scenarios', 'first-scenario.yaml')]: SCENARIO_TEMPLATE,
    [join(folder, 'fake-8x8.config.ts')]: CONFIG_TEMPLATE,
  };
  for (const [path, text] of Object.entries(files)) await writeNew(path, text, flags.force ?? false);
  const paths = Object.keys(files);
  const shown = paths.map(printable);
  if (flags.json === true) await io.out(`${formatJson({ files: paths }, 2)}\n`);
  else await io.out(`wrote ${shown.join(' and ')}\nplay it: ${commandName()} play ${shown[0]}\n`);
}

async function writeNew(path: string, text: string, force: boolean): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (thrown) {
    if (existsSync(path) && !force) {
      throw new Fake8x8Error(
        'INIT_EXISTS',
        `"${path}" exists. Remove it, name another folder, or overwrite it with --force.`,
      );
    }
    throw new Fake8x8Error(
      'INIT_NOT_WRITABLE',
      `Cannot write "${path}": ${messageOf(thrown)}. Name another folder.`,
      { cause: thrown },
    );
  }
}

import { join } from 'node:path';
import { formatJson, printable } from '../../base/printable.ts';
import { commandName } from '../command-name.ts';
import type { Io } from '../output/io.ts';
import { writeNew } from '../output/write-new.ts';
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
  for (const [path, text] of Object.entries(files))
    await writeNew(path, text, { force: flags.force ?? false, code: 'INIT' });
  const paths = Object.keys(files);
  const shown = paths.map(printable);
  if (flags.json === true) await io.out(`${formatJson({ files: paths }, 2)}\n`);
  else await io.out(`wrote ${shown.join(' and ')}\nplay it: ${commandName()} play ${shown[0]}\n`);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fake8x8Error } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { loadConfig } from '../options/load-config.ts';
import type { Io } from '../output/io.ts';

/** Where a report is when nobody says where. */
const DEFAULT_FILE = 'report.html';

/** Opens a report with what the system opens pages with, and says where it is. Throws `REPORT_MISSING`. */
export async function showReport(file: string | undefined, io: Io): Promise<void> {
  const named = file ?? (await readConfiguredFile()) ?? DEFAULT_FILE;
  const path = resolve(named);
  if (!existsSync(path)) {
    throw new Fake8x8Error(
      'REPORT_MISSING',
      `Cannot show "${excerpt(named, 200)}": there is no such file. Write a report first: fake-8x8 play … --output-file.html ${DEFAULT_FILE}, or name another file.`,
    );
  }
  const { href } = pathToFileURL(path);
  await io.out(`${href}\n`);
  const opener = findOpener(process.platform, process.env);
  if (opener !== undefined && !(await open(opener, href)))
    io.talk('It cannot be opened from here: open it in a browser.\n');
}

/** The configuration may be broken in a way that does not matter here. */
async function readConfiguredFile(): Promise<string | undefined> {
  const { values } = await loadConfig(undefined);
  return values.outputFile?.html;
}

/** The command that opens a page with the user's browser; undefined where there is no display. */
export function findOpener(
  platform: NodeJS.Platform,
  { DISPLAY, WAYLAND_DISPLAY, CI }: NodeJS.ProcessEnv,
): string | undefined {
  if (CI !== undefined && CI !== '') return undefined;
  if (platform === 'darwin') return 'open';
  if (platform === 'win32') return 'explorer';
  return DISPLAY || WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}

/** The browser goes on without this process. */
async function open(opener: string, href: string): Promise<boolean> {
  const child = spawn(opener, [href], { detached: true, stdio: 'ignore' });
  child.unref();
  try {
    await once(child, 'spawn');
    return true;
  } catch {
    return false;
  }
}

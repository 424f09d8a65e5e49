import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort, withFolder } from '../support/cli/fixtures.ts';
import { root, runCommand } from '../support/cli/run-command.ts';
import { firstLine } from '../support/first-line.ts';

const EXAMPLE = join(root, 'examples/broken');

/** The checks that show the three mistakes; the others take minutes. */
const CHECKS = 'changes-of-agent,written-otherwise,repeated-events';

/** What differs from run to run, or depends on how busy the machine is. */
const VARYING = /^ {5}(sent|answered|seen|expected|cases|again|shortest) /;

/** The lines that are the same in each run: the checks, the findings and what to do. */
function stableLines(text: string): readonly string[] {
  let varies = false;
  return text.split('\n').flatMap((line) => {
    if (VARYING.test(line)) varies = true;
    else if (!/^ {16}/.test(line)) varies = false;
    const isLeftOut = varies || line.trim() === '' || line.trim() === '…' || /^\d+ findings: /.test(line);
    return isLeftOut ? [] : [line.replace(/(?<=\S) {2,}/g, ' ').trimEnd()];
  });
}

/** The lines of what a page shows of the run, without what it leaves out. */
function recordedOn(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const shown = /<!-- recorded: broken -->\n\n```\n(.*?)```/s.exec(text)?.[1] ?? '';
  return stableLines(shown).filter((line) => !line.includes('plain-conversation'));
}

test('what the pages show is what test prints about the broken example', { timeout: 300_000 }, async () => {
  const [port, appPort] = [await freePort(), await freePort()];
  const env = { ...process.env, API_8X8_URL: `http://127.0.0.1:${port}`, PORT: String(appPort) };
  const app = spawn(process.execPath, [join(EXAMPLE, 'app.mjs')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void app.kill('SIGKILL'));
  const to = await firstLine(app, 'examples/broken');
  const { code, stdout } = await runCommand(
    [
      ...['test', '--config', join(EXAMPLE, 'fake-8x8.config.json'), '--to', to, '--port', String(port)],
      ...['--only', CHECKS],
    ],
    { cwd: await withFolder() },
  );
  const printed = stableLines(stdout);
  expect(code).toBe(1);
  for (const page of ['README.md', 'docs/testing-an-app.md']) {
    const shown = recordedOn(page);
    expect(shown.length, page).toBeGreaterThan(8);
    expect(
      shown.filter((line) => !printed.includes(line)),
      page,
    ).toEqual([]);
  }
});

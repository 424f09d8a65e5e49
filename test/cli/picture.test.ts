import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../support/cli/fixtures.ts';
import { root, runCommand } from '../support/cli/run-command.ts';
import { startExample } from '../support/cli/start-example.ts';

/** The lines that an SVG of a terminal shows. */
function linesOf(svg: string): string[] {
  return Array.from(svg.matchAll(/<text[^>]*>(.*?)<\/text>/g), ([, parts = '']) =>
    parts
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"'),
  ).filter((line) => line !== '');
}

/** What differs from run to run: times, ports, the seed. */
function normalise(line: string): string {
  return line
    .replace(/seed \w+/, 'seed …')
    .replace(/:\d{4,5}/g, ':…')
    .replace(/^ {3}\d:\d\d\.\d/, '   …')
    .replace(/(median|within|longest| \d{3}) +[\d.]+ m?s/g, '$1 …');
}

test('docs/images/play.svg shows what the command prints', async () => {
  const port = await freePort();
  const to = await startExample('node', port, { FAIL_ONCE_ON: 'TRANSFER' }).webhook;
  const { stdout } = await runCommand(
    [
      ...['play', 'transfer', '--to', to.replace('127.0.0.1', 'localhost'), '--port', String(port)],
      ...['--clock', 'virtual'],
    ],
    { env: { COLUMNS: '110' } },
  );
  const shown = linesOf(readFileSync(join(root, 'docs/images/play.svg'), 'utf8')).slice(1);
  const printed = stdout.split('\n').filter((line) => line !== '');
  expect(shown.map(normalise), 'npm run docs:picture draws it anew').toEqual(printed.map(normalise));
});

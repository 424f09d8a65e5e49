import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startHelpdesk } from '../consumers/start-helpdesk.ts';
import { LEAVES, OPENS, SAYS } from '../support/cli/app-scenarios.ts';
import { freePort } from '../support/cli/fixtures.ts';
import { root, runCommand } from '../support/cli/run-command.ts';
import { untilAnswered } from '../support/until-answered.ts';

/** A line without what differs from run to run: times, ids. */
function normalise(line: string): string {
  return line
    .replace(/^ {3}\d:\d\d\.\d/, '   …')
    .replace(/\/chats\/\S+/, '/chats/…')
    .replace(/another conversation, [\w-]+/, 'another conversation, …')
    .replace(/ +[\d.]+ m?s$/, '');
}

test('the failed run in the README is what the command prints about an app with that mistake', async () => {
  const [port, appPort] = [await freePort(), await freePort()];
  const ended = runCommand([
    ...['play', 're-open-after-goodbye', '--to', `http://127.0.0.1:${appPort}/webhook`],
    ...['--port', String(port), '--wait', '20s', '--ready', '/health', '--clock', 'virtual'],
    ...['--customer-opens', OPENS, '--customer-says', SAYS, '--customer-leaves', LEAVES],
  ]);
  const platformUrl = `http://127.0.0.1:${port}`;
  await untilAnswered(platformUrl);
  const helpdesk = await startHelpdesk({ platformUrl, port: appPort, mistake: 'opens-anew' });
  onTestFinished(() => helpdesk.stop());
  const { code, stdout } = await ended;

  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const shown = /<!-- recorded: opens-anew -->\n\n```\n(.*?)```/s.exec(readme)?.[1]?.split('\n') ?? [];
  const printed = stdout.split('\n').map(normalise);
  expect(code).toBe(1);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.map(normalise).filter((line) => !printed.includes(line))).toEqual([]);
});

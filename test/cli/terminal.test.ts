import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fake8x8Error } from '#src/base/errors.ts';
import { reportError } from '#src/cli/output/report-error.ts';
import { noPaint } from '#src/report/paint.ts';
import { freePort, SHORT_SCENARIO, withFolder } from '../support/cli/fixtures.ts';
import { type CommandOptions, runCommand, startCommand } from '../support/cli/run-command.ts';

/** What steers a terminal: controls, line separators, direction characters. A line break ends a line of ours. */
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** One of each kind. */
const HOSTILE = 'a\u001b[31m\u0007\u007f\u009b2J\u061c\u200f\u202e\u2028\u2066z';

const HOSTILE_FILE = `${HOSTILE}\nforged.yaml`;

async function output(args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { stdout, stderr } = await runCommand(args, options);
  return stdout + stderr;
}

describe('a terminal gets no control character', () => {
  const broken = SHORT_SCENARIO.replace('join: ana', 'join: anna').replace('Short', JSON.stringify(HOSTILE));

  test.each([
    ['lint', ['lint', '.']],
    ['lint --json', ['lint', '.', '--json']],
    ['list', ['list', '.']],
    ['list --json', ['list', '.', '--json']],
    ['play', ['play', '.', '--to', 'http://127.0.0.1:9/webhook']],
    ['play --list --json', ['play', '.', '--list', '--json']],
    ['play --dry-run', ['play', '.', '--dry-run', '--to', 'http://127.0.0.1:9/webhook']],
    ['a scenario that is not there', ['play', HOSTILE, '--to', 'http://127.0.0.1:9/webhook']],
    ['a target that is none', ['play', '.', '--to', HOSTILE]],
    ['a setting that is none', ['verify', 'http://127.0.0.1:9/', '--retry-delays', HOSTILE]],
    ['a configuration that is not there', ['play', '.', '--config', HOSTILE]],
    [
      'a report that cannot be written',
      ['play', '.', '--to', 'x', '-r', 'junit', '--output-file.junit', HOSTILE],
    ],
    ['an event that is none', ['send', HOSTILE, '--to', 'http://127.0.0.1:9/']],
    ['an assignment that is none', ['send', 'TEXT', '--set', HOSTILE, '--to', 'http://127.0.0.1:9/']],
    ['a flag that is none', ['play', `--${HOSTILE}`]],
    ['a command that is none', [HOSTILE]],
    ['init', ['init', HOSTILE]],
    ['init --json', ['init', HOSTILE, '--json']],
    ['contract write', ['contract', 'write', HOSTILE, '--only', 'asyncapi']],
    ['contract write --json', ['contract', 'write', HOSTILE, '--only', 'asyncapi', '--json']],
  ])('%s', async (_, args) => {
    const good = SHORT_SCENARIO.replace('Short', JSON.stringify(HOSTILE));
    const cwd = await withFolder({ [HOSTILE_FILE]: broken, 'good.yaml': good });
    const written = await output(args, { cwd });
    expect(written).not.toBe('');
    expect(written).not.toMatch(STEERS);
    expect(written).not.toMatch(/^forged/m);
  });

  test('from an environment variable', async () => {
    const written = await output(['play'], { env: { [`FAKE_8X8_${HOSTILE}`]: '1' } });
    expect(written).toContain('no option for the environment variable');
    expect(written).not.toMatch(STEERS);
  });

  test('from what is called on a platform that writes JSON', async () => {
    const port = await freePort();
    const serve = startCommand(['serve', '--json', '--port', String(port)]);
    await serve.until('stdout', /"url"/);
    const path = `/vcc/us/chat/v2/${encodeURIComponent(HOSTILE)}`;
    const origin = `http://127.0.0.1:${port}`;
    await fetch(origin + path, { method: 'POST', body: HOSTILE });
    await serve.until('stdout', /"kind":"call".*\n/);
    const controlled = await Promise.all(
      [`/_fake-8x8/journal`, `/_fake-8x8/journal?filter=${encodeURIComponent(HOSTILE)}`].map((each) =>
        fetch(origin + each).then((response) => response.text()),
      ),
    );
    serve.child.kill('SIGTERM');
    const { stdout, stderr } = await serve.ended;
    expect(stdout).toContain('\\u061c');
    for (const written of [stdout + stderr, ...controlled]) expect(written).not.toMatch(STEERS);
  });

  test('from any error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        (file, message, isKnown) => {
          const position = { file, line: 1, column: 1 };
          const problem = { code: 'X', message, path: '', severity: 'error', position } as const;
          const known = new Fake8x8Error('X', message, { problems: file === '' ? [] : [problem] });
          let written = '';
          reportError(isKnown ? known : new Error(message), {
            talk: (text) => {
              written += text;
            },
            talkPaint: noPaint,
            exit() {},
          });
          expect(written).not.toMatch(STEERS);
        },
      ),
    );
  });
});

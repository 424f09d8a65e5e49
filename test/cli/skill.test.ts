import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort, withFolder } from '../support/cli/fixtures.ts';
import { type Ended, root, runShell } from '../support/cli/run-command.ts';
import { startIntegration } from '../support/mcp/open-client.ts';
import { untilAnswered } from '../support/until-answered.ts';

/** The fenced blocks of a page that have this language. */
function blocksOf(page: string, language: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = text.matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return Array.from(blocks).flatMap(([, found, block = '']) => (found === language ? [block] : []));
}

/** The lines of a page that call `fake-8x8`. */
function commandsOf(page: string): readonly string[] {
  return blocksOf(page, '').flatMap((block) =>
    block.split('\n').filter((line) => /^npx fake-8x8 /.test(line)),
  );
}

/** Ports that are free now, in place of those that a page names. */
async function choosePorts() {
  const [platform, app] = [String(await freePort()), String(await freePort())];
  const use = (text: string) => text.replaceAll('8808', platform).replaceAll(':3000', `:${app}`);
  return { platform, app, use };
}

describe('SKILL.md', () => {
  test('leads from an app with a mistake to a passing test', async () => {
    const { platform, app, use } = await choosePorts();
    const [config = ''] = blocksOf('SKILL.md', 'json');
    const cwd = await withFolder({ 'fake-8x8.config.json': use(config) });

    /** Runs a command, and the app as soon as the platform that it registers with is there. */
    async function run(command: string, MISTAKE?: string): Promise<Ended> {
      const ended = runShell(command.replace('npx ', ''), { cwd });
      await untilAnswered(`http://127.0.0.1:${platform}`);
      const started = await startIntegration({
        FAKE_8X8_URL: `http://127.0.0.1:${platform}`,
        PORT: app,
        ...(MISTAKE !== undefined && { MISTAKE }),
      });
      return ended.finally(started.stop);
    }

    const [quick = '', replay = '', full = '', play = ''] = commandsOf('SKILL.md');
    const found = await run(`${quick} --only plain-conversation,repeated-events`, 'shows-duplicates');
    // So few checks explain less than all of them would, and what they call it is not the matter here.
    expect([found.code, found.stdout]).toEqual([1, expect.stringMatching(/^ {2}1\) \S+/m)]);
    const replayed = await run(replay);
    expect([replayed.code, replayed.stdout]).toEqual([
      0,
      expect.stringMatching(/ [1-9]\d* fixed, 0 still failing/),
    ]);
    const passed = await run(`${full} --only plain-conversation,repeated-events`);
    expect([passed.code, passed.stdout]).toEqual([0, expect.stringContaining('no findings')]);
    const played = await run(play);
    expect([played.code, played.stdout]).toEqual([0, expect.stringContaining('passed')]);
  });

  test('begins as a skill must, and is short', () => {
    const text = readFileSync(join(root, 'SKILL.md'), 'utf8');
    const [, name = '', description = ''] = /^---\nname: (.+)\ndescription: (.+)\n---\n/.exec(text) ?? [];
    expect(name).toMatch(/^[a-z0-9-]{1,64}$/);
    expect(description.length).toBeGreaterThan(100);
    expect(description.length).toBeLessThanOrEqual(1024);
    expect(text.split('\n').length).toBeLessThan(100);
  });
});

describe('llms.txt', () => {
  test('has the form that its readers know', () => {
    const text = readFileSync(join(root, 'llms.txt'), 'utf8');
    expect(text).toMatch(/^# fake-8x8\n\n> \S.*\n\n/);
    const sections = text.split(/^## .*$/m).slice(1);
    expect(sections.length).toBeGreaterThan(1);
    for (const section of sections)
      for (const line of section.split('\n').filter((each) => each !== ''))
        expect(line).toMatch(/^- \[[^\]]+\]\([\w./-]+\): \S/);
  });

  test('names commands that work', async () => {
    const { platform, app, use } = await choosePorts();
    const [first = '', replay = ''] = commandsOf('llms.txt').map(use);
    const cwd = await withFolder();
    const ended = runShell(`${first.replace('npx ', '')} --only plain-conversation`, { cwd });
    await untilAnswered(`http://127.0.0.1:${platform}`);
    await startIntegration({ FAKE_8X8_URL: `http://127.0.0.1:${platform}`, PORT: app });
    expect(await ended).toMatchObject({ code: 0 });
    expect(await runShell(replay.replace('npx ', ''), { cwd })).toMatchObject({ code: 0 });
  });
});

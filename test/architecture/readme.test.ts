import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatPosition, type Problem } from '#src/base/errors.ts';
import { buildSettingsTable, insertSettingsTable } from '#src/generate/settings-table.ts';
import { SETTINGS } from '#src/protocol/settings.ts';
import { checkScenario } from '#src/scenario/check.ts';
import { parseScenario } from '#src/scenario/parse.ts';
import { root } from './source-files.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the settings in the README', () => {
  test('are those there are', () => {
    expect(insertSettingsTable(readme)).toBe(readme);
  });

  test('have a row each, with six cells', () => {
    const rows = buildSettingsTable().split('\n');
    expect(rows).toHaveLength(Object.keys(SETTINGS).length + 2);
    expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual(rows.map(() => 8));
    expect(rows[2]).toBe(
      '| `transferOrder` | `--transfer-order` | `transfer-first`, `leave-first` | `transfer-first` | ours | Whether TRANSFER is sent before or after the event that the agent left. The order is not published. |',
    );
  });

  test('need their markers', () => {
    expect(() => insertSettingsTable('# Nothing here')).toThrow('<!-- settings -->');
  });

  test('replace what stood there before', () => {
    const before = 'a\n<!-- settings -->\nbefore\n<!-- /settings -->\nb';
    const after = insertSettingsTable(before);
    expect(after).not.toContain('before\n<!--');
    expect(insertSettingsTable(after)).toBe(after);
    expect(after.startsWith('a\n<!-- settings -->\n\n| setting')).toBe(true);
    expect(after.endsWith('|\n\n<!-- /settings -->\nb')).toBe(true);
  });
});

describe('the pages', () => {
  test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'scenarios/README.md'])(
    '%s links to nothing that is gone',
    (page) => {
      const text = readFileSync(join(root, page), 'utf8');
      const links = Array.from(text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g), ([, link = '']) => link);
      const own = links.filter((link) => !/^[a-z]+:/.test(link));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((link) => !existsSync(join(root, page, '..', link)))).toEqual([]);
    },
  );
});

describe('its scenario', () => {
  const scenarioText = /```yaml\n([^`]+)```/.exec(readme)?.[1] ?? '';

  function lint(text: string): readonly Problem[] {
    const { scenario, problems, positions } = parseScenario(text, { file: 'transfer.yaml' });
    return scenario === undefined ? problems : checkScenario(scenario, { positions }).problems;
  }

  test('is clean', () => {
    expect(scenarioText).toContain('- transfer: billing');
    expect(lint(scenarioText)).toEqual([]);
  });

  test('has the problem that is shown, when it is mistyped', () => {
    const [problem] = lint(scenarioText.replace('- transfer: billing', '- transfer: biling'));
    if (problem?.position === undefined) throw new Error('no problem was found');
    const { position, code, message } = problem;
    expect(readme).toContain(`${formatPosition(position)} error ${code}: ${message}`);
  });
});

describe('its example of a unit test', () => {
  test('is a test that runs, word for word', () => {
    const shown = /<!-- example -->\n\n```ts\n(.*?)```\n\n<!-- \/example -->/s.exec(readme)?.[1];
    expect(shown).toBe(readFileSync(join(root, 'test/examples/fetch-integration.test.ts'), 'utf8'));
  });
});

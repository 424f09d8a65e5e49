import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatPosition, type Problem } from '#src/base/errors.ts';
import { checkScenario } from '#src/scenario/check.ts';
import { parseScenario } from '#src/scenario/parse.ts';
import manifest from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

describe('the README', () => {
  test('is short', () => {
    expect(Buffer.byteLength(readme)).toBeLessThan(8 * 1024);
  });

  test('has the commands for set-up and tests in blocks of their own', () => {
    expect(readme).toContain('\n```\nnpm ci && npm run demo\n```\n');
    expect(readme).toContain('\n```\nnpm ci && npm test\n```\n');
  });

  test('has badges that are true', () => {
    expect(read('docs/images/node.svg')).toContain(`node: ${manifest.engines.node.replace('>=', '≥ ')}`);
    expect(read('docs/images/licence.svg')).toContain(`licence: ${manifest.license}`);
  });

  test('shows a unit test whose lines are those of one that runs', () => {
    const shown = /```ts\n(.*?)```/s.exec(readme)?.[1]?.split('\n') ?? [];
    const tested = read('test/examples/fetch-integration.test.ts').split('\n');
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.filter((line) => !tested.includes(line))).toEqual([]);
  });
});

describe('the scenario in docs/scenarios.md', () => {
  const page = read('docs/scenarios.md');
  const scenarioText = /```yaml\n([^`]+)```/.exec(page)?.[1] ?? '';

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
    expect(page).toContain(`${formatPosition(position)} error ${code}: ${message}`);
  });
});

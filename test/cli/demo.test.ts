import { describe, expect, test } from 'vitest';
import { attemptsOf, type Report, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

describe('the demo', () => {
  test('plays three scenarios, one with a retry, and examines the app, from any folder', async () => {
    const { code, stdout, stderr } = await runCommand(['demo'], { cwd: await withFolder() });
    expect([code, stderr]).toEqual([0, '']);
    for (const name of ['First contact', 'Transfer to billing', 'Unicode']) expect(stdout).toContain(name);
    expect(stdout).toMatch(/→ TRANSFER +to Billing .*✗ 503/);
    expect(stdout).toMatch(/→ TRANSFER +retry 1 +✓ 204/);
    expect(stdout).toContain('retry in 1 s');
    expect(stdout).toMatch(/✓ passed {2}30 events accepted.* 1 of them after a retry/);
    const [, examined = ''] = stdout.split('by fake-8x8 test:');
    for (const name of ['plain-conversation', 'forged-requests', 'repeated-events'])
      expect(examined).toContain(`✓ ${name}`);
    expect(examined).toContain('no findings: 3 checks passed, 0 failed');
    expect(examined).toContain('again: fake-8x8 demo --seed demo');
  });

  test('is the same again but for the times', async () => {
    const { code, stdout } = await runCommand(['demo', '--json', '--seed', 'mine']);
    expect(code).toBe(0);
    const { run, scenarios, summary } = JSON.parse(stdout) as Report;
    expect(run.seed).toBe('mine');
    expect(scenarios).toHaveLength(3);
    expect(summary).toMatchObject({ verdict: 'passed', attempts: { total: 31, rejected: 1 } });
    const refused = attemptsOf(stdout).filter(({ status }) => status === 503);
    expect(refused.map(({ eventType, retryInMs }) => [eventType, retryInMs])).toEqual([['TRANSFER', 1000]]);
  });
});

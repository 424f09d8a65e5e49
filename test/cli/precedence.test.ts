import { describe, expect, test } from 'vitest';
import { type Report, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

/** The sources of an option on the command line, in order of precedence. */
type Source = 'flag' | 'environment' | 'scenario' | 'configuration';

/** Plays the short scenario, of which each of these sources names the tenant, the seed and the number of conversations. */
async function playWith(sources: readonly Source[]) {
  const says = (source: Source) => sources.includes(source);
  const consumer = await withConsumer('accepts');
  const cwd = await withFolder({
    'short.yaml': says('scenario')
      ? `${SHORT_SCENARIO}settings: { tenantId: scenario }\nconversations: 3\n`
      : SHORT_SCENARIO,
    ...(says('configuration') && {
      'fake-8x8.config.json': JSON.stringify({
        seed: 'configuration',
        conversations: 2,
        settings: { tenantId: 'configuration' },
      }),
    }),
  });
  const flags = says('flag') ? ['--seed', 'flag', '--tenant-id', 'flag', '-n', '5'] : [];
  const env = says('environment')
    ? { FAKE_8X8_SEED: 'environment', FAKE_8X8_TENANT_ID: 'environment', FAKE_8X8_CONVERSATIONS: '4' }
    : {};
  const args = ['play', 'short.yaml', '--to', consumer.url, '--json', ...flags];
  const { code, stdout, stderr } = await runCommand(args, { cwd, env });
  expect([code, stderr]).toEqual([0, '']);
  const { run, summary } = JSON.parse(stdout) as Report;
  const [first] = await consumer.received();
  return {
    setting: first?.headers['x-8x8-tenant-id'],
    option: run.seed,
    conversations: summary.conversations.total,
  };
}

const RANDOM = expect.stringMatching(/^[0-9a-f]{6}$/);

describe('of the sources of a setting, of an option, and of the number of conversations', () => {
  test.each<[readonly Source[], Awaited<ReturnType<typeof playWith>>]>([
    [
      ['flag', 'environment', 'scenario', 'configuration'],
      { setting: 'flag', option: 'flag', conversations: 5 },
    ],
    [
      ['environment', 'scenario', 'configuration'],
      { setting: 'environment', option: 'environment', conversations: 4 },
    ],
    [['scenario', 'configuration'], { setting: 'scenario', option: 'configuration', conversations: 2 }],
    [['configuration'], { setting: 'configuration', option: 'configuration', conversations: 2 }],
    [['scenario'], { setting: 'scenario', option: RANDOM, conversations: 3 }],
    [[], { setting: 'fake8x8tenant01', option: RANDOM, conversations: 1 }],
  ])('%j give %j', async (sources, expected) => {
    expect(await playWith(sources)).toEqual(expected);
  });
});

test('everything that is wrong with the options is reported at once, each by the name it has there', async () => {
  const config = { clock: 'sundial', freezeTime: '2026-01-31', sede: 'a' };
  const cwd = await withFolder({
    'short.yaml': SHORT_SCENARIO,
    'fake-8x8.config.json': JSON.stringify(config),
  });
  const { code, stdout, stderr } = await runCommand(
    ['play', 'short.yaml', '--speed', '0', '--retry-delays', '1s,soon', '--freeze-time', 'noon'],
    { cwd, env: { FAKE_8X8_PORT: 'eighty', FAKE_8X8_DIALECT: 'chat-gatewya' } },
  );
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^error OPTION_NOT_ALLOWED_VALUE: --speed is "0"\. Allowed: a number above 0/),
    expect.stringMatching(/^error OPTION_NOT_ALLOWED_VALUE: --retry-delays is "1s,soon"\. Allowed: .*250ms/),
    expect.stringMatching(
      /^error OPTION_NOT_ALLOWED_VALUE: FAKE_8X8_DIALECT is .* Did you mean "chat-gateway"/,
    ),
    expect.stringMatching(/^error OPTION_NOT_ALLOWED_VALUE: FAKE_8X8_PORT is "eighty"/),
    expect.stringMatching(/^error CONFIG_\w+: fake-8x8\.config\.json: \/sede .* Did you mean "seed"/),
    expect.stringMatching(/^error CONFIG_NOT_ALLOWED_VALUE: fake-8x8\.config\.json: \/clock is "sundial"/),
    expect.stringMatching(/^error TIME_INVALID: --freeze-time: "noon" is not a time/),
  ]);
});

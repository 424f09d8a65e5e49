import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Verification } from '#src/contract/verification/verification.ts';
import { freePort, withConsumer } from '../support/cli/fixtures.ts';
import { type BrokerOptions, withBroker } from '../support/cli/pact-broker.ts';
import { root, runCommand } from '../support/cli/run-command.ts';

const PACT = join(root, 'contracts/pacts/8x8-chat-api-webhooks-integration.json');
const RELEASE = [
  '--publish-verification-results',
  '--provider-version',
  'abc123',
  '--provider-branch',
  'main',
];

type Verified = {
  readonly mistake?: string;
  readonly broker?: Partial<BrokerOptions>;
  readonly token?: string;
  readonly flags?: readonly string[];
};

/** Verifies an app with the pact of a broker, which is named in Pact's own variables. */
async function verify({ mistake, broker = {}, token = 'good', flags = [] }: Verified) {
  const { url, requests } = await withBroker({ pact: PACT, ...broker });
  const port = await freePort();
  const app = await withConsumer('contract/webhook', mistake === undefined ? [] : [mistake], {
    FAKE_8X8_URL: `http://127.0.0.1:${port}`,
  });
  const base = ['--provider-base-url', `http://127.0.0.1:${app.port}`, '--port', String(port)];
  const { code, stdout, stderr } = await runCommand(
    ['contract', 'verify', ...base, '--provider', 'my-app', '--json', ...flags],
    { env: { PACT_BROKER_BASE_URL: url, PACT_BROKER_TOKEN: token } },
  );
  const report: Verification | undefined = stdout === '' ? undefined : JSON.parse(stdout);
  const sentRequest = (path: string) =>
    requests.filter((request) => request.path === path && request.body !== undefined);
  return { code, stderr, report, sentRequest, requests };
}

describe('contract verify with a broker', () => {
  test('asks for pacts by selectors and tells how it went', async () => {
    const selector = ['--consumer-version-selector', '{"mainBranch":true}'];
    const { code, report, sentRequest, stderr } = await verify({ flags: [...RELEASE, ...selector] });
    expect([code, report?.counts.passed], stderr).toEqual([0, 28]);
    expect(sentRequest('/for/my-app')[0]?.body).toMatchObject({
      consumerVersionSelectors: [{ mainBranch: true }],
      providerVersionBranch: 'main',
    });
    expect(sentRequest('/results')[0]?.body).toMatchObject({
      success: true,
      providerApplicationVersion: 'abc123',
    });
  });

  test('tells of a failure too', async () => {
    const { code, sentRequest } = await verify({ mistake: 'no-transfer', flags: RELEASE });
    expect(code).toBe(1);
    expect(sentRequest('/results')[0]?.body).toMatchObject({ success: false });
  });

  test('tells nothing unless it is asked to', async () => {
    const { code, sentRequest } = await verify({});
    expect([code, sentRequest('/results')]).toEqual([0, []]);
  });

  test('lets a pending pact fail', async () => {
    const flags = ['--enable-pending', '--include-wip-pacts-since', '2026-01-31', '--branch', 'main'];
    const { code, report, sentRequest } = await verify({
      mistake: 'no-transfer',
      broker: { pending: true },
      flags,
    });
    expect([code, report?.counts]).toEqual([0, { total: 28, passed: 25, failed: 0, pending: 3 }]);
    expect(sentRequest('/for/my-app')[0]?.body).toMatchObject({
      includePendingStatus: true,
      includeWipPactsSince: '2026-01-31',
    });
  });

  test('says so when the broker does not take the token', async () => {
    const { code, report, stderr } = await verify({ token: 'bad' });
    expect([code, report]).toEqual([2, undefined]);
    expect(stderr).toMatch(/error PACT_NOT_VERIFIED: .*401 Unauthorized.*--pact-broker-token/);
  });

  test('cannot publish without a version', async () => {
    const { code, stderr } = await verify({ flags: ['--publish-verification-results'] });
    expect(code).toBe(2);
    expect(stderr).toContain('PACT_VERSION_MISSING');
  });
});

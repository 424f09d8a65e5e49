import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import type { Verification } from '../../contract/verification/verification.ts';
import { checkTarget } from '../../delivery/target.ts';
import { loadPact } from '../../pact/load-pact.ts';
import { type VerifyIntegrationOptions, verifyIntegration } from '../../pact/verify-integration.ts';
import { resolveSettings } from '../../protocol/settings.ts';
import { createServer } from '../../server/server.ts';
import { withCleanStdout } from '../contract/clean-stdout.ts';
import type { ContractVerifyFlags } from '../contract/contract-verify-flags.ts';
import { loadStateHooks } from '../contract/load-state-hooks.ts';
import { openSource } from '../contract/pact-source.ts';
import { reportVerification } from '../contract/report-verification.ts';
import { loadSigner, type Options, readOptions } from '../options/read-options.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { checkOutputs } from '../output/open-reporters.ts';
import { createInterruption, waitUntilReady } from '../wait-until-ready.ts';

const EXITS: Readonly<Record<Verification['verdict'], number>> = {
  passed: EXIT.passed,
  failed: EXIT.failed,
  'nothing-verified': EXIT.failed,
  unreachable: EXIT.unreachable,
  interrupted: EXIT.interrupted,
};

/** Lets Pact verify the user's running app and reports by event and state. Throws `PACT_MISSING` and what cannot be used. */
export async function contractVerify(flags: ContractVerifyFlags, command: Command, outer: Io): Promise<void> {
  const options = await readOptions(command);
  checkOutputs(options);
  const target = checkTarget(webhookOf(flags, options), options);
  const io = needsCleanStdout(options) ? await withCleanStdout(outer) : outer;
  if (io === undefined) return;
  prepareEnvironment(flags, process.env);
  await loadPact();
  const { dialect } = options;
  const settings = resolveSettings(options.settings);
  const sourced = await openSource(flags, { dialect, signed: settings.signed }, process.env);
  try {
    const signer = await loadSigner(options.key);
    const hooks = await loadStateHooks(flags.stateHooks);
    const { source } = sourced;
    const to = target.href;
    const verification = await verify(
      { to, dialect, signer, timeoutMs: settings.timeout, hooks, source },
      options,
      io,
    );
    await reportVerification(verification, { provider: flags.provider, webhook: to, dialect }, options, io);
    io.exit(EXITS[verification.verdict]);
  } finally {
    await sourced.close();
  }
}

/** Verifies while the platform listens, so that the app can fetch the key and call back. Ctrl-C ends it. */
async function verify(request: VerifyIntegrationOptions, options: Options, io: Io): Promise<Verification> {
  const { to, signer } = request;
  const server = await createServer({ ...options, to, signer });
  const interruption = createInterruption(io);
  try {
    const readiness = await waitUntilReady(new URL(to), options, interruption, io);
    if (interruption.happened()) return without('interrupted');
    if (readiness === 'unreachable') return without('unreachable');
    const interrupted = new Promise<void>(interruption.onceHappened);
    io.talk(`verifying ${to}; fake-8x8 listens on ${server.url}\n`);
    const verified = verifyIntegration(server.fake, request);
    return await Promise.race([verified, interrupted.then(() => without('interrupted'))]);
  } finally {
    interruption.close();
    await server.close();
  }
}

function without(verdict: Verification['verdict']): Verification {
  return { verdict, counts: { total: 0, passed: 0, failed: 0, pending: 0 }, interactions: [] };
}

/** The base with the path, or the webhook that every other command takes. */
function webhookOf({ providerBaseUrl, path }: ContractVerifyFlags, { to }: Options): string {
  if (providerBaseUrl !== undefined)
    return `${providerBaseUrl.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
  if (to !== undefined) return to;
  throw new Fake8x8Error(
    'TARGET_MISSING',
    'Say where your app listens: --provider-base-url http://localhost:3000 --path /webhook',
  );
}

/** Whether a report that a program reads goes to stdout, where Pact writes too. */
function needsCleanStdout({ reporter, outputFile }: Options): boolean {
  return reporter.some((name) => name !== 'default' && outputFile[name] === undefined);
}

const LOOPBACK = 'localhost,127.0.0.1,::1';

/**
 * Prepares the environment that Pact's native code reads: no word to its makers, its filters, and no proxy between it
 * and this machine.
 */
function prepareEnvironment(flags: ContractVerifyFlags, env: NodeJS.ProcessEnv): void {
  env.PACT_DO_NOT_TRACK ??= 'true';
  if (flags.filterDescription !== undefined) env.PACT_DESCRIPTION = flags.filterDescription;
  if (flags.filterState !== undefined) env.PACT_PROVIDER_STATE = flags.filterState;
  if (flags.filterNoState === true) env.PACT_PROVIDER_NO_STATE = 'true';
  const before = env.NO_PROXY ?? env.no_proxy;
  env.NO_PROXY = before === undefined || before === '' ? LOOPBACK : `${before},${LOOPBACK}`;
  env.no_proxy = env.NO_PROXY;
  // Pact's JavaScript takes these for this machine too, whatever NO_PROXY says; its native code reads the others as well.
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) {
    const proxy = env[name];
    if (proxy === undefined) continue;
    env[name.toLowerCase()] ??= proxy;
    delete env[name];
  }
}

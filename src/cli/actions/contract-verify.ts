import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import type { Verification } from '../../contract/verification/verification.ts';
import { checkTarget } from '../../delivery/target.ts';
import { waitForApp } from '../../delivery/wait-for-app.ts';
import { loadPact } from '../../pact/load-pact.ts';
import { type VerifyIntegrationOptions, verifyIntegration } from '../../pact/verify-integration.ts';
import { resolveSettings } from '../../protocol/settings.ts';
import { createServer } from '../../server/server.ts';
import { withCleanStdout } from '../clean-stdout.ts';
import type { ContractVerifyFlags } from '../contract-verify-flags.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { loadSigner } from '../load-signer.ts';
import { loadStateHooks } from '../load-state-hooks.ts';
import { checkOutputs } from '../open-reporters.ts';
import { prepareEnvironment } from '../pact-environment.ts';
import { openSource } from '../pact-source.ts';
import { type Options, readOptions } from '../read-options.ts';
import { reportVerification } from '../report-verification.ts';

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
  const settings = resolveSettings(options.defaults, options.overrides);
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
  const settings = { ...options.defaults, ...options.overrides };
  const { to, signer } = request;
  const server = await createServer({ ...options, to, signer, settings });
  let stop = () => {};
  const interrupted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let stopped = false;
  const listening = io.onInterrupt(() => {
    stopped = true;
    stop();
  });
  try {
    const readyUrl =
      options.ready === undefined ? undefined : checkTarget(new URL(options.ready, to).href, options);
    const reached = await waitForApp(new URL(to), {
      waitMs: options.waitMs,
      readyUrl,
      stopped: () => stopped,
    });
    if (stopped) return without('interrupted');
    if (reached === 'unreachable') {
      io.talk(`nothing listens at ${new URL(to).origin}; start your app first, or wait for it: --wait 30s\n`);
      return without('unreachable');
    }
    io.talk(`verifying ${to}; fake-8x8 listens on ${server.url}\n`);
    const verified = verifyIntegration(server.fake, request);
    return await Promise.race([verified, interrupted.then(() => without('interrupted'))]);
  } finally {
    listening();
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
function needsCleanStdout({ reporters, outputFiles }: Options): boolean {
  return reporters.some((name) => name !== 'default' && outputFiles[name] === undefined);
}

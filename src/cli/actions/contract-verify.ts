import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { type Verification, withoutInteractions } from '../../contract/verification/verification.ts';
import { checkTarget } from '../../delivery/target.ts';
import { loadPact } from '../../pact/load-pact.ts';
import { type VerifyIntegrationOptions, verifyIntegration } from '../../pact/verify-integration.ts';
import { resolveSettings } from '../../protocol/settings.ts';
import type { ContractVerifyFlags } from '../contract/contract-verify-flags.ts';
import { loadStateHooks } from '../contract/load-state-hooks.ts';
import { readSource } from '../contract/pact-source.ts';
import { reportVerification } from '../contract/report-verification.ts';
import { currentVerifierProcess, runVerifierProcess } from '../contract/verifier-process.ts';
import { openContractPlatform } from '../host/contract-platform.ts';
import { loadSigner, type Options, readOptions } from '../options/read-options.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { checkOutputs, refuseStream } from '../output/open-reporters.ts';
import { type Interruption, waitUntilReady } from '../wait-until-ready.ts';

const EXITS: Readonly<Record<Verification['verdict'], number>> = {
  passed: EXIT.passed,
  failed: EXIT.failed,
  'nothing-verified': EXIT.failed,
  unreachable: EXIT.unreachable,
  interrupted: EXIT.interrupted,
};

/** Lets Pact verify the user's running app and reports by event and state. Throws `PACT_MISSING` and what cannot be used. */
export async function contractVerify(flags: ContractVerifyFlags, command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  refuseStream(options, 'contract verify');
  checkOutputs(options);
  const target = checkTarget(webhookOf(flags, options), options);
  const verifier = currentVerifierProcess();
  if (verifier !== undefined) {
    verifier.finish(await verifyHere(flags, { target, options, io, folder: verifier.folder }));
    return;
  }
  const verification = await runVerifierProcess(io);
  if (typeof verification === 'number') {
    io.exit(verification);
    return;
  }
  const { provider } = flags;
  await reportVerification(
    verification,
    { provider, webhook: target.href, dialect: options.dialect },
    options,
    io,
  );
  io.exit(EXITS[verification.verdict]);
}

type VerifyParts = {
  readonly target: URL;
  readonly options: Options;
  readonly io: Io;
  /** For temporary files. */
  readonly folder: string;
};

async function verifyHere(
  flags: ContractVerifyFlags,
  { target, options, io, folder }: VerifyParts,
): Promise<Verification> {
  prepareEnvironment(flags, process.env);
  await loadPact();
  const { dialect } = options;
  const { signed, timeout } = resolveSettings(options.settings);
  const source = await readSource(flags, { dialect, signed, folder }, process.env);
  const signer = await loadSigner(options.key);
  const hooks = await loadStateHooks(flags.stateHooks);
  return await verify({ to: target.href, dialect, signer, timeoutMs: timeout, hooks, source }, options, io);
}

/** Verifies while the platform listens, so that the app can fetch the key and call back. */
async function verify(request: VerifyIntegrationOptions, options: Options, io: Io): Promise<Verification> {
  const { to } = request;
  const platform = await openContractPlatform(request, options, io);
  try {
    const readiness = await waitUntilReady(new URL(to), options, NO_INTERRUPTION, io);
    if (readiness !== 'ready') return withoutInteractions('unreachable');
    io.talk(`verifying ${to}; fake-8x8 listens on ${platform.url}\n`);
    return await verifyIntegration(platform.fake, request);
  } finally {
    await platform.close();
  }
}

/** An interruption ends the whole process. */
const NO_INTERRUPTION: Interruption = { happened: () => false, onceHappened() {}, close() {} };

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

const LOOPBACK = 'localhost,127.0.0.1,::1';

/**
 * Prepares the environment that Pact's native code reads: no word to its makers, its filters, and no proxy between it
 * and this machine.
 */
function prepareEnvironment(flags: ContractVerifyFlags, env: NodeJS.ProcessEnv): void {
  // Pact takes `true` alone for a yes, and a user's `1` for a no.
  env.PACT_DO_NOT_TRACK = 'true';
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

import type { ContractVerifyFlags } from './contract-verify-flags.ts';

const LOOPBACK = 'localhost,127.0.0.1,::1';

/**
 * Prepares the environment that Pact's native code reads: no word to its makers, its filters, and no proxy between it
 * and this machine.
 */
export function prepareEnvironment(flags: ContractVerifyFlags, env: NodeJS.ProcessEnv): void {
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

import { Fake8x8Error } from '../base/errors.ts';
import type { PactSource } from '../pact/verify-integration.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { ContractVerifyFlags } from './contract-verify-flags.ts';
import { ownPact, withoutVariant } from './pact-files.ts';

/** A source, and what has to be done when it is no longer needed. */
export type OpenSource = { readonly source: PactSource; close(): Promise<void> };

/**
 * Reads where pacts come from: the files that are named, else a broker, else this package's own. Throws
 * `PACT_FILE_NOT_FOUND`, `PACT_VERSION_MISSING` or `PACT_NOT_LOCAL`.
 */
export async function openSource(
  flags: ContractVerifyFlags,
  { dialect, signed }: { readonly dialect: DialectName; readonly signed: boolean },
  env: NodeJS.ProcessEnv,
): Promise<OpenSource> {
  const broker = readBroker(flags, env);
  const isOfBroker = flags.pactFile === undefined && broker.pactBrokerUrl !== undefined;
  checkPublishing(flags, isOfBroker);
  const all = signed && flags.signatureCheck;
  const { provider, buildUrl, enablePending, providerVersion, publishVerificationResults } = flags;
  const common = {
    provider,
    buildUrl,
    providerVersion,
    providerVersionBranch: flags.providerBranch ?? flags.branch,
    publishVerificationResult: publishVerificationResults,
  };
  if (isOfBroker) {
    if (!all) throw notLocal(String(broker.pactBrokerUrl));
    const { consumerVersionSelector = RECOMMENDED, includeWipPactsSince } = flags;
    const selection = {
      enablePending,
      includeWipPactsSince,
      consumerVersionSelectors: consumerVersionSelector,
    };
    return { source: { ...common, ...broker, ...selection }, close: async () => {} };
  }
  // Otherwise Pact asks the broker too.
  delete env.PACT_BROKER_BASE_URL;
  const files = flags.pactFile ?? [ownPact(dialect)];
  const { paths, close } = await withoutVariant(files, all ? undefined : 'wrong-signature');
  const { pactBrokerUrl: _, ...credentials } = broker;
  return { source: { ...common, ...credentials, pactUrls: paths }, close };
}

/** Pact's advice: what is in production, and what is next. */
const RECOMMENDED = [{ mainBranch: true }, { deployedOrReleased: true }];

/** Flags outrank Pact's own variables. */
function readBroker(flags: ContractVerifyFlags, env: NodeJS.ProcessEnv) {
  const read = (flagged: string | undefined, name: string) => flagged ?? (env[name] || undefined);
  return {
    pactBrokerUrl: read(flags.pactBrokerBaseUrl, 'PACT_BROKER_BASE_URL'),
    pactBrokerToken: read(flags.pactBrokerToken, 'PACT_BROKER_TOKEN'),
    pactBrokerUsername: read(flags.pactBrokerUsername, 'PACT_BROKER_USERNAME'),
    pactBrokerPassword: read(flags.pactBrokerPassword, 'PACT_BROKER_PASSWORD'),
  };
}

function checkPublishing(flags: ContractVerifyFlags, isOfBroker: boolean): void {
  if (flags.publishVerificationResults !== true) return;
  if (!isOfBroker && flags.pactFile?.every((file) => !/^https?:/.test(file)) !== false) {
    throw new Fake8x8Error(
      'PACT_NOTHING_TO_PUBLISH',
      'Cannot publish the verification results of a local file: they belong to a pact at a broker. Name it with --pact-broker-base-url or PACT_BROKER_BASE_URL, or leave --publish-verification-results out.',
    );
  }
  if (flags.providerVersion !== undefined) return;
  throw new Fake8x8Error(
    'PACT_VERSION_MISSING',
    'Cannot publish verification results without a version of your app. Give one: --provider-version $(git rev-parse HEAD).',
  );
}

function notLocal(place: string): Fake8x8Error {
  return new Fake8x8Error(
    'PACT_NOT_LOCAL',
    `Cannot leave the wrong signature out of the pacts at ${place}: only those of local files can be changed. Give --pact-file, or choose interactions with --filter-description.`,
  );
}

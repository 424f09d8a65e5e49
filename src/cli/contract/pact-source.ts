import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import type { Variant } from '../../contract/pacts/webhook-variants.ts';
import type { PactSource } from '../../pact/verify-integration.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { findPackageRoot } from '../../scenario/files/package-root.ts';
import type { ContractVerifyFlags } from './contract-verify-flags.ts';

type SourceParts = {
  readonly dialect: DialectName;
  readonly signed: boolean;
  /** For copies of pacts. */
  readonly folder: string;
};

/**
 * Reads where pacts come from: the files that are named, else a broker, else this package's own. Throws
 * `PACT_FILE_NOT_FOUND`, `PACT_FILE_UNREADABLE`, `PACT_NOTHING_TO_PUBLISH`, `PACT_VERSION_MISSING` or `PACT_NOT_LOCAL`.
 */
export async function readSource(
  flags: ContractVerifyFlags,
  { dialect, signed, folder }: SourceParts,
  env: NodeJS.ProcessEnv,
): Promise<PactSource> {
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
    return { ...common, ...broker, ...selection };
  }
  // Otherwise Pact asks the broker too.
  delete env.PACT_BROKER_BASE_URL;
  const files = flags.pactFile ?? [
    join(findPackageRoot(), 'contracts', 'pacts', `8x8-${dialect}-webhooks-integration.json`),
  ];
  for (const file of files) checkThere(file);
  const pactUrls = all ? files : await copyWithout(files, 'wrong-signature', folder);
  const { pactBrokerUrl: _, ...credentials } = broker;
  return { ...common, ...credentials, pactUrls };
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

function notLocal(location: string): Fake8x8Error {
  return new Fake8x8Error(
    'PACT_NOT_LOCAL',
    `Cannot leave the wrong signature out of the pacts at ${location}: only those of local files can be changed. Give --pact-file, or choose interactions with --filter-description.`,
  );
}

/** Copies pacts into a folder without the interactions of one variant, and gives the paths of the copies. */
function copyWithout(files: readonly string[], variant: Variant, folder: string): Promise<readonly string[]> {
  return Promise.all(
    files.map(async (file, index) => {
      const path = join(folder, `${index}.json`);
      await writeFile(path, await readWithout(file, variant));
      return path;
    }),
  );
}

type PactFile = {
  readonly interactions: readonly {
    readonly providerStates?: readonly { readonly params?: { readonly variant?: unknown } }[];
  }[];
};

async function readWithout(file: string, variant: Variant): Promise<string> {
  try {
    const pact: PactFile = JSON.parse(await readFile(file, 'utf8'));
    const interactions = pact.interactions.filter(
      ({ providerStates = [] }) => !providerStates.some(({ params }) => params?.variant === variant),
    );
    return JSON.stringify({ ...pact, interactions });
  } catch (thrown) {
    throw new Fake8x8Error(
      'PACT_FILE_UNREADABLE',
      `Cannot read the pact "${file}": ${messageOf(thrown)}. Allowed: a pact as JSON. Name another, or leave --no-signature-check out.`,
      { cause: thrown },
    );
  }
}

function checkThere(file: string): void {
  if (/^https?:\/\//.test(file) || existsSync(file)) return;
  throw new Fake8x8Error(
    'PACT_FILE_NOT_FOUND',
    `Cannot verify the pact "${file}": there is no such file. Allowed: a file, a folder of them or a URL. Name another with --pact-file, or leave it out for the pact of this package.`,
  );
}

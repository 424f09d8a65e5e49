import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import type { Variant } from '../contract/pacts/webhook-variants.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { findPackageRoot } from './package-root.ts';

/** Pact files, and what has to be done when they are no longer needed. */
export type OpenFiles = { readonly paths: readonly string[]; close(): Promise<void> };

/** The path of the pact that this package publishes for the integrations of a dialect. */
export function ownPact(dialect: DialectName): string {
  return join(findPackageRoot(), 'contracts', 'pacts', `8x8-${dialect}-webhooks-integration.json`);
}

/** Copies pacts without the interactions of one variant; without one they stay where they are. Throws `PACT_FILE_NOT_FOUND` or `PACT_FILE_UNREADABLE`. */
export async function withoutVariant(
  files: readonly string[],
  variant: Variant | undefined,
): Promise<OpenFiles> {
  for (const file of files) checkThere(file);
  if (variant === undefined) return { paths: files, close: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'fake-8x8-pacts-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const paths: string[] = [];
    for (const [index, file] of files.entries()) {
      const path = join(folder, `${index}.json`);
      await writeFile(path, await readWithout(file, variant));
      paths.push(path);
    }
    return { paths, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
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

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fake8x8Error } from '../base/errors.ts';
import { describeRecordedCalls } from '../contract/pacts/recorded-calls.ts';
import type { CallEntry } from '../journal/entry.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { ContractFake } from './call-platform.ts';
import { REST_SCHEMAS } from './schemas-of.ts';
import { writePact } from './write-pact.ts';

/** The names in the pact, and where it is written. */
export type RecordOptions = {
  /** The app's name in Pact. */
  readonly consumer: string;
  /** The dialect whose calls are written; those of the other are left out. Default: the fake's. */
  readonly dialect?: DialectName | undefined;
  /** Default `8x8-chat-api-rest`, or `8x8-chat-gateway-rest`. */
  readonly provider?: string | undefined;
  /** The folder; the file in it is `<consumer>-<provider>.json`. Default `pacts`. */
  readonly dir?: string | undefined;
};

/**
 * Writes a REST pact of the calls that an app has made to a fake, for a provider that `restStateHandlers` sets up. Returns
 * the path of the file. Throws `PACT_MISSING` or `PACT_NO_CALLS`.
 */
export async function recordRestPact(
  fake: Pick<ContractFake, 'journal' | 'info'>,
  options: RecordOptions,
): Promise<string> {
  const { consumer, dialect = fake.info.dialect, dir = 'pacts' } = options;
  const { provider = `8x8-${dialect}-rest` } = options;
  const interactions = describeRecordedCalls(await callsOf(fake), {
    dialect,
    schemas: REST_SCHEMAS[dialect],
  });
  if (interactions.length === 0) {
    throw new Fake8x8Error(
      'PACT_NO_CALLS',
      `Cannot record the REST pact of "${consumer}": it made no call that ${dialect} has. Record after the tests in which it calls the fake, and before fake.reset().`,
    );
  }
  const text = await writePact({ kind: 'http', consumer, provider, interactions });
  const path = join(dir, `${consumer}-${provider}.json`);
  await mkdir(dir, { recursive: true });
  await writeFile(path, text);
  return path;
}

async function callsOf({ journal }: Pick<ContractFake, 'journal'>): Promise<readonly CallEntry[]> {
  const calls: CallEntry[] = [];
  for await (const entry of journal.entries()) if (entry.kind === 'call') calls.push(entry);
  return calls;
}

import type { Check } from '../../checks/check.ts';
import type { Options } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';

/** Lists checks: as JSON, or a line for each. */
export async function listChecks(
  checks: readonly Check[],
  { json }: Pick<Options, 'json'>,
  io: Io,
): Promise<void> {
  if (json) {
    const rows = checks.map(({ name, about, origin, needs, profile }) => ({
      name,
      about,
      origin,
      needs,
      profile,
    }));
    await io.out(`${JSON.stringify(rows, undefined, 2)}\n`);
    return;
  }
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.map(
    ({ name, about, profile }) => `${name.padEnd(width)}  ${profile.padEnd(7)}  ${about}`,
  );
  await io.out(`${lines.join('\n')}\n`);
}

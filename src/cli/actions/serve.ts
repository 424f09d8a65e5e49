import type { Command } from 'commander';
import { checkTarget } from '../../delivery/target.ts';
import { createServer } from '../../server/server.ts';
import { catalogueName, findScenarios, loadFromCatalogue } from '../find-scenarios.ts';
import type { Io } from '../io.ts';
import { loadSigner } from '../load-signer.ts';
import { readOptions } from '../read-options.ts';

/** Runs the platform until it is interrupted. */
export async function serve(named: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  if (options.to !== undefined) checkTarget(options.to, options);
  const loaded = named.length === 0 ? [] : await findScenarios(named);
  const own = new Map(
    loaded.flatMap(({ file, scenario }) => [
      [catalogueName(file), scenario],
      [scenario.scenario, scenario],
    ]),
  );
  const server = await createServer({
    ...options,
    settings: { ...options.defaults, ...options.overrides },
    signer: await loadSigner(options.key),
    findScenario: async (name) => own.get(name) ?? (await loadFromCatalogue(name)).scenario,
  });
  const closed = new Promise<void>((resolve) => {
    io.onInterrupt(() => {
      io.talk('closing\n');
      server.close().then(resolve);
    });
  });
  await io.out(
    options.json ? `${JSON.stringify({ url: server.url })}\n` : `fake-8x8 listens on ${server.url}\n`,
  );
  await closed;
}

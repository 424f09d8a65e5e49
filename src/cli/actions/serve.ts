import type { Command } from 'commander';
import { checkTarget } from '../../delivery/target.ts';
import { createServer } from '../../server/server.ts';
import { catalogueName, findScenarios, loadFromCatalogue } from '../find-scenarios.ts';
import type { Io } from '../io.ts';
import { loadSigner } from '../load-signer.ts';
import { checkScenarios } from '../playable-scenario.ts';
import { readOptions } from '../read-options.ts';
import { buildReplayCommand } from '../replay-command.ts';
import { streamEntries } from '../stream-entries.ts';
import { transcribe } from '../transcribe.ts';

/** Runs the platform until it is interrupted. */
export async function serve(named: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  if (options.to !== undefined) checkTarget(options.to, options);
  const served = await findScenarios(command.opts<{ scenario?: readonly string[] }>().scenario ?? []);
  checkScenarios(served, options, io);
  const loaded = await findScenarios(named);
  const own = new Map(
    loaded.flatMap(({ file, scenario }) => [
      [catalogueName(file), scenario],
      [scenario.scenario, scenario],
    ]),
  );
  const server = await createServer({
    ...options,
    ...options.customer,
    settings: { ...options.defaults, ...options.overrides },
    signer: await loadSigner(options.key),
    findScenario: async (name) => own.get(name) ?? (await loadFromCatalogue(name)).scenario,
    scenarios: served.map(({ scenario }) => scenario),
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
  const { fake } = server;
  const endOutput = options.json
    ? streamEntries(fake, io)
    : transcribe(fake, {
        scenarios: served,
        replayCommand: () => buildReplayCommand(command, named, fake.info.seed),
        io,
      });
  await closed;
  await endOutput();
}

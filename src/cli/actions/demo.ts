import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { createServer } from '../../server/server.ts';
import { catalogueName, findScenarios } from '../find-scenarios.ts';
import { DEFAULT_OPTIONS, loadSigner } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';
import { catalogueFolder, findPackageRoot } from '../package-root.ts';
import { runAndReport } from '../run-and-report.ts';

const SCENARIOS = ['first-contact', 'transfer', 'unicode'];

/** The pauses of the scenarios are a person's; the demo's reader wants them shorter. */
const SPEED = 4;

/** Starts the Node example as a process of its own and plays scenarios against it; it fails once, and is retried. */
export async function demo(command: Command, io: Io): Promise<void> {
  const { seed = 'demo', json = false } = command.opts<{ seed?: string; json?: boolean }>();
  const scenarios = await findScenarios(SCENARIOS.map((name) => join(catalogueFolder(), `${name}.yaml`)));
  const server = await createServer({ signer: await loadSigner(undefined), seed, speed: SPEED });
  const integration = spawn(process.execPath, [join(findPackageRoot(), 'examples', 'node', 'app.mjs')], {
    env: { ...process.env, API_8X8_URL: server.url, FAIL_ONCE_ON: 'TRANSFER', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await runAndReport(
      {
        scenarios: scenarios.map((loaded) => ({ ...loaded, file: catalogueName(loaded.file) })),
        options: {
          ...DEFAULT_OPTIONS,
          to: await readAddress(integration),
          seed,
          reporter: [json ? 'json' : 'default'],
        },
        replayArguments: () => [],
        server,
      },
      command,
      io,
    );
  } finally {
    integration.kill();
  }
}

/** The example prints where it listens; when it ends before that, the error shows what it printed. */
async function readAddress(integration: ChildProcess): Promise<string> {
  if (integration.stdout === null) throw new Error('The example integration has no output.');
  const ended = once(integration, 'exit').then(([code]) => {
    throw new Error(`The example integration ended with ${code}.`);
  });
  const [line] = await Promise.race([once(createInterface({ input: integration.stdout }), 'line'), ended]);
  return String(line);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { type ExamineOptions, examine } from '../../checks/running/examine.ts';
import { catalogueFolder, findPackageRoot } from '../../scenario/files/package-root.ts';
import { createServer } from '../../server/server.ts';
import { reportExamination } from '../examination/report-examination.ts';
import { catalogueName, findScenarios } from '../find-scenarios.ts';
import { DEFAULT_OPTIONS, loadSigner } from '../options/read-options.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { buildReplayCommand } from '../replay-command.ts';
import { runAndReport } from '../run-and-report.ts';

const SCENARIOS = ['first-contact', 'transfer', 'unicode'];

/** What of an examination is quick to see. */
const CHECKS = ['plain-conversation', 'forged-requests', 'repeated-events'];

/** The pauses of the scenarios are a person's; the demo's reader wants them shorter. */
const SPEED = 4;

/**
 * Starts the Node example as a process of its own and plays scenarios against it; it fails once, and is retried. Then it
 * is examined for a moment; JSON is about the scenarios alone.
 */
export async function demo(command: Command, io: Io): Promise<void> {
  const { seed = 'demo', json = false } = command.opts<{ seed?: string; json?: boolean }>();
  const scenarios = await findScenarios(SCENARIOS.map((name) => join(catalogueFolder(), `${name}.yaml`)));
  const server = await createServer({ signer: await loadSigner(undefined), seed, speed: SPEED });
  const integration = spawn(process.execPath, [join(findPackageRoot(), 'examples', 'node', 'app.mjs')], {
    env: { ...process.env, API_8X8_URL: server.url, FAIL_ONCE_ON: 'TRANSFER', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const to = await readAddress(integration);
    await runAndReport(
      {
        scenarios: scenarios.map((loaded) => ({ ...loaded, file: catalogueName(loaded.file) })),
        options: {
          ...DEFAULT_OPTIONS,
          to,
          seed,
          reporter: [json ? 'json' : 'default'],
        },
        replayArguments: () => [],
        server,
      },
      command,
      io,
    );
    if (!json)
      await examineBriefly({ fake: server.fake, to, seed }, buildReplayCommand(command, [], seed), io);
  } finally {
    integration.kill();
    await server.close();
  }
}

async function examineBriefly(
  app: Pick<ExamineOptions, 'fake' | 'to' | 'seed'> & { readonly to: string },
  again: string,
  io: Io,
): Promise<void> {
  await io.out(`\nWhat the app makes of it, by fake-8x8 test:\n\n`);
  const customerSees = 'GET /chats/${conversation.id}';
  const examination = await examine({ ...app, customerSees, profile: 'quick', only: CHECKS });
  const context = { target: app.to, files: new Map(), again };
  await reportExamination(examination, context, { ...DEFAULT_OPTIONS, reporter: ['default'] }, io);
  if (examination.findings.length > 0) io.exit(EXIT.failed);
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

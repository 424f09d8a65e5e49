import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import { messageOf } from '../../base/errors.ts';
import { createLoader } from '../../base/loader.ts';
import { printableLines } from '../../base/printable.ts';
import type { AppOptions, Kit, ServedPlatform } from '../../mcp/kit.ts';
import { PEOPLE } from '../../mcp/people.ts';
import { serveMcp } from '../../mcp/serve-mcp.ts';
import { createFake8x8 } from '../../play/fake-8x8.ts';
import { findPackageRoot } from '../../scenario/files/package-root.ts';
import { catalogueName, listCatalogue, loadFromCatalogue } from '../find-scenarios.ts';
import { createOwnServer } from '../host/own-server.ts';
import { loadSigner, type Options, readOptions } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';

/** Serves a client of the Model Context Protocol until it closes stdin, or until it is interrupted. */
export async function mcp(command: Command, io: Io): Promise<void> {
  const output = takeStdout();
  const options = await readOptions(command);
  const own = createOwnPlatform(options, io);
  const kit: Kit = {
    folder: process.cwd(),
    docsFolder: join(findPackageRoot(), 'docs'),
    app: appOf(options),
    ignore: options.ignore ?? [],
    platform: own.start,
    listCatalogue: listRows,
    loadFromCatalogue,
  };
  // A port that was chosen is one that the app calls when it starts, maybe before the first tool is called.
  if (options.port !== 0) own.start().catch((thrown) => io.talk(`${printableLines(messageOf(thrown))}\n`));
  const { stdin } = process;
  const closed = new Promise<void>((resolve) => {
    for (const event of ['end', 'close', 'error']) stdin.once(event, () => resolve());
    output.once('error', () => resolve());
    io.onUnread(resolve);
    io.onInterrupt(resolve);
  });
  const connection = serveMcp(kit, {
    input: stdin,
    output,
    onBug: (thrown) =>
      io.talk(`${printableLines(thrown instanceof Error ? (thrown.stack ?? '') : String(thrown))}\n`),
  });
  await closed;
  await connection.close();
  stdin.destroy();
  await own.close();
}

/** Keeps stdout for the protocol: what anything else prints goes to stderr. */
function takeStdout(): Writable {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  return new Writable({ write: (chunk, _encoding, done) => void write(chunk, done) });
}

/** An agent that waits for the app to answer rightly waits no minutes for the retries. */
const SETTINGS = { retryDelays: ['50ms', '150ms', '300ms'] } as const;

/** The platform, which listens once it is needed. */
function createOwnPlatform({ port, allowHost, dialect, key, settings }: Options, io: Io) {
  let opened: (() => Promise<void>) | undefined;
  const start = createLoader<ServedPlatform>(async () => {
    const signer = await loadSigner(key);
    const fake = createFake8x8({
      ...PEOPLE,
      dialect,
      signer,
      clock: 'wall',
      settings: { ...SETTINGS, ...settings },
    });
    try {
      const server = await createOwnServer({ fake: fake as never, port, allowHost }, io);
      opened = () => server.close().finally(fake.close);
      return { url: server.url, fake };
    } catch (thrown) {
      await fake.close();
      throw thrown;
    }
  });
  return { start, close: async () => opened?.() };
}

function appOf({
  to,
  customerOpens,
  customerSays,
  customerLeaves,
  customerSees,
  reset,
}: Options): AppOptions {
  return { to, customerOpens, customerSays, customerLeaves, customerSees, reset };
}

async function listRows(): ReturnType<Kit['listCatalogue']> {
  const groups = await listCatalogue();
  return groups.flatMap(({ needs, listed }) =>
    listed.map(({ path, problems: _, ...row }) => ({ play: catalogueName(path), ...row, needs })),
  );
}

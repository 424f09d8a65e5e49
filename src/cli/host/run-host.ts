import type { Signer } from '../../delivery/signature.ts';
import type { Server } from '../../server/server.ts';
import type { Options } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';
import { findHolder, findServer, type KnownServer } from './find-server.ts';
import type { HostedPlan, HostedRun } from './hosted-run.ts';
import { createOwnServer } from './own-server.ts';
import { createRemoteRun } from './remote-run.ts';

/** Where runs are played: on a platform of this process, or on one that runs already. */
export type RunHost = {
  /** Creates a run. Throws what `createRun` throws. */
  createRun(plan: HostedPlan): Promise<HostedRun>;
  close(): Promise<void>;
};

/** What a host is opened with. */
export type HostOptions = {
  readonly options: Options;
  readonly seed: string;
  readonly signer: Signer;
  /** The platform of this process, when it listens already; who created it closes it. */
  readonly server?: Server | undefined;
};

/**
 * Opens the platform that `--server` names, else one of this process; when its port is held by one of ours, that one.
 * Throws what `findServer` and `createServer` throw.
 */
export async function openHost({ options, seed, signer, server }: HostOptions, io: Io): Promise<RunHost> {
  if (server !== undefined) return { ...ownHost(server, options), async close() {} };
  if (options.server !== undefined) return remoteHost(await findServer(options.server, options), options, io);
  try {
    return await openOwnHost({ options, seed, signer }, io);
  } catch (thrown) {
    return remoteHost(await findHolder(thrown, options, io), options, io);
  }
}

/** Opens a platform of this process, and no other. Throws what `createServer` throws. */
export async function openOwnHost({ options, seed, signer }: HostOptions, io: Io): Promise<RunHost> {
  return ownHost(await createOwnServer({ ...options, seed, signer, lasting: false }, io), options);
}

function ownHost(server: Server, { conversations, concurrency, bail }: Options): RunHost {
  return {
    async createRun(plan) {
      const { journal } = server.fake;
      const run = server.fake.createRun({
        ...plan,
        ...{ conversations, concurrency, bail, journal },
        // What the app did while it started counts: a wrong registration shows there.
        ownsPlatform: true,
      });
      return {
        ...run,
        // Not before: one that is never played never ends.
        play() {
          server.runs.add(run);
          return run.play();
        },
      };
    },
    close: () => server.close(),
  };
}

function remoteHost(known: KnownServer, options: Options, io: Io): RunHost {
  if (options.key !== undefined)
    io.talk('the key is not used: a platform that runs already signs with its own\n');
  const lost = () => io.talk('the platform ended before the run did\n');
  return {
    createRun: (plan) => createRemoteRun(known, plan, { options, lost }),
    async close() {},
  };
}

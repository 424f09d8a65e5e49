import type { Signer } from '../../delivery/signature.ts';
import type { StoryFake } from '../../pact/call-platform.ts';
import type { Options } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';
import { findHolder, findServer, type KnownServer } from './find-server.ts';
import { createOwnServer } from './own-server.ts';
import { createRemoteFake } from './remote-fake.ts';

/** Where stories are played: on a platform of this process, or on one that runs already. */
export type ContractPlatform = {
  readonly fake: StoryFake;
  readonly url: string;
  close(): Promise<void>;
};

/** Opens it as `openHost` does. Throws what `findServer`, `createOwnServer` and `createRemoteFake` throw. */
export async function openContractPlatform(
  { to, signer }: { readonly to: string; readonly signer: Signer },
  options: Options,
  io: Io,
): Promise<ContractPlatform> {
  if (options.server !== undefined) return openThere(await findServer(options.server, options));
  try {
    return await createOwnServer({ ...options, to, signer, lasting: false }, io);
  } catch (thrown) {
    return openThere(await findHolder(thrown, options, io));
  }

  async function openThere(known: KnownServer): Promise<ContractPlatform> {
    const lost = () => io.talk('the platform ended before the run did\n');
    const fake = await createRemoteFake(known, { signer, options, lost });
    return { fake, url: known.origin, async close() {} };
  }
}

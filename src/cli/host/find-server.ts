import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { printable } from '../../base/printable.ts';
import { version } from '../../base/version.ts';
import { checkTarget } from '../../delivery/target.ts';
import { CONTROL_PREFIX } from '../../server/server-parts.ts';
import { commandName } from '../command-name.ts';
import type { Io } from '../output/io.ts';
import { askServer } from './ask-server.ts';

/** A platform that runs. URLs are without a slash at the end. */
export type KnownServer = {
  /** Its control API. */
  readonly url: string;
  readonly origin: string;
  /** Its first tenant, and whose that is. */
  readonly tenantId: string;
  readonly customerId: string;
};

/**
 * Finds the platform that listens at a URL. Throws `SERVER_NOT_FOUND`, `SERVER_OTHER_VERSION`, whose journal may have
 * another form, and what `checkTarget` throws.
 */
export async function findServer(
  given: string,
  options: { readonly allowRemote: boolean },
): Promise<KnownServer> {
  const { origin } = checkTarget(given, options);
  const url = `${origin}${CONTROL_PREFIX}`;
  const health = await readHealth(url).catch((thrown) => {
    throw notFound(origin, messageOf(thrown));
  });
  if (health.name !== 'fake-8x8') throw notFound(origin, 'what listens there is no fake-8x8');
  if (health.version !== version) throw otherVersion(origin, String(health.version));
  if (health.lasting !== true) throw notFound(origin, 'the platform there ends with the run that it plays');
  return { url, origin, tenantId: String(health.tenantId), customerId: String(health.customerId) };
}

/**
 * Finds the platform of ours that holds a port, when that is why another one could not listen there. Throws what was
 * thrown when it is not.
 */
export async function findHolder(
  thrown: unknown,
  { port, ...options }: { readonly port: number; readonly allowRemote: boolean },
  io: Io,
): Promise<KnownServer> {
  const isTaken = thrown instanceof Fake8x8Error && thrown.code === 'SERVER_PORT_TAKEN';
  const known = isTaken && (await findServer(`http://127.0.0.1:${port}`, options).catch(() => undefined));
  if (!known) throw thrown;
  io.talk(`port ${port} is held by a fake-8x8 that runs already; playing on it\n`);
  return known;
}

async function readHealth(url: string): Promise<Readonly<Record<string, unknown>>> {
  const health = (await askServer(`${url}/health`)) as Record<string, unknown> | null;
  return health ?? {};
}

function notFound(origin: string, why: string): Fake8x8Error {
  return new Fake8x8Error(
    'SERVER_NOT_FOUND',
    `Cannot play on ${printable(origin)}: ${printable(why)}. Start the platform there: ${commandName()} serve --port 8808`,
  );
}

function otherVersion(origin: string, other: string): Fake8x8Error {
  return new Fake8x8Error(
    'SERVER_OTHER_VERSION',
    `Cannot play on ${printable(origin)}: it is fake-8x8 ${printable(other)}, this is ${version}. Start it again with this version.`,
  );
}

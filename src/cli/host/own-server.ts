import { printable } from '../../base/printable.ts';
import { isLoopback } from '../../delivery/loopback.ts';
import { createServer, type Server, type ServerOptions } from '../../server/server.ts';
import type { Io } from '../output/io.ts';

/** Starts the platform of this process, and warns when other machines reach it. Throws what `createServer` throws. */
export function createOwnServer(options: ServerOptions, io: Pick<Io, 'talk' | 'talkPaint'>): Promise<Server> {
  const { host } = options;
  if (host !== undefined && !isLoopback(host)) {
    io.talk(
      `${io.talkPaint.warn('warning')} the platform listens on ${printable(host)}, where other machines reach it: each of them can start runs and read the journal, and the test key and secret are public. Leave --host out to keep it on this machine.\n`,
    );
  }
  return createServer(options);
}

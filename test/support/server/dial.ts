import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Server } from '#src/server/server.ts';

/** Opens a connection to a server that lasts no longer than the test. */
export function dial(server: Server): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    socket.once('error', reject);
    onTestFinished(() => void socket.destroy());
  });
}

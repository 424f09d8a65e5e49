import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** An app that accepts every event and notes what it is. */
export type EventListener = {
  readonly url: string;
  /** The events since it was asked last, with what tells them apart: `MEMBERS_CHANGED joined agent`. */
  take(): readonly string[];
};

type Noted = {
  readonly eventType: string;
  readonly data?: {
    readonly state?: string;
    readonly change?: string;
    readonly isEcho?: boolean;
    readonly memberType?: string;
    readonly assignment?: { readonly type: string };
    readonly sender?: { readonly type: string };
  };
};

/** Listens on this machine as long as the test lasts. */
export async function openEventListener(): Promise<EventListener> {
  const events: string[] = [];
  const http = createServer(async (request, response) => {
    events.push(describe(JSON.parse(await text(request)) as Noted));
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    http.close();
    http.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    take: () => events.splice(0),
  };
}

function describe({ eventType, data = {} }: Noted): string {
  const { state, change, isEcho, memberType, assignment, sender } = data;
  const words = [eventType, state, change, isEcho === true ? 'echo' : undefined];
  return [...words, memberType, assignment?.type, sender?.type]
    .filter((word) => word !== undefined)
    .join(' ');
}

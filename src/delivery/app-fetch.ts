import type { Agent, Response } from 'undici';
import { loopbackLookup } from './loopback.ts';

/** What a request has besides its URL. Redirects are not followed. */
export type AppFetchInit = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
};

/** Requests to an app other than deliveries. */
export type AppFetch = {
  /** Does what the global `fetch` does, but looks names up as deliveries do and sets no time-out of its own. */
  fetch(url: string | URL, init: AppFetchInit): Promise<Response>;
  /** Ends its connections; idle ones end by themselves soon. */
  close(): Promise<void>;
};

/** Creates a `fetch` with connections of its own. */
export function createAppFetch(): AppFetch {
  let agent: Agent | undefined;
  return {
    async fetch(url, init) {
      const undici = await import('undici');
      agent ??= new undici.Agent({
        headersTimeout: 0,
        bodyTimeout: 0,
        connect: { lookup: loopbackLookup, autoSelectFamily: true },
      });
      return undici.fetch(url, { ...init, dispatcher: agent });
    },
    async close() {
      await agent?.destroy();
    },
  };
}

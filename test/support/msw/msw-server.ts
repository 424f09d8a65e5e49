import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** What to do with what nothing answers, as MSW 2 calls it and as MSW 3 does. */
export const STRICT = { onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as const;

/** Opens MSW for the tests of a file, without any handlers. */
export function openMsw(): ReturnType<typeof setupServer> {
  const server = setupServer();
  beforeAll(() => server.listen(STRICT));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}

import { describe, expect, test } from 'vitest';
import { koaMiddleware } from '#src/server/koa-middleware.ts';
import { conformanceCases } from '../support/platform/conformance-cases.ts';
import { everyCase } from '../support/platform/every-case.ts';
import { openInProcess } from '../support/platform/in-process.ts';
import { type Carrier, type CaseAnswer, playCase } from '../support/platform/play-case.ts';
import { startServer } from '../support/server/fixtures.ts';
import { startKoaApp } from '../support/server/own-koa-app.ts';
import { platformHandler, type RecordingHandler } from '../support/server/recording-handler.ts';
import { sendRequest } from '../support/server/request.ts';

/** What HTTP adds to every answer. */
const TRANSPORT_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
]);

function ownHeaders(headers: Readonly<Record<string, unknown>>): CaseAnswer['headers'] {
  const own = Object.entries(headers).filter(([name]) => !TRANSPORT_HEADERS.has(name));
  return Object.fromEntries(own) as CaseAnswer['headers'];
}

/** What the server says of a path that is not 8x8's, and Koa of a path that no middleware answers. */
const LEFT_TO_OTHERS = /"code":"PATH_UNKNOWN"|^Not Found$/;

function carrierTo(url: string, { inProcess }: ReturnType<typeof platformHandler>): Carrier {
  return {
    ...inProcess,
    async send({ url: path, ...question }): Promise<CaseAnswer | undefined> {
      const { status, headers, text } = await sendRequest(url, { ...question, path });
      if (status === 404 && LEFT_TO_OTHERS.test(text)) return undefined;
      // The server's own page.
      if (status === 302 && path === '/') return undefined;
      return { status, headers: ownHeaders(headers), body: text };
    },
  };
}

describe.each([
  ['a server', everyCase, async (handler: RecordingHandler) => (await startServer({ handler })).url],
  [
    'a Koa application of one’s own',
    // The middleware is the server's: one dialect shows that it needs nothing else.
    conformanceCases,
    (handler: RecordingHandler) => startKoaApp(koaMiddleware(handler)),
  ],
] as const)('over the socket of %s:', (_, cases, serve) => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const handler = platformHandler(each.settings);
    const carrier = carrierTo(await serve(handler), handler);
    const { answer, expectedBody } = await playCase(each, carrier);

    expect(answer?.status).toBe(each.status);
    expect(answer?.headers ?? {}).toMatchObject(each.headers ?? {});
    if (typeof expectedBody === 'string') expect(answer?.body).toBe(expectedBody);
    else if (typeof expectedBody === 'object')
      expect(JSON.parse(answer?.body ?? '')).toMatchObject(expectedBody ?? {});

    const { answer: direct } = await playCase(each, openInProcess(each.settings));
    expect(answer).toEqual(
      direct && { status: direct.status, headers: ownHeaders(direct.headers), body: direct.body },
    );
    await handler.reachedSent(handler.calls.length);
    expect(handler.sent).toEqual(handler.calls.map(() => 1));
  });
});

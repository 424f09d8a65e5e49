import { expect, test } from 'vitest';
import { conformanceCases } from '../platform/conformance-cases.ts';
import { openInProcess } from '../platform/in-process.ts';
import { type Carrier, type CaseAnswer, playCase } from '../platform/play-case.ts';
import { ask } from './ask.ts';
import { platformHandler, type RecordingHandler } from './recording-handler.ts';
import { startServer } from './stage.ts';

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

type Opened = { readonly overSocket: Carrier; readonly handler: RecordingHandler };

async function openOverSocket(settings: Parameters<typeof platformHandler>[0]): Promise<Opened> {
  const handler = platformHandler(settings);
  const server = await startServer({ handler });
  return {
    handler,
    overSocket: {
      pass: handler.inProcess.pass,
      async send({ url, ...question }): Promise<CaseAnswer | undefined> {
        const told = await ask(server.url, { ...question, path: url });
        if (told.status === 404 && told.text.includes('"code":"PATH_UNKNOWN"')) return undefined;
        return { status: told.status, headers: ownHeaders(told.headers), body: told.text };
      },
    },
  };
}

test.each(conformanceCases.map((each) => [each.name, each] as const))(
  'over a socket: %s',
  async (_, each) => {
    const { overSocket, handler } = await openOverSocket(each.settings);
    const { answer, expectedBody } = await playCase(each, overSocket);

    expect(answer?.status).toBe(each.status);
    expect(answer?.headers ?? {}).toMatchObject(each.headers ?? {});
    if (expectedBody === '') expect(answer?.body).toBe('');
    else if (typeof expectedBody === 'object')
      expect(JSON.parse(answer?.body ?? '')).toMatchObject(expectedBody ?? {});

    const { answer: direct } = await playCase(each, openInProcess(each.settings));
    expect(answer).toEqual(
      direct && { status: direct.status, headers: ownHeaders(direct.headers), body: direct.body },
    );
    await handler.reachedSent(handler.calls.length);
    expect(handler.sent).toEqual(handler.calls.map(() => 1));
  },
);

import { handlers } from 'fake-8x8/msw';
import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import { createCallHandler } from '#src/platform/handle-call.ts';
import type { PlatformHandler } from '#src/platform/platform-handler.ts';
import { matchPath } from '#src/platform/requests/match-path.ts';
import { type Client, viaFetch, viaNode } from '../support/msw/clients.ts';
import { openMsw } from '../support/msw/msw-server.ts';
import { type ConformanceCase, conformanceCases } from '../support/platform/conformance-cases.ts';
import { everyCase } from '../support/platform/every-case.ts';
import { type InProcess, openInProcess } from '../support/platform/in-process.ts';
import { type Carrier, type CaseAnswer, playCase } from '../support/platform/play-case.ts';

/** Where the app of the cases has 8x8: nowhere, should MSW let a request through. */
const BASE_URL = 'https://api.8x8.example';

/** Answers what the handlers leave to others, so that it can be told apart. */
const LEFT_TO_OTHERS = http.all('*', () => new HttpResponse(null, { headers: { 'x-left': 'yes' } }));

/** What a client cannot send, whoever answers it. */
const CANNOT_SEND: readonly {
  readonly client: string;
  readonly why: string;
  readonly isOne: (each: ConformanceCase) => boolean;
}[] = [
  {
    client: 'fetch',
    why: 'the Fetch standard refuses a GET with a body',
    isOne: ({ request: { method, body } }) => method === 'GET' && body !== undefined,
  },
];

const server = openMsw();

/** The platform of a case, behind the handlers. */
function openThroughMsw(settings: ConformanceCase['settings'], client: Client): Carrier {
  const inProcess = openInProcess(settings);
  server.use(...handlers(handlerOf(inProcess), { baseUrl: BASE_URL }), LEFT_TO_OTHERS);
  return {
    ...inProcess,
    async send({ url, ...request }) {
      const answer: CaseAnswer = await client(BASE_URL + url, request);
      return answer.headers['x-left'] === 'yes' ? undefined : answer;
    },
  };
}

function handlerOf({ platform }: InProcess): PlatformHandler {
  const handle = createCallHandler(platform);
  return { match: matchPath, handle: async (request) => ({ ...(await handle(request)), sent() {} }) };
}

describe.each([
  ['fetch', everyCase, viaFetch],
  // MSW makes one request of both: one dialect shows that.
  ['node:https', conformanceCases, viaNode],
] as const)('through MSW, the platform answers %s:', (clientName, cases, client) => {
  const unsendable = CANNOT_SEND.filter((each) => each.client === clientName);
  const sendable = cases.filter((each) => !unsendable.some(({ isOne }) => isOne(each)));

  test.each(sendable.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const { answer, expectedBody } = await playCase(each, openThroughMsw(each.settings, client));
    const direct = await playCase(each, openInProcess(each.settings));

    expect(answer?.status).toBe(each.status);
    if (answer === undefined) return;
    expect(answer.headers).toMatchObject(each.headers ?? {});
    expect(answer.headers).toMatchObject(direct.answer?.headers ?? {});
    if (typeof expectedBody === 'string') expect(answer.body).toBe(expectedBody);
    expect(answer.body).toBe(direct.answer?.body);
  });
});

test('hardly a case is left out', () => {
  const left = everyCase.filter((each) => CANNOT_SEND.some(({ isOne }) => isOne(each)));
  expect(left.map(({ name }) => name)).toEqual(['GET of a deleted channel finds none']);
});

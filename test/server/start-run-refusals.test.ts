import { describe, expect, test } from 'vitest';
import { Fake8x8Error, type Problem } from '#src/base/errors.ts';
import type { ProblemDocument } from '#src/server/problem.ts';
import { RUN_BYTES_MAX } from '#src/server/run-request-schema.ts';
import type { Server, ServerOptions } from '#src/server/server.ts';
import { control, shortScenario, startApp, startServer } from '../support/server/fixtures.ts';
import { type MoveRecord, post, problem, problemOf, sendRequest } from '../support/server/request.ts';

const json = { 'content-type': 'application/json' };

/** Asks for a run that must not start. */
async function refuse(request: unknown, options: Partial<ServerOptions> = {}): Promise<ProblemDocument> {
  const server = await startServer(options);
  const reply = await post(control(server, '/runs'), request);
  expect(server.runs.all()).toEqual([]);
  expect(problemOf(reply)).toEqual(problem(reply.status, (reply.json() as ProblemDocument).code));
  return reply.json() as ProblemDocument;
}

function codesOf(problems: readonly Problem[] | undefined): unknown {
  return problems?.map(({ code, path }) => `${code} ${path}`);
}

async function sendRaw(
  server: Server,
  body: string | Buffer,
  headers: Record<string, string>,
): Promise<MoveRecord> {
  return sendRequest(control(server, '/runs'), { method: 'POST', headers, body });
}

describe('a request that does not fit', () => {
  test.each<[string, unknown, string]>([
    ['is empty', {}, 'RUN_REQUEST_MISSING_FIELD '],
    ['is a list', [], 'RUN_REQUEST_WRONG_TYPE '],
    ['is a text', 'transfer', 'RUN_REQUEST_WRONG_TYPE '],
    ['is null', null, 'RUN_REQUEST_WRONG_TYPE '],
    ['has an unknown field', { scenario: 'a', sceed: '1' }, 'RUN_REQUEST_UNKNOWN_FIELD /sceed'],
    [
      'has an unknown setting',
      { scenario: 'a', settings: { signd: true } },
      'RUN_REQUEST_UNKNOWN_FIELD /settings/signd',
    ],
    ['has an unknown dialect', { scenario: 'a', dialect: 'v3' }, 'RUN_REQUEST_NOT_ALLOWED_VALUE /dialect'],
    [
      'has too many conversations',
      { scenario: 'a', conversations: 1e9 },
      'RUN_REQUEST_NOT_ALLOWED_VALUE /conversations',
    ],
    [
      'has half a conversation',
      { scenario: 'a', conversations: 1.5 },
      'RUN_REQUEST_WRONG_TYPE /conversations',
    ],
    ['has no speed', { scenario: 'a', speed: 0 }, 'RUN_REQUEST_NOT_ALLOWED_VALUE /speed'],
  ])('is refused when it %s', async (_, request, expected) => {
    const document = await refuse(request);
    expect([document.status, document.code]).toEqual([400, 'RUN_REQUEST_INVALID']);
    expect(codesOf(document.problems)).toContain(expected);
  });

  test('is told what is known', async () => {
    const document = await refuse({ scenario: 'a', sceed: '1' });
    expect(document.detail).toContain('Did you mean "seed"?');
  });

  test('a time that is none is refused', async () => {
    const document = await refuse({ scenario: shortScenario, to: 'http://localhost:1', freezeTime: 'noon' });
    expect([document.status, document.code]).toEqual([400, 'RUN_REQUEST_INVALID']);
    expect(codesOf(document.problems)).toEqual(['TIME_INVALID /freezeTime']);
  });
});

describe('a scenario', () => {
  test('of an unknown name is refused with what the finder says', async () => {
    const document = await refuse(
      { scenario: 'trasnfer' },
      {
        findScenario: async (name) => {
          throw new Fake8x8Error('SCENARIO_UNKNOWN', `No scenario "${name}". Did you mean "transfer"?`);
        },
      },
    );
    expect([document.status, document.code]).toEqual([400, 'SCENARIO_UNKNOWN']);
    expect(document.detail).toContain('Did you mean "transfer"?');
  });

  test('cannot be named where none is known by name', async () => {
    expect((await refuse({ scenario: 'transfer' })).code).toBe('SCENARIO_UNKNOWN');
  });

  test('is found by its name', async () => {
    const app = await startApp(() => 204);
    const sentRequest: string[] = [];
    const server = await startServer({
      to: app.url,
      findScenario: async (name) => {
        sentRequest.push(name);
        return shortScenario;
      },
    });
    const reply = await post(control(server, '/runs'), { scenario: 'short', clock: 'virtual' });
    expect(reply.status).toBe(201);
    expect(sentRequest).toEqual(['short']);
  });

  test.each<[string, unknown, string]>([
    ['has no steps', { scenario: 'a', about: 'b' }, 'SCENARIO_MISSING_FIELD '],
    ['has an unknown field', { ...shortScenario, step: 1 }, 'SCENARIO_UNKNOWN_FIELD /step'],
    ['is empty', {}, 'SCENARIO_MISSING_FIELD '],
  ])('that %s is refused', async (_, scenario, expected) => {
    const document = await refuse({ scenario, to: 'http://localhost:1' });
    expect([document.status, document.code]).toEqual([400, 'SCENARIO_INVALID']);
    expect(codesOf(document.problems)).toContain(expected);
  });

  test('with an illegal move is refused, unless it is meant', async () => {
    const steps = [{ queue: 'support' }, { text: 'Anyone?', by: 'ana' }];
    const document = await refuse({ scenario: { ...shortScenario, steps }, to: 'http://localhost:1' });
    expect(document.code).toBe('SCENARIO_INVALID');
    expect(document.problems?.map(({ path, severity }) => [path, severity])).toEqual([
      ['/steps/1/text', 'error'],
    ]);

    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const meant = [steps[0], { ...steps[1], allowIllegal: true }];
    const reply = await post(control(server, '/runs'), { scenario: { ...shortScenario, steps: meant } });
    expect(reply.status).toBe(201);
  });

  test('is told its problems of shape together with those of its moves and references', async () => {
    const steps = [{ queue: 'support' }, { leave: 'ana' }, { text: 'Anyone?', by: 'ben' }, { wait: 'soon' }];
    const document = await refuse({ scenario: { ...shortScenario, steps }, to: 'http://localhost:1' });
    expect(document.code).toBe('SCENARIO_INVALID');
    expect(codesOf(document.problems)).toEqual([
      'SCENARIO_ILLEGAL_MOVE /steps/1/leave',
      'SCENARIO_UNKNOWN_AGENT /steps/2/by',
      'SCENARIO_NOT_ALLOWED_VALUE /steps/3/wait',
    ]);
  });

  test('that is nested without end is refused', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const server = await startServer();
    const reply = await sendRaw(server, `{"scenario":{"steps":${deep}}}`, json);
    expect(problemOf(reply)).toEqual(problem(400, 'SCENARIO_NOT_PLAIN'));
  });

  test('does not reach into the prototype', async () => {
    const server = await startServer();
    const reply = await sendRaw(server, '{"scenario":{"__proto__":{"polluted":true}}}', json);
    expect(reply.status).toBe(400);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a target', () => {
  test('is asked for when there is none', async () => {
    const document = await refuse({ scenario: shortScenario });
    expect([document.status, document.code]).toEqual([400, 'TARGET_MISSING']);
  });

  test.each([
    ['http://192.168.1.5:3000/webhook', 'TARGET_NOT_LOOPBACK'],
    ['https://example.com/webhook', 'TARGET_NOT_LOOPBACK'],
    ['http://localhost.example.com/', 'TARGET_NOT_LOOPBACK'],
    ['ftp://localhost/', 'TARGET_INVALID'],
    ['localhost:3000', 'TARGET_INVALID'],
    ['', 'TARGET_INVALID'],
  ])('%s is refused as %s', async (to, code) => {
    const document = await refuse({ scenario: shortScenario, to });
    expect([document.status, document.code]).toEqual([400, code]);
  });

  test('of the server’s own is refused too when it is not on this machine', async () => {
    const document = await refuse({ scenario: shortScenario }, { to: 'http://example.com/' });
    expect(document.code).toBe('TARGET_NOT_LOOPBACK');
  });

  test('on another machine is played when that is allowed', async () => {
    // 0.0.0.0 leads to this machine and is yet no loopback address.
    const app = await startApp(() => 204);
    const server = await startServer({ allowRemote: true });
    const to = app.url.replace('127.0.0.1', '0.0.0.0');
    const reply = await post(control(server, '/runs'), { scenario: shortScenario, to, clock: 'virtual' });
    expect(reply.status).toBe(201);
    const run = server.runs.all()[0];
    expect((await run?.finished)?.verdict).toBe('passed');
  });
});

describe('a body', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
    'of type %s is refused',
    async (type) => {
      const server = await startServer();
      const reply = await sendRaw(server, '{"scenario":"a"}', { 'content-type': type });
      expect(problemOf(reply)).toEqual(problem(415, 'BODY_NOT_JSON'));
    },
  );

  test('of no stated type is refused', async () => {
    const server = await startServer();
    expect(problemOf(await sendRaw(server, '{}', {}))).toEqual(problem(415, 'BODY_NOT_JSON'));
  });

  test.each(['{', '{"scenario": "a",}', 'scenario: a', '\u0000', "{'scenario':1}"])(
    'that is not JSON is refused: %j',
    async (body) => {
      const server = await startServer();
      expect(problemOf(await sendRaw(server, body, json))).toEqual(problem(400, 'BODY_MALFORMED'));
    },
  );

  test('that says it is too large is refused before it is read', async () => {
    const server = await startServer();
    const headers = { ...json, 'content-length': String(RUN_BYTES_MAX + 1) };
    const reply = await sendRaw(server, Buffer.alloc(RUN_BYTES_MAX + 1, ' '), headers);
    expect(problemOf(reply)).toEqual(problem(413, 'BODY_TOO_LARGE'));
  });

  test('that turns out to be too large is refused', async () => {
    const server = await startServer();
    const headers = { ...json, 'transfer-encoding': 'chunked' };
    const reply = await sendRaw(server, Buffer.alloc(RUN_BYTES_MAX + 1, ' '), headers);
    expect(problemOf(reply)).toEqual(problem(413, 'BODY_TOO_LARGE'));
  });

  test('as large as allowed is read', async () => {
    const server = await startServer();
    const reply = await sendRaw(server, `${' '.repeat(RUN_BYTES_MAX - 2)}{}`, json);
    expect(problemOf(reply)).toEqual(problem(400, 'RUN_REQUEST_INVALID'));
  });
});

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Examination,
  type ReportedFinding,
  type Scenario,
  type TestIntegrationOptions,
  testIntegration,
} from 'fake-8x8';
import { describe, expect, type TestContext, test } from 'vitest';
import { checkScenario } from '#src/scenario/check.ts';
import {
  createTinyApp,
  type TinyBehaviour,
  type TinyEvent,
  type TinyLine,
} from '../support/checks/tiny-app.ts';

const SEES = 'GET /chats/${conversation.id}';

/** Examines an app in process; `plain-conversation` alone unless told otherwise. */
function examine(
  behaviour: TinyBehaviour = {},
  options: Partial<TestIntegrationOptions> = {},
): Promise<Examination> {
  const { fetch } = createTinyApp(behaviour);
  return testIntegration({
    to: { fetch },
    customerSees: SEES,
    seed: 'test',
    only: ['plain-conversation'],
    ...options,
  });
}

const idsOf = ({ findings }: Examination) => findings.map(({ id }) => id);
const verdictsOf = ({ checks }: Examination) =>
  Object.fromEntries(checks.map(({ name, verdict }) => [name, verdict]));

/** Refuses each event. */
const REFUSING: TinyBehaviour = {
  answer: () => Response.json({ error: 'I know no such event' }, { status: 400 }),
};

// What is wrong is waited for, so most of the time of these tests is nobody's.
describe.concurrent('an examination of a correct app', () => {
  test('finds nothing, with every check that it has what it needs for', async () => {
    const examination = await examine({}, { only: undefined });
    expect(examination).toMatchObject({
      dialect: 'chat-api',
      profile: 'quick',
      seed: 'test',
      ending: 'finished',
      findings: [],
      ignored: [],
    });
    const verdicts = verdictsOf(examination);
    expect(verdicts).toMatchObject({
      'plain-conversation': 'passed',
      'forged-requests': 'passed',
      'repeated-events': 'passed',
      'generated-conversations': 'passed',
    });
    expect(Object.values(verdicts)).not.toContain('failed');
    expect(verdicts).not.toHaveProperty('late-events');
  });

  test('finds nothing in Chat Gateway either', async () => {
    const only = ['plain-conversation', 'changes-of-agent', 'handshake', 'generated-conversations'];
    const examination = await examine({}, { dialect: 'chat-gateway', only });
    expect(examination).toMatchObject({ dialect: 'chat-gateway', findings: [] });
    expect(Object.values(verdictsOf(examination))).toEqual(['passed', 'passed', 'passed', 'passed']);
  });

  test('finds nothing in a Node listener, nor in one at an address', async ({
    onTestFinished,
  }: TestContext) => {
    const listener = listenerOf({});
    const http = createServer(listener);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      http.close();
      http.closeAllConnections();
    });
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/webhook`;
    const only = ['plain-conversation', 'wire-conditions'];
    expect(idsOf(await examine({}, { to: { listener }, only }))).toEqual([]);
    expect(idsOf(await examine({}, { to: url, only }))).toEqual([]);
  });

  test('leaves out what it cannot do, and says what it needs', async () => {
    const only = ['customer-leaves', 'customer-texts', 'handshake'];
    const { checks, findings } = await examine({}, { only, customerSees: undefined });
    expect(findings).toEqual([]);
    expect(checks.map(({ name, verdict, trials, missing }) => [name, verdict, trials, missing])).toEqual([
      ['customer-leaves', 'left-out', 0, ['customerLeaves']],
      ['handshake', 'passed', 1, []],
      ['customer-texts', 'left-out', 0, ['customerSays']],
    ]);
  });

  test('does not pass what it could judge in part only', async () => {
    const only = ['plain-conversation', 'agent-texts', 'handshake'];
    const { checks, findings } = await examine({}, { only, customerSees: undefined });
    expect(findings).toEqual([]);
    expect(checks.map(({ name, verdict, missing }) => [name, verdict, missing])).toEqual([
      ['plain-conversation', 'partly', ['customerSees']],
      ['handshake', 'passed', []],
      ['agent-texts', 'partly', ['customerSees']],
    ]);
  });

  test('plays the same conversations for the same seed', async () => {
    const play = async (seed: string) => {
      const { fetch, events } = createTinyApp();
      const only = ['generated-conversations'];
      await testIntegration({ to: { fetch }, seed, only, runs: 2, skip: [] });
      return events.map(textIn);
    };
    const [first, again, other] = await Promise.all([play('a'), play('a'), play('b')]);
    expect(first?.length).toBeGreaterThan(0);
    expect(again?.toSorted()).toEqual(first?.toSorted());
    expect(other?.toSorted()).not.toEqual(first?.toSorted());
  });

  test('says what it has covered, once however often it was played', async () => {
    const { coverage } = await examine({}, { only: ['plain-conversation', 'forged-requests'] });
    const covered = Object.fromEntries(coverage.groups.map(({ name, covered }) => [name, covered]));
    expect(covered).toMatchObject({ signatures: 13, faults: 0 });
    expect(coverage.groups[0]?.missing.map(({ name }) => name)).not.toContain('TEXT in handled');
  });

  test('has covered nothing where it found something', async () => {
    const { coverage } = await examine(REFUSING, { only: ['plain-conversation'], customerSees: undefined });
    expect(coverage.covered).toBe(0);
  });

  test('chooses a seed by itself', async () => {
    const [one, two] = await Promise.all([
      examine({}, { seed: undefined, only: ['handshake'] }),
      examine({}, { seed: undefined, only: ['handshake'] }),
    ]);
    expect(one.seed).not.toBe('');
    expect(one.seed).not.toBe(two.seed);
  });
});

describe.concurrent('a finding', () => {
  test('says what is wrong, what shows it and what to do', async () => {
    const examination = await examine(REFUSING, { customerSees: undefined });
    expect(examination.checks).toMatchObject([{ name: 'plain-conversation', verdict: 'failed', trials: 1 }]);
    expect(examination.findings).toHaveLength(1);
    expect(examination.findings[0]).toMatchObject({
      id: 'event-refused',
      symptom: 'event-refused',
      cause: 'A genuine event is refused.',
      remedy: expect.stringContaining('with 2xx'),
      evidence: {
        sent: expect.stringMatching(/^QUEUED .*\(event \S+\)$/),
        answered: expect.stringMatching(/^400: .*I know no such event/),
        expected: 'any 2xx',
        conversationId: expect.stringMatching(/./),
      },
      check: 'plain-conversation',
      steadiness: { shown: 2, tries: 2 },
      followedBy: [],
    });
  });

  test('has the shortest conversation that shows it, and that is legal', async () => {
    const only = ['plain-conversation', 'forged-requests'];
    const { findings } = await examine({ verifies: false }, { only });
    const { shortest, trial } = findings[0] as ReportedFinding;
    expect(shortest?.steps).toEqual([
      { queue: 'support' },
      { join: 'ana' },
      { text: 'This one is forged.', fault: expect.any(String) },
    ]);
    expect(trial?.scenario.steps.length).toBeGreaterThan(3);
    expect(checkScenario(shortest as Scenario, { dialect: 'chat-api' }).problems).toEqual([]);
  });

  test('is one for one cause, whatever shows it', async () => {
    const only = ['plain-conversation', 'changes-of-agent', 'repeated-events'];
    const examination = await examine({ identify: () => undefined }, { only });
    expect(idsOf(examination)).toEqual(['duplicate-shown']);
    expect(examination.findings[0]?.cases.wrong).toBeGreaterThan(3);
  });

  test('names what a missing check of signatures is', async () => {
    const only = ['plain-conversation', 'forged-requests'];
    const examination = await examine({ verifies: false }, { only });
    expect(idsOf(examination)).toEqual(['signature-not-checked']);
    expect(examination.findings[0]?.evidence).toMatchObject({
      answered: '204',
      expected: '401, or another 4xx',
    });
  });

  test('names equal texts that are taken for repetitions', async () => {
    const only = ['plain-conversation', 'equal-texts', 'changes-of-agent'];
    const identify = ({ conversationId, message }: TinyEvent, headers: Headers) =>
      message === undefined ? (headers.get('x-8x8-event-id') ?? '') : `${conversationId} ${message}`;
    expect(idsOf(await examine({ identify }, { only }))).toEqual(['equal-texts-merged']);
  });

  test('that does not come again is unsteady, and is not shortened', async () => {
    const app = createTinyApp();
    let left = 1;
    const fetch = async (request: Request) => {
      const isUnsigned = request.method === 'POST' && !request.headers.has('x-8x8-signature');
      return isUnsigned && left-- > 0 ? new Response() : app.fetch(request);
    };
    const only = ['plain-conversation', 'forged-requests'];
    const { findings } = await testIntegration({ to: { fetch }, only });
    expect(findings).toMatchObject([{ feature: 'unsigned', steadiness: { shown: 0, tries: 2 } }]);
    expect(findings[0]?.shortest).toEqual(findings[0]?.trial?.scenario);
  });

  test('that is meant so is told apart', async () => {
    const ignore = [{ finding: 'signature-not-checked', reason: 'The gateway checks it.' }];
    const only = ['plain-conversation', 'forged-requests'];
    const { findings, ignored, checks } = await examine({ verifies: false }, { only, ignore });
    expect(findings).toEqual([]);
    expect(ignored).toMatchObject([
      { finding: { id: 'signature-not-checked' }, reason: 'The gateway checks it.' },
    ]);
    expect(checks.map(({ name }) => name)).toEqual(['plain-conversation', 'forged-requests']);
  });
});

describe.concurrent('conversations are played at the same time', () => {
  /** An app whose last event counts for all that it shows. */
  function forgetful(): TinyBehaviour {
    let last = '';
    return {
      answer: async ({ conversationId = '' }) => {
        last = conversationId;
        // Work of which events of other conversations come in the middle.
        await new Promise((resolve) => setTimeout(resolve, 10));
        return undefined;
      },
      show: (line, { conversationId }) => (conversationId === last ? [line] : []),
    };
  }

  test('and what goes wrong only then is found, and named so', async () => {
    const only = ['plain-conversation', 'several-at-once', 'changes-of-agent', 'equal-texts'];
    const { findings, checks } = await examine(forgetful(), { only });
    expect(findings.map(({ symptom, feature }) => [symptom, feature])).toEqual([['text-lost', 'concurrent']]);
    expect(checks.map(({ trials }) => trials).every((trials) => trials > 0)).toBe(true);
  });

  test('and what goes wrong always is not looked for there', async () => {
    const show = ({ who, text }: TinyLine) => (who === 'Ben,Okoro' ? [] : [{ who, text }]);
    const only = ['plain-conversation', 'changes-of-agent', 'equal-texts', 'repeated-events'];
    const { findings } = await examine({ show }, { only });
    expect(findings).toMatchObject([{ symptom: 'text-lost', feature: 'second-agent' }]);
    expect(findings[0]?.steadiness).toEqual({ shown: 2, tries: 2 });
  });
});

describe.concurrent('which checks are made', () => {
  test('those that are named, but for those to skip', async () => {
    const only = ['handshake', 'other-keys', 'plain-conversation'];
    const { checks } = await examine({}, { only, skip: ['other-keys'] });
    expect(checks.map(({ name }) => name)).toEqual(['plain-conversation', 'handshake']);
  });

  test('one that a correct app may fail only when it is named', async () => {
    const { checks } = await examine({}, { only: ['late-events'] });
    expect(checks.map(({ name }) => name)).toEqual(['late-events']);
  });

  test.each(['only', 'skip'])('none of an unknown name: %s', async (option) => {
    await expect(examine({}, { [option]: ['handshakes'] })).rejects.toMatchObject({
      code: 'CHECK_UNKNOWN',
      message: expect.stringMatching(/There is no check "handshakes".*handshake/),
    });
  });

  test('none after the first that failed, with bail', async () => {
    const only = ['plain-conversation', 'handshake'];
    const examination = await examine(REFUSING, { only, bail: true, customerSees: undefined });
    expect(examination.ending).toBe('bail');
    expect(verdictsOf(examination)).toEqual({ 'plain-conversation': 'failed', handshake: 'not-finished' });
    expect(idsOf(examination)).toEqual(['event-refused']);
  });
});

describe.concurrent('an examination ends', () => {
  test('when its time is up, with what was done', async () => {
    const examination = await examine({}, { only: undefined, profile: 'nightly', maxTimeMs: 3000 });
    expect(examination.ending).toBe('time');
    expect(examination.findings).toEqual([]);
    expect(examination.durationMs).toBeLessThan(10_000);
    expect(verdictsOf(examination)).toMatchObject({
      'plain-conversation': 'passed',
      'generated-conversations': 'not-finished',
    });
  });

  test.each([undefined, 'POST /reset'])(
    'when the app answers nothing any more, with what it did not survive; reset: %s',
    async (reset) => {
      const listener = listenerOf({
        answer({ eventType }) {
          if (eventType !== 'TRANSFER') return undefined;
          http.close();
          http.closeAllConnections();
          return new Response();
        },
      });
      const http = createServer((request, response) =>
        request.url === '/reset' ? void response.writeHead(204).end() : listener(request, response),
      );
      await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
      const to = `http://127.0.0.1:${(http.address() as AddressInfo).port}/webhook`;
      // The last has more to say than the app hears.
      const only = ['plain-conversation', 'changes-of-agent', 'agent-texts'];
      const { ending, findings, checks } = await examine({}, { to, only, reset });
      expect(ending).toBe('app-stopped');
      expect(findings).toMatchObject([
        {
          id: 'app-stopped',
          check: 'changes-of-agent',
          evidence: { sent: expect.stringMatching(/transfer/i) },
          steadiness: { shown: 0, tries: 0 },
        },
      ]);
      expect(checks.map(({ verdict }) => verdict)).toEqual(['passed', 'failed', 'not-finished']);
    },
  );

  test('when it is stopped, while a conversation is played', async () => {
    const stopped = new AbortController();
    const answer = async () => void stopped.abort();
    const examination = await examine({ answer }, { stopped: stopped.signal });
    expect(examination).toMatchObject({ ending: 'interrupted', findings: [] });
    expect(verdictsOf(examination)).toEqual({ 'plain-conversation': 'not-finished' });
  });

  test('before it begins, when it was stopped before', async () => {
    const { fetch, events } = createTinyApp();
    const examination = await testIntegration({ to: { fetch }, stopped: AbortSignal.abort() });
    expect(examination).toMatchObject({ ending: 'interrupted', findings: [] });
    expect(events).toEqual([]);
  });

  test('with what it is doing told as each conversation begins', async () => {
    const told: unknown[] = [];
    await examine({}, { only: ['several-at-once', 'handshake'], onProgress: (each) => told.push(each) });
    expect(told).toEqual([
      { check: 'several-at-once', played: 0, total: 3 },
      { check: 'several-at-once', played: 1, total: 3 },
      { check: 'handshake', played: 2, total: 3 },
    ]);
  });
});

describe.concurrent('an app is reset', () => {
  test('before conversations that are played together, and never while some are', async () => {
    const order: string[] = [];
    const answer = ({ eventType }: TinyEvent): undefined => {
      if (eventType === 'QUEUED' || eventType === 'AGENT_LEFT') order.push(eventType);
    };
    // The first is played alone, since it shows how fast the app is, and so is one for which the platform fails for all.
    const only = ['plain-conversation', 'equal-texts', 'unavailable-key'];
    await examine({ answer }, { only, reset: () => void order.push('reset') });
    expect(order).toEqual([
      ...['reset', 'QUEUED', 'AGENT_LEFT'],
      ...['reset', 'QUEUED', 'AGENT_LEFT'],
      ...['reset', 'QUEUED', 'QUEUED', 'AGENT_LEFT', 'AGENT_LEFT'],
    ]);
  });

  test('by a request to it', async () => {
    const paths: string[] = [];
    const app = createTinyApp();
    const fetch = (request: Request) => {
      const { pathname } = new URL(request.url);
      paths.push(`${request.method} ${pathname}`);
      return pathname === '/reset' ? Promise.resolve(new Response()) : app.fetch(request);
    };
    const examination = await testIntegration({ to: { fetch }, only: ['handshake'], reset: 'POST /reset' });
    expect(examination.findings).toEqual([]);
    expect(paths[0]).toBe('POST /reset');
  });

  test.each<[string, TestIntegrationOptions['reset'], RegExp]>([
    ['a request that is refused', 'POST /reset', /could not be reset: .*\/reset.*Check the option reset/],
    [
      'a function that throws',
      () => {
        throw new Error('the database is away');
      },
      /could not be reset: the database is away/,
    ],
  ])('or the examination says so: %s', async (_, reset, message) => {
    const answer = () => new Response(null, { status: 404 });
    await expect(examine({ answer }, { reset })).rejects.toMatchObject({
      code: 'RESET_FAILED',
      message: expect.stringMatching(message),
    });
  });
});

function textIn({ eventType, message }: TinyEvent): string {
  return `${eventType} ${message ?? ''}`;
}

/** The same app as a Node listener. */
function listenerOf(behaviour: TinyBehaviour): RequestListener {
  const app = createTinyApp(behaviour);
  return async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/' } = incoming;
    const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const request = new Request(`http://app${url}`, {
      method,
      headers,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    const response = await app.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  };
}

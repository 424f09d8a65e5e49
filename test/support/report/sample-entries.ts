import type {
  AttemptEntry,
  CallEntry,
  ConversationEntry,
  ExpectationEntry,
  JournalEntry,
  RequestEntry,
  RunEntry,
  UnscriptedEntry,
  ViewEntry,
} from '#src/journal/entry.ts';
import type { Journal } from '#src/journal/journal.ts';
import type { CallFinding } from '#src/platform/call-finding.ts';

/** When the samples happen: 2023-11-14T22:13:20Z. */
export const SAMPLE_START_MS = 1_700_000_000_000;

/** An attempt that was accepted, with what is different about it. */
export function attemptEntry(different: Partial<AttemptEntry> = {}): AttemptEntry {
  return {
    kind: 'attempt',
    requestIndex: 0,
    scenario: 'Sample',
    conversation: 1,
    conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
    tenantId: 'vccqed50smp01x89101',
    webhookId: 'Kk3LdeBkTBiw5uTUMfsPUg',
    channelId: '25HXwnKhT_yY9QxIpp8Wnw',
    interactionId: 'int-18bcfe56800-44555f3e14084504a3c4be08b806f51f-chat-00-tenant',
    stepIndex: 0,
    eventIndex: 0,
    eventId: 'g4nqGuj8TpCa6tiZ3DeeNw',
    eventType: 'TEXT',
    move: 'text',
    who: 'Ana Pop',
    text: 'Hello',
    timestampMs: SAMPLE_START_MS,
    transmissionMs: SAMPLE_START_MS,
    retry: 0,
    retryInMs: undefined,
    outcome: 'accepted',
    status: 204,
    durationMs: 12,
    reason: '',
    sender: { tenantId: 'vccqed50smp01x89101', customerId: 'acme', headerCase: 'lower', kid: 'test-key' },
    request: '{"eventType":"TEXT","message":"Hello"}',
    response: '',
    ...different,
  };
}

/** An attempt that was answered with 503, the last unless told. */
export function rejectedEntry(different: Partial<AttemptEntry> = {}): AttemptEntry {
  return attemptEntry({
    outcome: 'rejected',
    status: 503,
    reason: 'answered 503 Service Unavailable',
    response: 'the database is away',
    ...different,
  });
}

/** A message that the app brought, with what is different about it. */
export function callEntry(different: Partial<CallEntry> = {}): CallEntry {
  return {
    kind: 'call',
    callIndex: 0,
    during: undefined,
    scenario: 'Sample',
    conversation: 1,
    operation: 'message',
    method: 'POST',
    path: '/vcc/us/chat/v2/tenant/vccqed50smp01x89101/conversations/Aka5NMHU8MtIG7lUQOxI0DTOvM4/messages',
    query: '',
    headers: { 'content-type': 'application/json' },
    tenantId: 'vccqed50smp01x89101',
    recordType: 'TEXT_MESSAGE',
    webhookId: 'Kk3LdeBkTBiw5uTUMfsPUg',
    channelId: '25HXwnKhT_yY9QxIpp8Wnw',
    conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
    interactionId: 'int-18bcfe56800-44555f3e14084504a3c4be08b806f51f-chat-00-tenant',
    body: { authorType: 'user', text: 'Where is my invoice?' },
    request: '{"authorType":"user","text":"Where is my invoice?"}',
    status: 202,
    response: '',
    timestampMs: SAMPLE_START_MS,
    durationMs: 1,
    findings: [],
    ...different,
  };
}

/** What is found in a call whose token is not known. */
export const UNAUTHORIZED_FINDING: CallFinding = {
  code: 'CALL_UNAUTHORIZED',
  message: 'The token is unknown. Ask for one at /oauth/v2/token.',
  path: '',
  severity: 'error',
};

/** A call that was refused for its token, with what is different about it. */
export function refusedCall(different: Partial<CallEntry> = {}): CallEntry {
  return callEntry({
    status: 401,
    response: '{"status":401}',
    findings: [UNAUTHORIZED_FINDING],
    ...different,
  });
}

/** A request to the app's own API that was answered with 201, with what is different about it. */
export function requestEntry(different: Partial<RequestEntry> = {}): RequestEntry {
  return {
    kind: 'request',
    requestIndex: 0,
    scenario: 'Sample',
    conversation: 1,
    conversationId: '',
    stepIndex: 0,
    method: 'POST',
    url: 'http://localhost:3000/chats',
    request: '{"name":"James Jones"}',
    outcome: 'accepted',
    status: 201,
    durationMs: 4,
    reason: '',
    response: '{"id":"1"}',
    timestampMs: SAMPLE_START_MS,
    ...different,
  };
}

/** What the app showed at the end of a conversation, with what is different about it. */
export function viewEntry(different: Partial<ViewEntry> = {}): ViewEntry {
  return {
    kind: 'view',
    requestIndex: 0,
    scenario: 'Sample',
    conversation: 1,
    conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
    method: 'GET',
    url: 'http://localhost:3000/chats/1',
    outcome: 'accepted',
    status: 200,
    durationMs: 2,
    reason: '',
    response: '{"open":true,"lines":[{"who":"Ana Pop","text":"Hello"}]}',
    lines: [{ text: 'Hello', from: 'Ana Pop' }],
    canWrite: true,
    problem: '',
    timestampMs: SAMPLE_START_MS,
    ...different,
  };
}

/** An expectation that passed by the first call, with what is different about it. */
export function expectationEntry(different: Partial<ExpectationEntry> = {}): ExpectationEntry {
  return {
    kind: 'expectation',
    scenario: 'Sample',
    conversation: 1,
    conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
    stepIndex: 1,
    awaited: 'message matching "*invoice*" within 5 s',
    verdict: 'passed',
    message: '',
    calls: [0],
    durationMs: 3,
    timestampMs: SAMPLE_START_MS,
    ...different,
  };
}

/** An expectation that no call met, with what is different about it. */
export function failedExpectation(different: Partial<ExpectationEntry> = {}): ExpectationEntry {
  return expectationEntry({
    verdict: 'failed',
    message: 'It did not come. The app made no other call meanwhile.',
    calls: [],
    durationMs: 5000,
    ...different,
  });
}

/** A call that no step awaited and that is to be told, with what is different about it. */
export function unscriptedEntry(different: Partial<UnscriptedEntry> = {}): UnscriptedEntry {
  return {
    kind: 'unscripted',
    scenario: 'Sample',
    conversation: 1,
    conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
    callIndex: 0,
    severity: 'warning',
    message: 'No step awaits message "Where is my invoice?" (202).',
    ...different,
  };
}

/** A conversation that was played to its end, with what is different about it. */
export function conversationEntry(different: Partial<ConversationEntry> = {}): ConversationEntry {
  return {
    kind: 'conversation',
    scenario: 'Sample',
    conversation: 1,
    conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
    ending: 'finished',
    stepsPlayed: 4,
    stepsTotal: 4,
    ...different,
  };
}

/** A run that came to its end by itself, with what is different about it. */
export function runEntry(different: Partial<RunEntry> = {}): RunEntry {
  return { kind: 'run', ending: 'finished', conversationsNotBegun: 0, ...different };
}

/** Reads all that a journal holds. */
export async function readEntries(journal: Pick<Journal, 'entries'>): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of journal.entries()) entries.push(entry);
  return entries;
}

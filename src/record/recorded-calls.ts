import type { CallEntry, RequestEntry, ViewEntry } from '../journal/entry.ts';
import { textOf } from '../platform/call.ts';
import type { Step } from '../scenario/schema.ts';
import { literal, literalGlob, mapTexts, parseJson, writeDuration } from './literal.ts';
import { withOptions } from './recorded-moves.ts';

/** A call of the app, a request to it or a look at it. */
export type AppEntry = CallEntry | RequestEntry | ViewEntry;

/** Calls that change or tell something; those that only read come as often as the app likes. */
const AWAITED: ReadonlySet<CallEntry['operation']> = new Set([
  'conversation',
  'message',
  'end',
  'replace-conversation',
  'update-conversation',
  'post-agent-assignment',
  'attachment',
  'action-submit',
  'action-execute',
]);

/** What a call, a request or a look becomes as a step. `brought` are the texts of the customer that a step awaits already. */
export type CallReading = {
  readonly conversationId: string;
  readonly brought: string[];
  /** Whether the customer's leaving is awaited already. */
  left: boolean;
};

/** Reads what the app did, or what was done to it, as a step; undefined where no step is needed. */
export function readAppEntry(entry: AppEntry, reading: CallReading): Step | undefined {
  if (entry.kind === 'call') return readCall(entry, reading);
  if (entry.kind === 'view') return entry.stepIndex === undefined ? undefined : { expect: 'sees' };
  return readRequest(entry, reading);
}

function readCall(call: CallEntry, reading: CallReading): Step | undefined {
  const { operation, status } = call;
  if (operation === undefined || !AWAITED.has(operation)) return undefined;
  if (status >= 400) return { expect: operation, status };
  const text = operation === 'message' ? textOf(call) : undefined;
  if (text !== undefined && takeFrom(reading.brought, text)) return undefined;
  if (operation === 'end' && reading.left) return undefined;
  return {
    expect: operation,
    ...(text !== undefined && text !== '' && { matching: literalGlob(text) }),
  };
}

function takeFrom(texts: string[], text: string): boolean {
  const index = texts.indexOf(text);
  if (index >= 0) texts.splice(index, 1);
  return index >= 0;
}

function readRequest(request: RequestEntry, reading: CallReading): Step | undefined {
  const { does, text = '' } = request;
  if (does === 'leaves') {
    reading.left = true;
    return { 'customer-leaves': true };
  }
  if (does === 'says') reading.brought.push(text);
  if (does !== undefined) return { customer: literal(text) };
  return callStep(request, reading);
}

/** A request to the app's own API. What it answered to it is what it must answer again. */
function callStep({ method, url, request, status }: RequestEntry, { conversationId }: CallReading): Step {
  const { pathname, search } = URL.canParse(url) ? new URL(url) : { pathname: url, search: '' };
  const rewrite = (text: string) =>
    conversationId === ''
      ? literal(text)
      : literal(text).replaceAll(conversationId, () => '${conversation.id}');
  const json = parseJson(request);
  const body = typeof json === 'object' && json !== null ? mapTexts(json, rewrite) : rewrite(request);
  return withOptions(
    { call: `${method} ${rewrite(pathname + search)}` },
    {
      body: request === '' ? undefined : body,
      status: status >= 200 && status < 300 ? undefined : status > 0 ? status : undefined,
    },
  );
}

/** The step that lets calls fail as they did; undefined for one that did not on purpose. */
export function failStep({ operation, fault }: CallEntry, times: number): Step | undefined {
  if (operation === undefined || fault === undefined) return undefined;
  const { status, retryAfterSeconds, delayMs, applied } = fault;
  return withOptions(
    { 'fail-next': operation },
    {
      status,
      times: times > 1 ? times : undefined,
      'retry-after': retryAfterSeconds === undefined ? undefined : `${retryAfterSeconds}s`,
      delay: delayMs === undefined ? undefined : writeDuration(delayMs),
      applied,
    },
  );
}

import { isJsonObject } from '../../base/json-object.ts';
import type { CallEntry } from '../../journal/entry.ts';
import { type ChatApiOperation, operations } from '../../protocol/chat-api/operations/operations.ts';
import { describeCall, exampleAnswer, type RestSchemas } from './describe-call.ts';
import type { HttpInteraction } from './pact-description.ts';
import type { RestState } from './rest-states.ts';

/** Calls with a higher status are left out: they say nothing about what the app needs. */
const STATUS_MAX = 499;

/**
 * Describes the calls of an app as its expectations of 8x8: each operation once for each status and each shape of its
 * request. Ids come from provider states, the matchers of answers from their schemas.
 */
export function describeRecordedCalls(
  calls: readonly CallEntry[],
  schemas: RestSchemas,
): readonly HttpInteraction[] {
  const byShape = new Map<string, { readonly call: CallEntry; readonly operation: ChatApiOperation }>();
  for (const call of calls) {
    const operation = operations.find(({ shortName }) => shortName === call.operation);
    if (operation === undefined || call.status > STATUS_MAX) continue;
    const shape = JSON.stringify([operation.id, call.status, keysOf(call.body), queryNames(call)]);
    if (!byShape.has(shape)) byShape.set(shape, { call, operation });
  }
  const counts = new Map<string, number>();
  return Array.from(byShape.values(), ({ call, operation }) => {
    const name = `${operation.id} answered ${call.status}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { description: count === 1 ? name : `${name} (${count})`, ...describe(call, operation, schemas) };
  });
}

function describe(call: CallEntry, operation: ChatApiOperation, schemas: RestSchemas) {
  const { status, body } = call;
  const query = Object.fromEntries(new URLSearchParams(call.query));
  return describeCall(
    {
      operation,
      status,
      given: statesOf(call, operation),
      ...(Object.keys(query).length > 0 && { query }),
      ...(body !== undefined && { body }),
      // The real answer contains texts of this app, which may be cut.
      response: exampleAnswer(operation, status, schemas),
    },
    schemas,
  );
}

function statesOf({ status, body }: CallEntry, { auth, path }: ChatApiOperation): readonly RestState[] {
  if (status === 401) return auth === 'bearer' ? ['an expired access token'] : [];
  if (status === 403) return ['an access token of another customer'];
  const states: RestState[] = [];
  if (auth === 'bearer') states.push('an access token');
  if (auth === 'basic') states.push('the credentials of an app');
  if (status !== 404) states.push(...namedIn(path));
  const { webHookId, channelId, uri } = Object(body) as Readonly<Record<string, unknown>>;
  if (uri !== undefined) states.push('an app that answers WEB_HOOK_VERIFY');
  if (webHookId !== undefined) states.push('a webhook');
  if (channelId !== undefined) states.push('a channel');
  return [...new Set(states)];
}

/** The states with the resources that a path names. */
function namedIn(path: string): readonly RestState[] {
  const states: RestState[] = [];
  if (path.includes(':webHookId') || path.endsWith('/web-hooks')) states.push('a webhook');
  if (path.includes(':channelId') || path.endsWith('/channels')) states.push('a channel');
  if (path.includes(':conversationId')) states.push('a conversation with an agent');
  if (path.includes(':jwkId')) states.push('a public key');
  return states;
}

function queryNames({ query }: CallEntry): readonly string[] {
  return [...new URLSearchParams(query).keys()].sort();
}

/** The keys of a value at every depth, without the values. */
function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return [keysOf(value[0])];
  if (!isJsonObject(value)) return typeof value;
  return Object.entries(value)
    .map(([key, inner]) => [key, keysOf(inner)])
    .sort();
}

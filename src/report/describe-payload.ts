import { isJsonObject, textAt } from '../base/json-object.ts';

/** Where the events hold whom they are about, and what was written or has become of it. */
const WHO = [
  ['agentName'],
  ['queueName'],
  ['data', 'queueName'],
  ['data', 'sender', 'id'],
  ['data', 'assignment', 'id'],
  ['data', 'id'],
];
const TEXT = [['message'], ['data', 'text'], ['data', 'state'], ['data', 'change'], ['data', 'name']];

/** What every event has, or what stands beside it anyway. */
const NOT_REPEATED: ReadonlySet<string> = new Set(['eventType', 'conversationId', 'timestamp']);

/**
 * Says in one line what a payload holds besides its type: `Ana,Pop: Hello (conversation …)`; its other fields where it
 * is about nobody, and all of it where it is no JSON object. Not made safe for a terminal.
 */
export function describePayload(body: string): string {
  const payload = readJson(body);
  if (!isJsonObject(payload)) return body;
  const what = describeContent(body);
  const { conversationId } = payload;
  return typeof conversationId === 'string' ? `${what} (conversation ${conversationId})`.trimStart() : what;
}

/** The same without the conversation. */
export function describeContent(body: string): string {
  const payload = readJson(body);
  if (!isJsonObject(payload)) return body;
  const subject = [firstText(payload, WHO), firstText(payload, TEXT)].filter((part) => part !== undefined);
  return subject.length === 0 ? describeFields(payload) : subject.join(': ');
}

function describeFields(payload: Readonly<Record<string, unknown>>): string {
  return Object.entries(payload)
    .filter(([key]) => !NOT_REPEATED.has(key))
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}

function firstText(payload: unknown, places: readonly (readonly string[])[]): string | undefined {
  return places.map((keys) => textAt(payload, keys)).find((text) => text !== undefined);
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

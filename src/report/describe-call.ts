import { counted } from '../base/format-value.ts';
import { textAt } from '../base/json-object.ts';
import type { CallEntry, RequestEntry, ViewEntry } from '../journal/entry.ts';

/** What a line says of a call or a request: what was called, and with what. Not made safe for a terminal. */
export type CallDescription = { readonly name: string; readonly what: string };

/** Where the bodies of the operations hold what a person wants to see of them. */
const SUBJECTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  message: [['text']],
  conversation: [
    ['customer', 'name'],
    ['user', 'name'],
  ],
  'update-conversation': [
    ['assignment', 'id'],
    ['user', 'name'],
  ],
  'replace-conversation': [
    ['assignment', 'id'],
    ['user', 'name'],
  ],
  'post-agent-assignment': [['id']],
  typing: [['authorType']],
  thinking: [['authorType']],
  'read-receipt': [['authorType']],
  'action-submit': [['name']],
  'action-execute': [['name']],
  channel: [['name']],
  'replace-channel': [['name']],
  webhook: [['uri']],
  'replace-webhook': [['uri']],
  'verify-webhook': [['uri']],
};

/** Names a call as a scenario does, with its message, its customer's name or the like; by its path where it is unknown. */
export function describeCall({ operation, method, path, query, body }: CallEntry): CallDescription {
  if (operation === undefined) return { name: method, what: path };
  const places = SUBJECTS[operation] ?? [];
  const subject = places.map((keys) => textAt(body, keys)).find((text) => text !== undefined);
  return { name: operation, what: subject ?? (query === '' ? '' : `?${query}`) };
}

/** Names a request to the app's own API by its method and its path, with its body. */
export function describeRequest({ method, url, request, text = '' }: RequestEntry): CallDescription {
  if (method === '') return { name: IN_PROCESS, what: text };
  return { name: method, what: `${pathOf(url)} ${request}`.trimEnd() };
}

/** Names the request for what the customer sees, with how much that is. */
export function describeView({ method, url, lines, problem }: ViewEntry): CallDescription {
  const seen = problem === '' ? `shows ${counted(lines.length, 'line')}` : problem;
  return method === '' ? { name: IN_PROCESS, what: seen } : { name: method, what: `${pathOf(url)}  ${seen}` };
}

/** What a function of the app's own process goes by. */
const IN_PROCESS = 'function';

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
}

import type { ChatApiOperation } from '../../protocol/chat-api/operations/operations.ts';
import { type OperationId, operations } from '../../protocol/chat-api/operations/operations.ts';
import { requestSamples } from '../../protocol/chat-api/operations/samples.ts';
import type { RestState } from './rest-states.ts';

/** One operation with one documented outcome. */
type RestCase = {
  readonly operation: ChatApiOperation;
  readonly status: number;
  readonly description: string;
  readonly given: readonly RestState[];
  /** The request body; values of states are replaced. */
  readonly body?: unknown;
};

/** The states that an operation needs to succeed. */
const NEEDED: Readonly<Record<OperationId, readonly RestState[]>> = {
  createaccesstoken: ['the credentials of an app'],
  getwebhooks: ['a webhook'],
  createwebhook: ['an app that answers WEB_HOOK_VERIFY'],
  verifywebhook: ['an app that answers WEB_HOOK_VERIFY'],
  getwebhookbyid: ['a webhook'],
  updatewebhook: ['an app that answers WEB_HOOK_VERIFY', 'a webhook'],
  deletewebhookbyid: ['a webhook'],
  getjwkpublickey: ['a public key'],
  getchatapichannels: ['a channel'],
  createchatapichannel: ['a webhook'],
  getchatapichannel: ['a channel'],
  updatechatapichannel: ['a channel'],
  deletechatapichannelbyid: ['a channel'],
  getcctransactions: ['a conversation with an agent'],
  createcctransaction: ['a channel'],
  getcctransaction: ['a conversation with an agent'],
  getparticipantsforcctransaction: ['a conversation with an agent'],
  customerparticipantleavecctransaction: ['a conversation with an agent'],
  getmessagesforcctransaction: ['a conversation with an agent'],
  sendmessagetocctransaction: ['a conversation with an agent'],
};

/** Bodies that are refused, with what they lack. */
const REFUSED: { readonly [Id in OperationId]?: { readonly lacks: string; readonly body: unknown } } = {
  createaccesstoken: { lacks: 'a known grant type', body: { grant_type: 'something' } },
  createwebhook: { lacks: 'an address', body: { name: 'Support bot', version: 'v2.0' } },
  verifywebhook: { lacks: 'an address', body: { version: 'v2.0' } },
  updatewebhook: { lacks: 'an address', body: { name: 'Support bot', version: 'v2.0' } },
  createchatapichannel: { lacks: 'a webhook', body: { name: 'Support', routingOptions: { id: '101' } } },
  updatechatapichannel: { lacks: 'a webhook', body: { name: 'Support', routingOptions: { id: '101' } } },
  createcctransaction: { lacks: 'a channel', body: { customer: { name: 'James Jones' } } },
};

/** Documented statuses without an interaction, and why. */
export const NOT_SHOWN: readonly {
  readonly operation?: OperationId;
  readonly status: number;
  readonly why: string;
}[] = [
  { status: 500, why: 'No call of an app causes it.' },
  { operation: 'getjwkpublickey', status: 401, why: 'It takes no token.' },
  { operation: 'getjwkpublickey', status: 403, why: 'It names no tenant.' },
  { operation: 'getchatapichannels', status: 404, why: 'It names nothing that could be missing.' },
  { operation: 'getcctransactions', status: 404, why: 'It names nothing that could be missing.' },
  { operation: 'createcctransaction', status: 200, why: 'Seen once, in 2021; documented is 202.' },
];

/** Lists each operation with each documented status that a call can cause. */
export function restCases(): readonly RestCase[] {
  return operations.flatMap((operation: ChatApiOperation) => [
    succeeding(operation),
    ...refused(operation),
    ...unauthorised(operation),
    ...missing(operation),
  ]);
}

function succeeding(operation: ChatApiOperation): RestCase {
  const statuses = Object.keys(operation.responses).map(Number);
  const success = statuses.filter((status) => status < 300).at(-1) ?? 200;
  const token: readonly RestState[] = operation.auth === 'bearer' ? ['an access token'] : [];
  return {
    operation,
    status: success,
    description: operation.id,
    given: [...token, ...NEEDED[operation.id]],
    ...bodyOf(operation),
  };
}

function refused(operation: ChatApiOperation): readonly RestCase[] {
  const wrong = REFUSED[operation.id];
  if (wrong === undefined) return [];
  const { given } = succeeding(operation);
  const description = `${operation.id} without ${wrong.lacks}`;
  return [{ operation, status: 400, description, given, body: wrong.body }];
}

function unauthorised(operation: ChatApiOperation): readonly RestCase[] {
  if (operation.auth === 'none') return [];
  if (operation.auth === 'basic') {
    const description = `${operation.id} with wrong credentials`;
    return [{ operation, status: 401, description, given: [], ...bodyOf(operation) }];
  }
  const given = (state: RestState) => ({ operation, given: [state], ...bodyOf(operation) });
  return [
    {
      ...given('an expired access token'),
      status: 401,
      description: `${operation.id} with an expired token`,
    },
    {
      ...given('an access token of another customer'),
      status: 403,
      description: `${operation.id} in a tenant of another customer`,
    },
  ];
}

/** Operations on a resource in their path, when it does not exist. */
function missing(operation: ChatApiOperation): readonly RestCase[] {
  const [name] = /(?<=:)(jwk|webHook|channel|conversation)(?=Id)/.exec(operation.path) ?? [];
  if (name === undefined) return [];
  const token: readonly RestState[] = operation.auth === 'bearer' ? ['an access token'] : [];
  const further = NEEDED[operation.id].filter((state) => state === 'an app that answers WEB_HOOK_VERIFY');
  const channel: readonly RestState[] = operation.id === 'updatechatapichannel' ? ['a webhook'] : [];
  return [
    {
      operation,
      status: 404,
      description: `${operation.id} of what is not there`,
      given: [...token, ...further, ...channel],
      ...bodyOf(operation),
    },
  ];
}

function bodyOf({ request }: ChatApiOperation): Pick<RestCase, 'body'> {
  return request?.schema === undefined ? {} : { body: requestSamples[request.schema] };
}

import type { Operation, OperationRequest, OperationResponse } from '../../operation.ts';
import type { RequestSchemaName, ResponseSchemaName } from './payload.ts';

const TENANT = '/vcc/:region/chat/v2/tenant/:tenantId';

/** Where a public key is fetched, in any region. */
export const JWK_PATH = '/vcc/:region/chat/v2/jwk/:jwkId/public';

const INTERNAL = problem('internalProblem');

/** Errors of every operation that needs a token. */
const GUARDED = {
  401: problem('unauthorizedProblem'),
  403: problem('forbiddenProblem'),
  500: INTERNAL,
  default: INTERNAL,
} as const;

/** Errors of operations on a resource that their path names. */
const NAMED = { ...GUARDED, 404: problem('notFoundProblem') } as const;

/** Published twice: the list of required fields has `notificationVersion`, the list of fields has `version`. */
const VERSION = {
  aliases: [{ from: 'notificationVersion', to: 'version', reported: false }],
  defaults: { '/version': 'v2.0' },
} as const satisfies Partial<OperationRequest>;

const WEBHOOK_BODY = {
  mediaType: 'application/json',
  schema: 'webhookRequest',
  ...VERSION,
} as const satisfies OperationRequest;

const CHANNEL_BODY = {
  mediaType: 'application/json',
  schema: 'channelRequest',
  defaults: { '/routingOptions/type': 'queue' },
  extensible: { '/routingOptions/type': 'queue' },
} as const satisfies OperationRequest;

/**
 * Every operation of chat-api. Paths, statuses, media types and schemas are defined here only.
 * Published: https://developer.8x8.com/contactcenter/reference/8-x-8-contact-center-chat-api ; short names are ours.
 */
export const operations = [
  {
    id: 'createaccesstoken',
    shortName: 'token',
    method: 'POST',
    path: '/oauth/v2/token',
    auth: 'basic',
    request: { mediaType: 'application/x-www-form-urlencoded', schema: 'tokenRequest' },
    query: [],
    responses: {
      200: ok('token'),
      400: problem('oauthProblem'),
      401: problem('oauthProblem'),
      500: INTERNAL,
      default: problem('oauthProblem'),
    },
  },
  {
    id: 'getwebhooks',
    shortName: 'webhooks',
    method: 'GET',
    path: `${TENANT}/web-hooks`,
    auth: 'bearer',
    scope: 'vcc-chat.webhooks.read',
    query: ['size', 'page'],
    responses: { 200: ok('webhookList'), ...GUARDED },
  },
  {
    id: 'createwebhook',
    shortName: 'webhook',
    method: 'POST',
    path: `${TENANT}/web-hooks`,
    auth: 'bearer',
    scope: 'vcc-chat.webhooks.write',
    request: WEBHOOK_BODY,
    query: [],
    responses: { 200: ok('webhook'), 400: problem('constraintViolationProblem'), ...GUARDED },
  },
  {
    id: 'verifywebhook',
    shortName: 'verify-webhook',
    method: 'POST',
    path: `${TENANT}/web-hooks/verify`,
    auth: 'bearer',
    scope: 'vcc-chat.webhooks.read',
    request: { mediaType: 'application/json', schema: 'webhookVerifyRequest', ...VERSION },
    query: [],
    responses: { 204: {}, 400: problem('constraintViolationProblem'), ...GUARDED },
  },
  {
    id: 'getwebhookbyid',
    shortName: 'read-webhook',
    method: 'GET',
    path: `${TENANT}/web-hooks/:webHookId`,
    auth: 'bearer',
    scope: 'vcc-chat.webhooks.read',
    query: [],
    responses: { 200: ok('webhook'), ...NAMED },
  },
  {
    id: 'updatewebhook',
    shortName: 'replace-webhook',
    method: 'PUT',
    path: `${TENANT}/web-hooks/:webHookId`,
    auth: 'bearer',
    scope: 'vcc-chat.webhooks.write',
    request: WEBHOOK_BODY,
    query: [],
    responses: { 200: ok('webhook'), 400: problem('constraintViolationProblem'), ...NAMED },
  },
  {
    id: 'deletewebhookbyid',
    shortName: 'delete-webhook',
    method: 'DELETE',
    path: `${TENANT}/web-hooks/:webHookId`,
    auth: 'bearer',
    scope: 'vcc-chat.webhooks.write',
    query: [],
    responses: { 204: {}, ...NAMED },
  },
  {
    id: 'getjwkpublickey',
    shortName: 'key',
    method: 'GET',
    path: JWK_PATH,
    auth: 'none',
    query: [],
    responses: { 200: ok('jwk'), ...GUARDED, 404: problem('jwkNotFoundProblem') },
  },
  {
    id: 'getchatapichannels',
    shortName: 'channels',
    method: 'GET',
    path: `${TENANT}/channels`,
    auth: 'bearer',
    scope: 'vcc-chat.channels.read',
    query: ['size', 'page', 'sort', 'filter'],
    responses: { 200: ok('channelList'), ...NAMED },
  },
  {
    id: 'createchatapichannel',
    shortName: 'channel',
    method: 'POST',
    path: `${TENANT}/channels`,
    auth: 'bearer',
    scope: 'vcc-chat.channels.write',
    request: CHANNEL_BODY,
    query: [],
    responses: { 200: ok('channel'), 400: problem('validationProblem'), ...GUARDED },
  },
  {
    id: 'getchatapichannel',
    shortName: 'read-channel',
    method: 'GET',
    path: `${TENANT}/channels/:channelId`,
    auth: 'bearer',
    scope: 'vcc-chat.channels.read',
    query: [],
    responses: { 200: ok('channel'), ...NAMED },
  },
  {
    id: 'updatechatapichannel',
    shortName: 'replace-channel',
    method: 'PUT',
    path: `${TENANT}/channels/:channelId`,
    auth: 'bearer',
    scope: 'vcc-chat.channels.write',
    request: CHANNEL_BODY,
    query: [],
    responses: { 200: ok('channel'), 400: problem('constraintViolationProblem'), ...NAMED },
  },
  {
    id: 'deletechatapichannelbyid',
    shortName: 'delete-channel',
    method: 'DELETE',
    path: `${TENANT}/channels/:channelId`,
    auth: 'bearer',
    scope: 'vcc-chat.channels.write',
    query: [],
    responses: { 204: {}, ...NAMED },
  },
  {
    id: 'getcctransactions',
    shortName: 'conversations',
    method: 'GET',
    path: `${TENANT}/conversations`,
    auth: 'bearer',
    scope: 'vcc-chat.conversations.read',
    query: ['size', 'page', 'channel-id', 'status', 'order', 'userId', 'customer.*'],
    responses: { 200: ok('conversationList'), ...NAMED },
  },
  {
    id: 'createcctransaction',
    shortName: 'conversation',
    method: 'POST',
    path: `${TENANT}/conversations`,
    auth: 'bearer',
    scope: 'vcc-chat.conversations.write',
    request: {
      mediaType: 'application/json',
      schema: 'conversationRequest',
      // Published twice: `user` in the list of required fields, `customer` in the list of fields.
      aliases: [{ from: 'user', to: 'customer', reported: true }],
      defaults: { '/customer': {} },
      extensible: { '/history/messages/*/type': 'user' },
      lenient: ['/customer/email'],
    },
    query: [],
    responses: {
      202: ok('conversationCreated'),
      200: ok('conversationCreated'),
      400: problem('constraintViolationProblem'),
      ...GUARDED,
    },
  },
  {
    id: 'getcctransaction',
    shortName: 'read-conversation',
    method: 'GET',
    path: `${TENANT}/conversations/:conversationId`,
    auth: 'bearer',
    scope: 'vcc-chat.conversations.read',
    query: [],
    responses: { 200: ok('conversation'), ...NAMED },
  },
  {
    id: 'getparticipantsforcctransaction',
    shortName: 'participants',
    method: 'GET',
    path: `${TENANT}/conversations/:conversationId/participants`,
    auth: 'bearer',
    scope: 'vcc-chat.conversations.read',
    query: [],
    responses: { 200: ok('participantList'), ...NAMED },
  },
  {
    id: 'customerparticipantleavecctransaction',
    shortName: 'end',
    method: 'DELETE',
    path: `${TENANT}/conversations/:conversationId/participants/customer`,
    auth: 'bearer',
    scope: 'vcc-chat.conversations.write',
    query: [],
    responses: { 204: {}, ...NAMED },
  },
  {
    id: 'getmessagesforcctransaction',
    shortName: 'messages',
    method: 'GET',
    path: `${TENANT}/conversations/:conversationId/messages`,
    auth: 'bearer',
    scope: 'vcc-chat.conversations.read',
    query: ['interaction-id'],
    responses: { 200: ok('messageList'), ...NAMED },
  },
  {
    id: 'sendmessagetocctransaction',
    shortName: 'message',
    method: 'POST',
    path: `${TENANT}/conversations/:conversationId/messages`,
    auth: 'bearer',
    scope: 'vcc-chat.conversations.write',
    request: {
      mediaType: 'application/json',
      schema: 'messageRequest',
      extensible: { '/authorType': 'user' },
      advised: { '/authorType': 'user' },
    },
    query: [],
    responses: { 202: {}, ...NAMED },
  },
] as const satisfies readonly Operation<RequestSchemaName, ResponseSchemaName>[];

type Table = typeof operations;

/** The id of an operation, as in 8x8's OpenAPI file. */
export type OperationId = Table[number]['id'];

/** The row of one operation: `OperationOf<'createwebhook'>`. */
export type OperationOf<Id extends OperationId> = Extract<Table[number], { readonly id: Id }>;

/** Any row of the table, with the fields that all rows have. */
export type ChatApiOperation = Operation<RequestSchemaName, ResponseSchemaName> & {
  readonly id: OperationId;
  readonly shortName: Table[number]['shortName'];
};

/** The regions in the paths. */
export const REGIONS = ['us', 'eu', 'ca', 'ap'] as const;

/** A region of 8x8's platform. */
export type Region = (typeof REGIONS)[number];

function ok<const N extends ResponseSchemaName>(schema: N) {
  return { mediaType: 'application/json', schema } as const satisfies OperationResponse;
}

function problem<const N extends ResponseSchemaName>(schema: N) {
  return { mediaType: 'application/problem+json', schema } as const satisfies OperationResponse;
}

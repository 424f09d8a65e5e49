import type { Operation, OperationRequest, OperationResponse } from '../../operation.ts';
import type { RequestSchemaName, ResponseSchemaName } from './payload.ts';

const BASE = '/chat-gateway/v1';
const CONVERSATION = `${BASE}/conversations/:conversationId`;
const CARD = '/api/v1/tenant/:tenantId/conversations/:conversationId/cards/:cardId';

/** Where a public key is fetched. */
export const JWK_PATH = `${BASE}/jwk/:jwkId/public`;

/** Where the file of a message can be fetched without a key. Ours: 8x8 publishes that there is such a URL, but not its form. */
export const PRE_SIGNED_PATH = '/pre-signed/:conversationId/:attachmentId';

const GENERAL = problem('generalProblem');

/** Errors of every operation that needs a key. */
const GUARDED = {
  401: problem('unauthorizedProblem'),
  403: problem('forbiddenProblem'),
  500: GENERAL,
  default: GENERAL,
} as const;

/** Errors of operations on a resource that their path names. */
const NAMED = { ...GUARDED, 404: problem('notFoundProblem') } as const;

/** Errors of the operations that were added since October 2025. */
const NEWER = {
  ...GUARDED,
  400: problem('invalidParameterProblem'),
  404: problem('entityNotFoundProblem'),
} as const;

const LISTED = ['size', 'page', 'sort', 'filter'] as const;
const CREATED_AT = ['size', 'page', 'sort'] as const;

/** Published twice: the list of required fields has `notificationVersion`, the list of fields has `version`. */
const WEBHOOK_BODY = {
  mediaType: 'application/json',
  schema: 'webhookRequest',
  aliases: [{ from: 'notificationVersion', to: 'version', reported: false }],
  defaults: { '/version': 'Chat Gateway v1.0' },
} as const satisfies OperationRequest;

const CHANNEL_BODY = {
  mediaType: 'application/json',
  schema: 'channelRequest',
  defaults: { '/routingOptions/type': 'queue' },
  extensible: { '/routingOptions/type': 'queue' },
} as const satisfies OperationRequest;

const QUEUE_ASSIGNMENT = {
  extensible: { '/assignment/type': 'queue' },
  lenient: ['/user/email'],
} as const satisfies Partial<OperationRequest>;

/**
 * Every operation of chat-gateway. Paths, statuses, media types and schemas are defined here only.
 * Published: the OpenAPI file of Chat Gateway, 2026-04-15; short names are ours, those that chat-api has too are its.
 */
export const operations = [
  {
    id: 'getwebhooks-1',
    shortName: 'webhooks',
    method: 'GET',
    path: `${BASE}/webhooks`,
    auth: 'api-key',
    query: LISTED,
    responses: { 200: hal('webhookList'), 400: GENERAL, ...GUARDED },
  },
  {
    id: 'createwebhook-1',
    shortName: 'webhook',
    method: 'POST',
    path: `${BASE}/webhooks`,
    auth: 'api-key',
    request: WEBHOOK_BODY,
    query: [],
    responses: { 200: hal('webhook'), 400: GENERAL, ...GUARDED },
  },
  {
    id: 'verifywebhook-1',
    shortName: 'verify-webhook',
    method: 'POST',
    path: `${BASE}/webhooks/verify`,
    auth: 'api-key',
    request: {
      mediaType: 'application/json',
      schema: 'webhookVerifyRequest',
      aliases: [{ from: 'notificationVersion', to: 'version', reported: false }],
      defaults: { '/version': 'Chat Gateway v1.0' },
    },
    query: [],
    responses: { 204: {}, 400: GENERAL, ...GUARDED },
  },
  {
    id: 'getwebhookbyid-1',
    shortName: 'read-webhook',
    method: 'GET',
    path: `${BASE}/webhooks/:webhookId`,
    auth: 'api-key',
    query: [],
    responses: { 200: hal('webhook'), ...NAMED },
  },
  {
    id: 'updatewebhook-1',
    shortName: 'replace-webhook',
    method: 'PUT',
    path: `${BASE}/webhooks/:webhookId`,
    auth: 'api-key',
    request: WEBHOOK_BODY,
    query: [],
    responses: { 200: hal('webhook'), 400: GENERAL, ...NAMED },
  },
  {
    id: 'deletewebhookbyid-1',
    shortName: 'delete-webhook',
    method: 'DELETE',
    path: `${BASE}/webhooks/:webhookId`,
    auth: 'api-key',
    query: [],
    responses: { 204: {}, ...NAMED },
  },
  {
    id: 'getjwkpublickey-1',
    shortName: 'key',
    method: 'GET',
    path: JWK_PATH,
    auth: 'none',
    query: [],
    responses: {
      200: { mediaType: 'application/json', schema: 'jwk' },
      404: problem('notFoundProblem'),
      500: GENERAL,
      default: GENERAL,
    },
  },
  {
    id: 'getchatapichannels-1',
    shortName: 'channels',
    method: 'GET',
    path: `${BASE}/channels`,
    auth: 'api-key',
    query: LISTED,
    responses: { 200: hal('channelList'), 400: GENERAL, 404: GENERAL, ...GUARDED },
  },
  {
    id: 'createchatapichannel-1',
    shortName: 'channel',
    method: 'POST',
    path: `${BASE}/channels`,
    auth: 'api-key',
    request: CHANNEL_BODY,
    query: [],
    responses: { 200: hal('channel'), 400: GENERAL, ...GUARDED, 403: GENERAL },
  },
  {
    id: 'getchatapichannel-1',
    shortName: 'read-channel',
    method: 'GET',
    path: `${BASE}/channels/:channelId`,
    auth: 'api-key',
    query: [],
    responses: { 200: hal('channel'), ...NAMED },
  },
  {
    id: 'updatechatapichannel-1',
    shortName: 'replace-channel',
    method: 'PUT',
    path: `${BASE}/channels/:channelId`,
    auth: 'api-key',
    request: CHANNEL_BODY,
    query: [],
    responses: { 200: hal('channel'), 400: GENERAL, ...NAMED },
  },
  {
    id: 'deletechatapichannelbyid-1',
    shortName: 'delete-channel',
    method: 'DELETE',
    path: `${BASE}/channels/:channelId`,
    auth: 'api-key',
    query: [],
    responses: { 204: {}, ...NAMED },
  },
  {
    id: 'getcctransactions-1',
    shortName: 'conversations',
    method: 'GET',
    path: `${BASE}/conversations`,
    auth: 'api-key',
    query: LISTED,
    responses: { 200: hal('conversationList'), 400: GENERAL, ...GUARDED },
  },
  {
    id: 'createcctransaction-1',
    shortName: 'conversation',
    method: 'POST',
    path: `${BASE}/conversations`,
    auth: 'api-key',
    request: {
      mediaType: 'application/json',
      schema: 'conversationRequest',
      ...QUEUE_ASSIGNMENT,
      defaults: {
        '/user': {},
        '/history/messages/*/authorType': 'user',
      },
      extensible: { ...QUEUE_ASSIGNMENT.extensible, '/history/messages/*/authorType': 'user' },
    },
    query: [],
    responses: { 202: hal('conversationCreated'), 400: GENERAL, ...GUARDED },
  },
  {
    id: 'getcctransaction-1',
    shortName: 'read-conversation',
    method: 'GET',
    path: CONVERSATION,
    auth: 'api-key',
    query: [],
    responses: { 200: hal('conversation'), ...NAMED },
  },
  {
    id: 'putcctransaction',
    shortName: 'replace-conversation',
    method: 'PUT',
    path: CONVERSATION,
    auth: 'api-key',
    request: { mediaType: 'application/json', schema: 'conversationReplacement', ...QUEUE_ASSIGNMENT },
    query: [],
    responses: { 202: hal('conversation'), ...NAMED },
  },
  {
    id: 'patchcctransaction',
    shortName: 'update-conversation',
    method: 'PATCH',
    path: CONVERSATION,
    auth: 'api-key',
    request: { mediaType: 'application/json', schema: 'conversationPatch', ...QUEUE_ASSIGNMENT },
    query: [],
    responses: { 202: hal('conversation'), ...NAMED },
  },
  {
    id: 'getccinteractions',
    shortName: 'interactions',
    method: 'GET',
    path: `${CONVERSATION}/interactions`,
    auth: 'api-key',
    query: [],
    responses: { 200: hal('interactionList'), 400: GENERAL, ...NAMED },
  },
  {
    id: 'createpostagentassignment',
    shortName: 'post-agent-assignment',
    method: 'POST',
    path: `${CONVERSATION}/post-agent-assignment`,
    auth: 'api-key',
    request: {
      mediaType: 'application/json',
      schema: 'postAgentAssignmentRequest',
      defaults: { '/type': 'webhook' },
      extensible: { '/type': 'webhook' },
      // Sent by a public client.
      numerals: ['/configuration/maxTotalMinutes', '/configuration/userTimeoutInMinutes'],
    },
    query: [],
    responses: { 201: {}, ...NEWER },
  },
  {
    id: 'sendtypingindicator',
    shortName: 'typing',
    method: 'POST',
    path: `${CONVERSATION}/typing`,
    auth: 'api-key',
    request: { mediaType: 'application/json', schema: 'typingRequest' },
    query: [],
    responses: { 204: {}, ...NEWER },
  },
  {
    id: 'sendthinkingindicator',
    shortName: 'thinking',
    method: 'POST',
    path: `${CONVERSATION}/thinking`,
    auth: 'api-key',
    request: { mediaType: 'application/json', schema: 'thinkingRequest', optional: true },
    query: [],
    responses: { 204: {}, ...NEWER },
  },
  {
    id: 'sendreadreceipt',
    shortName: 'read-receipt',
    method: 'POST',
    path: `${CONVERSATION}/read-receipt`,
    auth: 'api-key',
    request: { mediaType: 'application/json', schema: 'readReceiptRequest' },
    query: [],
    responses: { 204: {}, ...NEWER },
  },
  {
    id: 'getparticipantsforcctransaction-1',
    shortName: 'participants',
    method: 'GET',
    path: `${CONVERSATION}/participants`,
    auth: 'api-key',
    query: [],
    responses: { 200: hal('participantList'), 400: GENERAL, ...GUARDED },
  },
  {
    id: 'userparticipantleavecctransaction',
    shortName: 'end',
    method: 'PATCH',
    path: `${CONVERSATION}/participants/user`,
    auth: 'api-key',
    request: { mediaType: 'application/json', schema: 'participantPatch' },
    query: [],
    responses: { 204: {}, ...NAMED },
  },
  {
    id: 'getmessagesforcctransaction-1',
    shortName: 'messages',
    method: 'GET',
    path: `${CONVERSATION}/messages`,
    auth: 'api-key',
    query: CREATED_AT,
    responses: { 200: hal('messageList'), 400: GENERAL, ...GUARDED },
  },
  {
    id: 'sendmessagetocctransaction-1',
    shortName: 'message',
    method: 'POST',
    path: `${CONVERSATION}/messages`,
    auth: 'api-key',
    request: {
      mediaType: 'application/json',
      schema: 'messageRequest',
      defaults: { '/authorType': 'user' },
    },
    query: [],
    responses: { 202: {}, 400: problem('badRequestProblem'), ...NAMED },
  },
  {
    id: 'getmessagebyidforcctransaction',
    shortName: 'read-message',
    method: 'GET',
    path: `${CONVERSATION}/messages/:messageId`,
    auth: 'api-key',
    query: [],
    responses: { 200: hal('message'), ...NAMED },
  },
  {
    id: 'getcardsforcctransaction',
    shortName: 'cards',
    method: 'GET',
    path: `${CONVERSATION}/messages/:messageId/cards`,
    auth: 'api-key',
    query: CREATED_AT,
    responses: { 200: hal('cardList'), 400: GENERAL, ...GUARDED },
  },
  {
    id: 'getconversationattachments',
    shortName: 'attachments',
    method: 'GET',
    path: `${CONVERSATION}/attachments`,
    auth: 'api-key',
    query: LISTED,
    responses: { 200: hal('attachmentList'), 400: GENERAL, ...NAMED },
  },
  {
    id: 'addconversationattachments',
    shortName: 'attachment',
    method: 'POST',
    path: `${CONVERSATION}/attachments`,
    auth: 'api-key',
    request: { mediaType: 'multipart/form-data' },
    query: [],
    responses: { 200: hal('attachment'), ...NAMED, 403: GENERAL },
  },
  {
    id: 'getconversationattachment',
    shortName: 'read-attachment',
    method: 'GET',
    path: `${CONVERSATION}/attachments/:attachmentId`,
    auth: 'api-key',
    query: [],
    responses: { 200: hal('attachment'), ...NAMED },
  },
  {
    id: 'downloadattachmentforchatapiconversation',
    shortName: 'attachment-content',
    method: 'GET',
    path: `${CONVERSATION}/attachments/:attachmentId/content`,
    auth: 'api-key',
    query: [],
    responses: { 200: { mediaType: 'application/octet-stream' }, ...NAMED },
  },
  {
    id: 'updatecardactionsubmit',
    shortName: 'action-submit',
    method: 'PUT',
    path: `${CARD}/action-submit`,
    auth: 'api-key',
    request: { mediaType: 'application/json', schema: 'cardActionRequest' },
    query: [],
    responses: { 204: {}, ...NEWER, 400: GENERAL },
  },
  {
    id: 'updatecardactionexecute',
    shortName: 'action-execute',
    method: 'PUT',
    path: `${CARD}/action-execute`,
    auth: 'api-key',
    request: { mediaType: 'application/json', schema: 'cardActionRequest' },
    query: [],
    responses: { 204: {}, ...NEWER, 400: GENERAL },
  },
  {
    // No operation of 8x8's API: what the preSignedUrl of an attachment leads to.
    id: 'presigned',
    shortName: 'download',
    method: 'GET',
    path: PRE_SIGNED_PATH,
    auth: 'none',
    query: ['expires', 'signature'],
    responses: {
      200: { mediaType: 'application/octet-stream' },
      403: problem('forbiddenProblem'),
      404: problem('notFoundProblem'),
      default: GENERAL,
    },
  },
] as const satisfies readonly Operation<RequestSchemaName, ResponseSchemaName>[];

type Table = typeof operations;

/** The id of an operation, as in 8x8's OpenAPI file. */
export type OperationId = Table[number]['id'];

/** The row of one operation: `OperationOf<'putcctransaction'>`. */
export type OperationOf<Id extends OperationId> = Extract<Table[number], { readonly id: Id }>;

function hal<const N extends ResponseSchemaName>(schema: N) {
  return { mediaType: 'application/hal+json', schema } as const satisfies OperationResponse;
}

function problem<const N extends ResponseSchemaName>(schema: N) {
  return { mediaType: 'application/problem+json', schema } as const satisfies OperationResponse;
}

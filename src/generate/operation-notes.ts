import { PAGE_SIZE, PAGE_SIZE_MAX } from '../platform/limits.ts';
import type { OperationId } from '../protocol/chat-api/operations/operations.ts';
import { REGIONS } from '../protocol/chat-api/operations/operations.ts';

/** What each operation does, in a line. */
export const operationSummaries: Readonly<Record<OperationId | 'getjwkpublickey-1', string>> = {
  createaccesstoken: 'Get an access token',
  getwebhooks: 'List webhooks',
  createwebhook: 'Create a webhook',
  verifywebhook: 'Try an address with WEB_HOOK_VERIFY',
  getwebhookbyid: 'Read a webhook',
  updatewebhook: 'Replace a webhook',
  deletewebhookbyid: 'Delete a webhook',
  getjwkpublickey: 'Fetch the public key that signatures are checked with',
  getchatapichannels: 'List channels',
  createchatapichannel: 'Create a channel',
  getchatapichannel: 'Read a channel',
  updatechatapichannel: 'Replace a channel',
  deletechatapichannelbyid: 'Delete a channel',
  getcctransactions: 'List conversations',
  createcctransaction: 'Open a conversation',
  getcctransaction: 'Read a conversation',
  getparticipantsforcctransaction: 'List who is in a conversation',
  customerparticipantleavecctransaction: 'Let the customer leave a conversation',
  getmessagesforcctransaction: 'List what was said in a conversation',
  sendmessagetocctransaction: 'Write a message as the customer or as a bot',
  'getjwkpublickey-1': 'Fetch the public key that signatures are checked with',
};

/** Where the documentation contradicts itself or the traffic. */
export const operationRemarks: Readonly<Partial<Record<string, string>>> = {
  createwebhook:
    'The version is required in one place of the documentation and called notificationVersion there.',
  updatewebhook:
    'The version is required in one place of the documentation and called notificationVersion there.',
  createcctransaction:
    '202 is published, 200 was observed in 2021. The documentation requires user and describes customer, which is what is read back.',
  getparticipantsforcctransaction: 'The documentation declares one participant; that this is a list is ours.',
  sendmessagetocctransaction: 'No 400 is published for this call; a body that cannot be read gets one.',
};

/** A parameter of a path or a query; all are published. */
export type ParameterNote = {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
};

const id = { type: 'string', minLength: 1 } as const;

/** What stands in paths, by name. Published, but for their spelling: 8x8 writes `tenant-id` where this says `tenantId`. */
export const pathParameters: Readonly<Record<string, ParameterNote>> = {
  region: {
    description: 'Where the tenant is.',
    schema: { type: 'string', enum: [...REGIONS], default: 'us' },
  },
  tenantId: { description: 'The tenant.', schema: id },
  webHookId: { description: 'The webhook.', schema: id },
  jwkId: { description: 'The kid of the signature.', schema: id },
  channelId: { description: 'The channel.', schema: id },
  conversationId: { description: 'The conversation.', schema: id },
};

/** What stands in queries, by name. */
export const queryParameters: Readonly<Record<string, ParameterNote>> = {
  size: {
    description: 'Items on a page. That there is a most is ours.',
    schema: { type: 'integer', minimum: 1, maximum: PAGE_SIZE_MAX, default: PAGE_SIZE },
  },
  page: {
    description: 'Which page, counted from 0.',
    schema: { type: 'integer', minimum: 0, default: 0 },
  },
  sort: {
    description: 'A field, with :desc behind it to turn the order round.',
    schema: { type: 'string', default: 'id' },
  },
  filter: {
    description: 'A filter in FIQL, for example name==Help.',
    schema: { type: 'string' },
  },
  'channel-id': {
    description: 'Only conversations of this channel.',
    schema: { type: 'string' },
  },
  status: {
    description: 'Only conversations that stand here. What each word covers is ours.',
    schema: { type: 'string', enum: ['all', 'created', 'pending', 'handling', 'deleted'], default: 'all' },
  },
  order: {
    description: 'By the time when they were opened: oldest or newest first.',
    schema: { type: 'string', enum: ['asc', 'desc'], default: 'asc' },
  },
  userId: {
    description: 'Only conversations with this user.',
    schema: { type: 'string' },
  },
  'interaction-id': {
    description: 'Only what was said in this interaction.',
    schema: { type: 'string' },
  },
  'customer.*': {
    description:
      'Only conversations whose customer has this value, for example customer.email=ana@example.com.',
    schema: {
      type: 'object',
      patternProperties: { '^customer\\..+$': { type: 'string' } },
      additionalProperties: false,
    },
  },
};

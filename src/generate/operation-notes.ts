import { PAGE_SIZE } from '../platform/limits.ts';
import { REGIONS } from '../protocol/chat-api/operations/operations.ts';
import type { AnyOperationId } from '../protocol/operations.ts';
import { SETTINGS } from '../protocol/settings.ts';

/** What each operation does, in a line. */
export const operationSummaries: Readonly<Record<AnyOperationId, string>> = {
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
  'getwebhooks-1': 'List webhooks',
  'createwebhook-1': 'Create a webhook',
  'verifywebhook-1': 'Try an address with WEB_HOOK_VERIFY',
  'getwebhookbyid-1': 'Read a webhook',
  'updatewebhook-1': 'Replace a webhook',
  'deletewebhookbyid-1': 'Delete a webhook',
  'getjwkpublickey-1': 'Fetch the public key that signatures are checked with',
  'getchatapichannels-1': 'List channels of every type',
  'createchatapichannel-1': 'Create a channel',
  'getchatapichannel-1': 'Read a channel',
  'updatechatapichannel-1': 'Replace a channel',
  'deletechatapichannelbyid-1': 'Delete a channel',
  'getcctransactions-1': 'List conversations',
  'createcctransaction-1': 'Open a conversation',
  'getcctransaction-1': 'Read a conversation',
  putcctransaction: 'Replace the user, the channel or the assignment of a conversation',
  patchcctransaction: 'Change the user or the assignment of a conversation: transfer or requeue it',
  getccinteractions: 'List the interactions of a conversation',
  createpostagentassignment: 'Say which webhook gets a conversation when its agents have left',
  sendtypingindicator: 'Show that the user or the bot is typing',
  sendthinkingindicator: 'Show that the bot is thinking',
  sendreadreceipt: 'Say until when the user or the bot has read',
  'getparticipantsforcctransaction-1': 'List who was involved in a conversation',
  userparticipantleavecctransaction: 'Let the user leave a conversation',
  'getmessagesforcctransaction-1': 'List what was said in a conversation, the newest first',
  'sendmessagetocctransaction-1': 'Write a message as the user or as a bot',
  getmessagebyidforcctransaction: 'Read a message',
  getcardsforcctransaction: 'List the cards of a message',
  getconversationattachments: 'List the attachments of a conversation',
  addconversationattachments: 'Bring a file to a conversation',
  getconversationattachment: 'Read what is known of an attachment',
  downloadattachmentforchatapiconversation: 'Fetch the bytes of an attachment',
  updatecardactionsubmit: 'Say that an adaptive card was submitted',
  updatecardactionexecute: 'Say that an action of an adaptive card was executed',
  presigned: 'Fetch the file of a message without a key, while its URL lives',
};

/** Where the documentation contradicts itself or the traffic. */
export const operationRemarks: Readonly<Partial<Record<string, string>>> = {
  createwebhook:
    'The version is required in one place of the documentation and called notificationVersion there.',
  updatewebhook:
    'The version is required in one place of the documentation and called notificationVersion there.',
  createcctransaction:
    '202 is published, 200 was observed in 2021. The documentation requires user and describes customer, which is what is read back.',
  'createwebhook-1':
    'The version is required in one place of the documentation and called notificationVersion there.',
  'updatewebhook-1':
    'The version is required in one place of the documentation and called notificationVersion there.',
  putcctransaction: 'No 400 is published for this call; a body that cannot be read gets one.',
  patchcctransaction: 'No 400 is published for this call; a body that cannot be read gets one.',
  createpostagentassignment:
    'The minutes are numbers; a public client sends texts, which are accepted and reported.',
  'sendmessagetocctransaction-1':
    'The answer has no id of the message; it is learnt from the list of messages.',
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
  webhookId: { description: 'The webhook.', schema: id },
  messageId: { description: 'The message.', schema: id },
  cardId: { description: 'The card.', schema: id },
  attachmentId: { description: 'The attachment.', schema: id },
  jwkId: { description: 'The kid of the signature.', schema: id },
  channelId: { description: 'The channel.', schema: id },
  conversationId: { description: 'The conversation.', schema: id },
};

/** The header that names a tenant. */
export const tenantHeader: ParameterNote = {
  description: 'The tenant. Needed when the customer of the key has several.',
  schema: id,
};

/** What stands in queries, by name. */
export const queryParameters: Readonly<Record<string, ParameterNote>> = {
  size: {
    description: 'Items on a page. That there is a most is ours.',
    schema: { type: 'integer', minimum: 1, maximum: SETTINGS.pageSizeMax.default, default: PAGE_SIZE },
  },
  page: {
    description: 'Which page, counted from 0.',
    schema: { type: 'integer', minimum: 0, default: 0 },
  },
  sort: {
    description:
      'A field, with :desc behind it to turn the order round. Default: id; createdAt:desc for messages and cards.',
    schema: { type: 'string' },
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

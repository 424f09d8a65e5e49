import type { OperationId } from '../../protocol/chat-api/operations/operations.ts';
import { createChannel, deleteChannel, listChannels, readChannel, replaceChannel } from './channels.ts';
import { listConversations, openConversation, readConversation } from './conversations.ts';
import { readKey } from './keys.ts';
import { addMessage, listMessages } from './messages.ts';
import type { OperationHandler } from './operation-handler.ts';
import { leaveAsCustomer, listParticipants } from './participants.ts';
import { issueToken } from './token.ts';
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  readWebhook,
  replaceWebhook,
  tryWebhook,
} from './webhooks.ts';

/** The handler of each operation. */
export const operationHandlers: { readonly [Id in OperationId]: OperationHandler<Id> } = {
  createaccesstoken: issueToken,
  getwebhooks: listWebhooks,
  createwebhook: createWebhook,
  verifywebhook: tryWebhook,
  getwebhookbyid: readWebhook,
  updatewebhook: replaceWebhook,
  deletewebhookbyid: deleteWebhook,
  getjwkpublickey: readKey,
  getchatapichannels: listChannels,
  createchatapichannel: createChannel,
  getchatapichannel: readChannel,
  updatechatapichannel: replaceChannel,
  deletechatapichannelbyid: deleteChannel,
  getcctransactions: listConversations,
  createcctransaction: openConversation,
  getcctransaction: readConversation,
  getparticipantsforcctransaction: listParticipants,
  customerparticipantleavecctransaction: leaveAsCustomer,
  getmessagesforcctransaction: listMessages,
  sendmessagetocctransaction: addMessage,
};

import type { OperationId } from '../../protocol/chat-gateway/operations/operations.ts';
import { addAttachment, downloadFile, listAttachments, readAttachment, readContent } from './attachments.ts';
import { executeAction, listCards, submitAction } from './cards.ts';
import { patchConversation, replaceConversation } from './change-conversation.ts';
import { createChannel, deleteChannel, listChannels, readChannel, replaceChannel } from './channels.ts';
import { listConversations, listInteractions, openConversation, readConversation } from './conversations.ts';
import { indicateThinking, indicateTyping, noteRead } from './indicators.ts';
import { readKey } from './keys.ts';
import { addMessage, listMessages, readMessage } from './messages.ts';
import type { OperationHandler } from './operation-handler.ts';
import { changeUser, listParticipants } from './participants.ts';
import { assignPostAgent } from './post-agent-assignment.ts';
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
  'getwebhooks-1': listWebhooks,
  'createwebhook-1': createWebhook,
  'verifywebhook-1': tryWebhook,
  'getwebhookbyid-1': readWebhook,
  'updatewebhook-1': replaceWebhook,
  'deletewebhookbyid-1': deleteWebhook,
  'getjwkpublickey-1': readKey,
  'getchatapichannels-1': listChannels,
  'createchatapichannel-1': createChannel,
  'getchatapichannel-1': readChannel,
  'updatechatapichannel-1': replaceChannel,
  'deletechatapichannelbyid-1': deleteChannel,
  'getcctransactions-1': listConversations,
  'createcctransaction-1': openConversation,
  'getcctransaction-1': readConversation,
  putcctransaction: replaceConversation,
  patchcctransaction: patchConversation,
  getccinteractions: listInteractions,
  createpostagentassignment: assignPostAgent,
  sendtypingindicator: indicateTyping,
  sendthinkingindicator: indicateThinking,
  sendreadreceipt: noteRead,
  'getparticipantsforcctransaction-1': listParticipants,
  userparticipantleavecctransaction: changeUser,
  'getmessagesforcctransaction-1': listMessages,
  'sendmessagetocctransaction-1': addMessage,
  getmessagebyidforcctransaction: readMessage,
  getcardsforcctransaction: listCards,
  getconversationattachments: listAttachments,
  addconversationattachments: addAttachment,
  getconversationattachment: readAttachment,
  downloadattachmentforchatapiconversation: readContent,
  updatecardactionsubmit: submitAction,
  updatecardactionexecute: executeAction,
  presigned: downloadFile,
};

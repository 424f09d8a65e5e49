import { requestSamples, responseSamples } from '../../protocol/chat-gateway/operations/samples.ts';
import { operations } from '../../protocol/operations.ts';
import type { RefusedRequest, RestContract } from './rest-contract.ts';

const UNFILTERED: RefusedRequest = { what: 'with a filter that cannot be read', query: { filter: '((' } };
const UNSORTED: RefusedRequest = { what: 'sorted by what is no field', query: { sort: 'nothing' } };
const VERSION = 'Chat Gateway v1.0';
const NO_WEBHOOK: RefusedRequest = {
  what: 'without a webhook',
  body: { name: 'Support', type: 'ChatAPI', routingOptions: { type: 'queue', id: '101' } },
};

/** The REST pact of chat-gateway. */
export const chatGatewayRest: RestContract = {
  // What the URL in an event leads to is no operation of 8x8's API.
  operations: operations.filter(({ dialect, id }) => dialect === 'chat-gateway' && id !== 'presigned'),
  requestSamples,
  responseSamples,
  needed: {
    'getwebhooks-1': ['a webhook'],
    'createwebhook-1': ['an app that answers WEB_HOOK_VERIFY'],
    'verifywebhook-1': ['an app that answers WEB_HOOK_VERIFY'],
    'getwebhookbyid-1': ['a webhook'],
    'updatewebhook-1': ['an app that answers WEB_HOOK_VERIFY', 'a webhook'],
    'deletewebhookbyid-1': ['a webhook'],
    'getjwkpublickey-1': ['a public key'],
    'getchatapichannels-1': ['a channel'],
    'createchatapichannel-1': ['a webhook'],
    'getchatapichannel-1': ['a channel'],
    'updatechatapichannel-1': ['a channel'],
    'deletechatapichannelbyid-1': ['a channel'],
    'getcctransactions-1': ['a conversation with an agent'],
    'createcctransaction-1': ['a channel'],
    'getcctransaction-1': ['a conversation with an agent'],
    putcctransaction: ['a conversation with an agent'],
    patchcctransaction: ['a conversation with an agent'],
    getccinteractions: ['a conversation with an agent'],
    createpostagentassignment: ['a webhook', 'a conversation with an agent'],
    sendtypingindicator: ['a conversation with an agent'],
    sendthinkingindicator: ['a conversation with an agent'],
    sendreadreceipt: ['a conversation with an agent'],
    'getparticipantsforcctransaction-1': ['a conversation with an agent'],
    userparticipantleavecctransaction: ['a conversation with an agent'],
    'getmessagesforcctransaction-1': ['a conversation with an agent'],
    'sendmessagetocctransaction-1': ['a conversation with an agent'],
    getmessagebyidforcctransaction: ['a message with a card'],
    getcardsforcctransaction: ['a message with a card'],
    getconversationattachments: ['an attachment'],
    addconversationattachments: ['a conversation with an agent'],
    getconversationattachment: ['an attachment'],
    downloadattachmentforchatapiconversation: ['an attachment'],
    updatecardactionsubmit: ['a message with a card'],
    updatecardactionexecute: ['a message with a card'],
  },
  bodyNeeds: {
    'updatewebhook-1': ['an app that answers WEB_HOOK_VERIFY'],
    'updatechatapichannel-1': ['a webhook'],
  },
  bodyValues: { createpostagentassignment: { id: 'webhookId' } },
  refused: {
    'getwebhooks-1': UNFILTERED,
    'createwebhook-1': { what: 'without an address', body: { name: 'Support bot', version: VERSION } },
    'verifywebhook-1': { what: 'without an address', body: { version: VERSION } },
    'updatewebhook-1': { what: 'without an address', body: { name: 'Support bot', version: VERSION } },
    'getchatapichannels-1': UNFILTERED,
    'createchatapichannel-1': NO_WEBHOOK,
    'updatechatapichannel-1': NO_WEBHOOK,
    'getcctransactions-1': UNFILTERED,
    'createcctransaction-1': { what: 'without a channel', body: { user: { name: 'James Jones' } } },
    createpostagentassignment: { what: 'without a webhook', body: { type: 'webhook' } },
    sendtypingindicator: { what: 'without who is typing', body: {} },
    sendthinkingindicator: {
      what: 'for too long',
      body: { authorType: 'bot', maxThinkingTimeSeconds: 601 },
    },
    sendreadreceipt: { what: 'without a time', body: { authorType: 'user' } },
    'getmessagesforcctransaction-1': UNSORTED,
    'sendmessagetocctransaction-1': {
      what: 'of an unknown author',
      body: { authorType: 'ghfgh', text: 'What would you like to do next?' },
    },
    getcardsforcctransaction: UNSORTED,
    getconversationattachments: UNFILTERED,
    updatecardactionsubmit: { what: 'with a name that is no text', body: { name: ['8x8'] } },
    updatecardactionexecute: { what: 'with a name that is no text', body: { name: ['8x8'] } },
  },
  notShown: [
    { status: 500, why: 'No call of an app causes it.' },
    { operation: 'getchatapichannels-1', status: 404, why: 'It names nothing that could be missing.' },
    { operation: 'getccinteractions', status: 400, why: 'It has no query that could be wrong.' },
    {
      operation: 'getparticipantsforcctransaction-1',
      status: 400,
      why: 'It has no query that could be wrong.',
    },
    {
      operation: 'addconversationattachments',
      status: 200,
      why: 'Pact compares a form of several parts byte by byte, with the boundary, which each client chooses.',
    },
  ],
};

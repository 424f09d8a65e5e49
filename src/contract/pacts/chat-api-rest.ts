import { requestSamples, responseSamples } from '../../protocol/chat-api/operations/samples.ts';
import { operations } from '../../protocol/operations.ts';
import type { RestContract } from './rest-contract.ts';

/** The REST pact of chat-api. */
export const chatApiRest: RestContract = {
  operations: operations.filter(({ dialect }) => dialect === 'chat-api'),
  requestSamples,
  responseSamples,
  needed: {
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
  },
  bodyNeeds: {
    updatewebhook: ['an app that answers WEB_HOOK_VERIFY'],
    updatechatapichannel: ['a webhook'],
  },
  bodyValues: {},
  refused: {
    createaccesstoken: { what: 'without a known grant type', body: { grant_type: 'something' } },
    createwebhook: { what: 'without an address', body: { name: 'Support bot', version: 'v2.0' } },
    verifywebhook: { what: 'without an address', body: { version: 'v2.0' } },
    updatewebhook: { what: 'without an address', body: { name: 'Support bot', version: 'v2.0' } },
    createchatapichannel: {
      what: 'without a webhook',
      body: { name: 'Support', routingOptions: { id: '101' } },
    },
    updatechatapichannel: {
      what: 'without a webhook',
      body: { name: 'Support', routingOptions: { id: '101' } },
    },
    createcctransaction: { what: 'without a channel', body: { customer: { name: 'James Jones' } } },
  },
  notShown: [
    { status: 500, why: 'No call of an app causes it.' },
    { operation: 'getjwkpublickey', status: 401, why: 'It takes no token.' },
    { operation: 'getjwkpublickey', status: 403, why: 'It names no tenant.' },
    { operation: 'getchatapichannels', status: 404, why: 'It names nothing that could be missing.' },
    { operation: 'getcctransactions', status: 404, why: 'It names nothing that could be missing.' },
    { operation: 'createcctransaction', status: 200, why: 'Seen once, in 2021; documented is 202.' },
  ],
};

import type { RequestSchemaName } from '#src/protocol/chat-api/operations/payload.ts';
import type { CorpusBody } from './corpus-body.ts';

const odd = (name: string, isGood: boolean, value: unknown): CorpusBody => ({
  name,
  body: typeof value === 'string' ? value : JSON.stringify(value),
  isGood,
});

const webhook = { name: 'Bot', uri: 'https://bot.example/hook', version: 'v2.0' };
const opening = (customer: unknown) => ({ channelId: 'c', customer });
const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, '']));
const said = (count: number) => ({
  ...opening({}),
  history: { messages: Array.from({ length: count }, () => ({ text: 'Hi', type: 'bot' })) },
});
const message = (text: string) => ({ authorType: 'user', text });

/** Request bodies picked by hand, good and bad. */
export const oddRequests: Readonly<Partial<Record<RequestSchemaName, readonly CorpusBody[]>>> = {
  tokenRequest: [
    odd('no grant type', false, {}),
    odd('an empty grant type', false, { grant_type: '' }),
    odd('a grant type in capitals', false, { grant_type: 'CLIENT_CREDENTIALS' }),
    odd('a grant type with a space behind', false, { grant_type: 'client_credentials ' }),
    odd('a grant type of another flow', false, { grant_type: 'authorization_code' }),
    odd('a field more', false, { grant_type: 'client_credentials', scope: 'vcc' }),
    odd('a field that every object has', false, { grant_type: 'client_credentials', constructor: '' }),
    odd('a prototype', false, '{"grant_type":"client_credentials","__proto__":"x"}'),
  ],
  webhookRequest: [
    odd('a name of 256 letters', true, { ...webhook, name: 'x'.repeat(256) }),
    odd('a name of 257 letters', false, { ...webhook, name: 'x'.repeat(257) }),
    odd('a name of 256 emoji, each two units long', true, { ...webhook, name: '🙂'.repeat(256) }),
    odd('an address with its scheme in capitals', true, { ...webhook, uri: 'HTTPS://bot.example' }),
    odd('an address with a space', false, { ...webhook, uri: 'https://bot.example/a b' }),
    odd('an address of another kind', false, { ...webhook, uri: 'ftp://bot.example' }),
    odd('an address of a host only', false, { ...webhook, uri: 'bot.example' }),
    odd('a version of tomorrow', false, { ...webhook, version: 'v3.0' }),
    odd('the version under its other name', false, {
      name: 'Bot',
      uri: 'https://bot.example',
      notificationVersion: 'v2.0',
    }),
    odd('a key twice, the last one good', true, '{"name":1,"name":"Bot","uri":"http://b","version":"v1.0"}'),
  ],
  conversationRequest: [
    odd('a customer with 30 keys', true, opening(keys(30))),
    odd('a customer with 31 keys', false, opening(keys(31))),
    odd('a customer with a key that every object has', true, opening({ constructor: 'x', toString: '' })),
    odd('a customer with a prototype', true, '{"channelId":"c","customer":{"__proto__":"x"}}'),
    odd('a customer whose key holds a number', false, opening({ sessionId: 7 })),
    odd('a customer whose address is none', false, opening({ email: 'nobody' })),
    odd('the customer under the other name', false, { channelId: 'c', user: {} }),
    odd('200 messages said before', true, said(200)),
    odd('201 messages said before', false, said(201)),
  ],
  messageRequest: [
    odd('a message of nothing', true, message('')),
    odd('a message with a NUL and half an emoji', true, message('\u0000\ud83d')),
    odd('a message of half a million letters', true, message('x'.repeat(500_000))),
    odd('a message of two million letters', true, message('x'.repeat(2_000_000))),
    odd('a message without an author', true, { text: 'Hi' }),
    odd('a message of the agent', false, { ...message('Hi'), authorType: 'agent' }),
  ],
};

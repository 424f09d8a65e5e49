import { resolveSettings } from '../../protocol/settings.ts';

const { tenantId } = resolveSettings();
const token = 'an-access-token';

/**
 * The provider states of the REST pacts, each with examples of the values that its handler returns.
 */
const REST_STATES = {
  'the credentials of an app': { basic: Buffer.from('key:secret').toString('base64') },
  'an access token': { tenantId, token },
  'an expired access token': { tenantId, token },
  'an access token of another customer': { tenantId, token },
  'an API key': { tenantId, apiKey: 'key' },
  'an unknown API key': { tenantId, apiKey: 'not-a-key' },
  'an API key of another customer': { tenantId, otherTenantId: `not-${tenantId}`, apiKey: 'key' },
  'an app that answers WEB_HOOK_VERIFY': { webhookUri: 'https://test.8x8.com' },
  'a webhook': { webHookId: '12', webhookId: '12' },
  'a channel': { webHookId: '12', webhookId: '12', channelId: '25' },
  'a conversation with an agent': { channelId: '25', conversationId: 'vXg39aMTRlq4xCBFaUCTlA' },
  'a message with a card': {
    conversationId: 'vXg39aMTRlq4xCBFaUCTlA',
    messageId: 'T6c-pPJYJoeiTZOJ4RxEOz',
    cardId: 'XMBcmxG8KES2TZkmvuukcU',
  },
  'an attachment': { conversationId: 'vXg39aMTRlq4xCBFaUCTlA', attachmentId: 'T6c-pPJYJoeiTZOJ4RxEOzXMBc' },
  'a public key': { jwkId: 'EXaiWfZe20eSjklZ70074w' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The name of a provider state of a REST pact. */
export type RestState = keyof typeof REST_STATES;

/** The values of several states together. */
export function valuesOf(given: readonly RestState[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...given.map((state) => REST_STATES[state]));
}

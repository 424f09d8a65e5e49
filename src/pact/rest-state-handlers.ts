import { randomUUID } from 'node:crypto';
import type { RestState } from '../contract/pacts/rest-states.ts';
import { storiesOf } from '../contract/stories/stories.ts';
import { type Credentials, TEST_CREDENTIALS } from '../platform/requests/credentials.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { dialects } from '../protocol/dialects.ts';
import type { ContractFake } from './call-platform.ts';
import { createPlatformCaller, encodeCredentials } from './call-platform.ts';
import { playStory } from './play-story.ts';
import type { InjectedValues, StateHandlers } from './state-handlers.ts';

/** Whose calls states are set up with. */
export type RestStateHandlersOptions = {
  /** Default: the test credentials. */
  readonly credentials?: Credentials | undefined;
  /** The dialect of the pact. Default: the fake's. */
  readonly dialect?: DialectName | undefined;
};

/**
 * Builds the state handlers for the REST pact: each sets up the fake and returns the values that the request refers to,
 * such as `token` and `conversationId`. The fake's app must answer WEB_HOOK_VERIFY.
 */
export function restStateHandlers(
  fake: ContractFake,
  { credentials = TEST_CREDENTIALS, dialect = fake.info.dialect }: RestStateHandlersOptions = {},
): StateHandlers {
  const { token, call } = createPlatformCaller(fake, credentials, dialect);
  const { tenantId } = fake.info;
  const webhookUri = fake.info.webhook.uri;
  const apiKey = credentials.key;

  async function createWebhook(): Promise<{ readonly webHookId: string; readonly webhookId: string }> {
    const fields = { name: 'Contract', uri: webhookUri, version: dialects[dialect].notificationVersion };
    const id = idOf(await call('POST', WEBHOOKS[dialect], fields));
    return { webHookId: id, webhookId: id };
  }

  async function createChannel(): Promise<InjectedValues> {
    const ids = await createWebhook();
    const { webHookId } = ids;
    const fields = {
      name: 'Contract',
      webHookId,
      routingOptions: { type: 'queue', id: '104' },
      ...(dialect === 'chat-gateway' && { type: 'ChatAPI' }),
    };
    return { ...ids, channelId: idOf(await call('POST', '/channels', fields)) };
  }

  async function playConversation(): Promise<{
    readonly conversationId: string;
    readonly channelId: string;
  }> {
    const story = storiesOf(dialect).find(({ steps }) => steps.some((step) => 'text' in step));
    if (story === undefined) throw new TypeError('There is no story in which an agent writes.');
    const { event, attempts } = await playStory(fake, story, { credentials });
    return { conversationId: String(event.conversationId), channelId: attempts[0]?.channelId ?? '' };
  }

  async function writeCard(): Promise<InjectedValues> {
    const { conversationId } = await playConversation();
    const messages = `/conversations/${conversationId}/messages`;
    await call('POST', messages, { authorType: 'bot', text: 'Which one?', cards: [CARD] });
    const messageId = firstOf(await call('GET', messages), 'messages');
    const cardId = firstOf(await call('GET', `${messages}/${messageId}/cards`), 'cards');
    return { conversationId, messageId, cardId };
  }

  async function attach(): Promise<InjectedValues> {
    const { conversationId } = await playConversation();
    const form = new FormData();
    form.append('attachment', new File(['Hello'], 'hello.txt', { type: 'text/plain' }));
    const attachmentId = idOf(await call('POST', `/conversations/${conversationId}/attachments`, form));
    return { conversationId, attachmentId };
  }

  const handlers: Readonly<Record<RestState, () => Promise<InjectedValues>>> = {
    'the credentials of an app': async () => ({ basic: encodeCredentials(credentials) }),
    'an access token': async () => ({ tenantId, token: await token() }),
    // A token that was never issued is answered like an expired one, and no time has to pass.
    'an expired access token': async () => ({ tenantId, token: randomUUID() }),
    'an access token of another customer': async () => ({
      tenantId: `not-${tenantId}`,
      token: await token(),
    }),
    'an API key': async () => ({ tenantId, apiKey }),
    'an unknown API key': async () => ({ tenantId, apiKey: randomUUID() }),
    'an API key of another customer': async () => {
      const otherTenantId = `not-${tenantId}`;
      return { tenantId: otherTenantId, otherTenantId, apiKey };
    },
    'an app that answers WEB_HOOK_VERIFY': async () => ({ webhookUri }),
    'a webhook': createWebhook,
    'a channel': createChannel,
    'a conversation with an agent': playConversation,
    'a message with a card': writeCard,
    'an attachment': attach,
    'a public key': async () => ({ jwkId: fake.publicJwk.kid }),
  };
  return handlers;
}

const WEBHOOKS: Readonly<Record<DialectName, string>> = {
  'chat-api': '/web-hooks',
  'chat-gateway': '/webhooks',
};

const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.3', body: [{ type: 'TextBlock', text: 'Which one?' }] },
};

function idOf(created: unknown): string {
  return (created as { readonly id: string }).id;
}

/** The id of the first item of a page: the newest one. */
function firstOf(page: unknown, name: string): string {
  const { _embedded } = page as { readonly _embedded: Readonly<Record<string, readonly unknown[]>> };
  return idOf(_embedded[name]?.[0]);
}

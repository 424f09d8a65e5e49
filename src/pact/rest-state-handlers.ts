import { randomUUID } from 'node:crypto';
import type { RestState } from '../contract/pacts/rest-states.ts';
import { storiesOf } from '../contract/stories/stories.ts';
import { type Credentials, TEST_CREDENTIALS } from '../platform/credentials.ts';
import type { ContractFake } from './call-platform.ts';
import { createPlatformCaller, encodeCredentials } from './call-platform.ts';
import { playStory } from './play-story.ts';
import type { InjectedValues, StateHandlers } from './state-handlers.ts';

/**
 * Builds the state handlers for the REST pact: each sets up the fake and returns the values that the request refers to,
 * such as `token` and `conversationId`. The fake's app must answer WEB_HOOK_VERIFY.
 */
export function restStateHandlers(
  fake: ContractFake,
  { credentials = TEST_CREDENTIALS }: { readonly credentials?: Credentials } = {},
): StateHandlers {
  const { token, call } = createPlatformCaller(fake, credentials);
  const { tenantId } = fake.info;
  const webhookUri = fake.info.webhook.uri;

  async function createWebhook(): Promise<{ readonly webHookId: string }> {
    const fields = { name: 'Contract', uri: webhookUri, version: 'v2.0' };
    return { webHookId: idOf(await call('POST', '/web-hooks', fields)) };
  }

  async function createChannel(): Promise<InjectedValues> {
    const { webHookId } = await createWebhook();
    const fields = { name: 'Contract', webHookId, routingOptions: { type: 'queue', id: '104' } };
    return { webHookId, channelId: idOf(await call('POST', '/channels', fields)) };
  }

  async function playConversation(): Promise<InjectedValues> {
    const story = storiesOf('chat-api').find(({ eventType }) => eventType === 'TEXT');
    if (story === undefined) throw new TypeError('There is no story in which an agent writes.');
    const { event, attempts } = await playStory(fake, story, { credentials });
    const conversationId = String(event.conversationId);
    return { conversationId, channelId: attempts[0]?.channelId ?? '' };
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
    'an app that answers WEB_HOOK_VERIFY': async () => ({ webhookUri }),
    'a webhook': createWebhook,
    'a channel': createChannel,
    'a conversation with an agent': playConversation,
    'a public key': async () => ({ jwkId: fake.publicJwk.kid }),
  };
  return handlers;
}

function idOf(created: unknown): string {
  return (created as { readonly id: string }).id;
}

import { checkText } from './parse-body.mjs';

/**
 * What can be done with a conversation in Chat Gateway alone, by the name that the help desk's own API has for it.
 * @param {{ call: import('./client.d.mts').ChatClient['call'], upload: (path: string, form: FormData) => Promise<any> }} calls
 * @returns {import('./client.d.mts').ChatClient['actions']}
 */
export function createGatewayActions({ call, upload }) {
  const pathOf = (conversationId) => `/conversations/${conversationId}`;
  const assign = (conversationId, type, id) =>
    call('PATCH', pathOf(conversationId), { assignment: { type, id: checkText('id', id) } });
  const post = (conversationId, message) => call('POST', `${pathOf(conversationId)}/messages`, message);

  return {
    /** What the customer has told of themselves. */
    customer: (conversationId, user) => call('PATCH', pathOf(conversationId), { user }),
    /** While it waits, a requeue; from an agent, a transfer. */
    queue: (conversationId, { id }) => assign(conversationId, 'queue', id),
    script: (conversationId, { id }) => assign(conversationId, 'script', id),
    /** A file has to be at 8x8 before a message can name it. */
    async files(conversationId, { fileName, content, text }) {
      const form = new FormData();
      form.append('attachment', new Blob([checkText('content', content)], { type: 'text/plain' }), fileName);
      form.append('authorType', 'user');
      const { id } = await upload(`${pathOf(conversationId)}/attachments`, form);
      await post(conversationId, { authorType: 'user', text, attachments: [{ id }] });
    },
    /** The website's bot offers choices. */
    choices: (conversationId, { text, choices }) =>
      post(conversationId, {
        authorType: 'bot',
        text,
        cards: [
          {
            contentType: 'application/8x8.quick.replies',
            content: { options: choices.map((title) => ({ title, data: { postback: title } })) },
          },
        ],
      }),
    /** The website's bot thinks, and then answers. */
    async thinking(conversationId, { text }) {
      await call('POST', `${pathOf(conversationId)}/thinking`, {
        authorType: 'bot',
        maxThinkingTimeSeconds: 30,
      });
      await post(conversationId, { authorType: 'bot', text });
    },
    /** The help desk takes the conversation when the agent has left, and asks how it was. */
    survey: (conversationId, _, webhookId) =>
      call('POST', `${pathOf(conversationId)}/post-agent-assignment`, {
        type: 'webhook',
        id: webhookId,
        configuration: {
          notifyChannelWebhookIfExists: 'false',
          maxTotalMinutes: 60,
          userTimeoutInMinutes: 30,
        },
      }),
  };
}

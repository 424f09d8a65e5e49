/** Where the conversations of chat-gateway are. */
export const GATEWAY = '/chat-gateway/v1/conversations';

const TENANT = '/vcc/us/chat/v2/tenant/fake8x8tenant01';

/** Gets a token and opens conversations on the first channel there is; `call` takes a path and what `fetch` takes. */
export async function openConversations(call, count) {
  const { access_token: token } = await answered(
    call('/oauth/v2/token', {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa('fake-8x8-test-key:fake-8x8-test-secret')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    }),
  );
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { data } = await answered(call(`${TENANT}/channels`, { headers }));
  const body = JSON.stringify({ channelId: data[0].id, customer: { name: 'Mira', email: 'm@example.com' } });
  const ids = [];
  for (let index = 0; index < count; index++) {
    const opened = await answered(call(`${TENANT}/conversations`, { method: 'POST', headers, body }));
    ids.push(opened.conversationId);
  }
  return { headers, paths: ids.map((id) => `${TENANT}/conversations/${id}`) };
}

/** Opens conversations of chat-gateway on the first channel there is; `call` takes a path and what `fetch` takes. */
export async function openGatewayConversations(call, count) {
  const headers = { 'x-api-key': 'fake-8x8-test-key', 'content-type': 'application/json' };
  const { _embedded } = await answered(call('/chat-gateway/v1/channels', { headers }));
  const [{ id: channelId }] = _embedded.channels;
  const body = JSON.stringify({ channelId, user: { name: 'Mira', email: 'm@example.com' } });
  const paths = [];
  for (let index = 0; index < count; index++) {
    const opened = await answered(call(GATEWAY, { method: 'POST', headers, body }));
    paths.push(`${GATEWAY}/${opened.conversationId}`);
  }
  return { headers, paths };
}

async function answered(answering) {
  const response = await answering;
  const text = await response.text();
  if (!response.ok) throw new Error(`refused: ${response.status} ${text}`);
  return JSON.parse(text);
}

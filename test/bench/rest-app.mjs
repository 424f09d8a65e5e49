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

async function answered(answering) {
  const response = await answering;
  const text = await response.text();
  if (!response.ok) throw new Error(`refused: ${response.status} ${text}`);
  return JSON.parse(text);
}

import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { createFake8x8 } from '../../dist/index.js';
import { handlers } from '../../dist/msw.js';
import { alternate, median, ratioOf } from './measure.mjs';
import { openConversations } from './rest-app.mjs';

const CALLS = 1500;
const BODY = JSON.stringify({ authorType: 'user', text: 'Where is my invoice?' });

/** Time of a POST message that MSW answers with the fake, as a multiple of one that it answers with a constant. */
export async function measureMswCall() {
  const fake = createFake8x8({ to: { fetch: () => new Response(null, { status: 204 }) } });
  const server = setupServer(
    ...handlers(fake),
    http.post(
      'https://constant.example/conversations/:id/messages',
      () => new HttpResponse(null, { status: 202 }),
    ),
  );
  server.listen({ onUnhandledRequest: 'error' });
  const { headers, paths } = await openConversations(
    (path, init) => fetch(`https://api.8x8.com${path}`, init),
    10,
  );
  const { ours, constant } = await alternate(
    {
      ours: () =>
        msPerCall(
          paths.map((path) => `https://api.8x8.com${path}/messages`),
          headers,
        ),
      constant: () => msPerCall(['https://constant.example/conversations/1/messages'], headers),
    },
    { rounds: 7 },
  );
  server.close();
  await fake.close();
  return [
    {
      quantity: 'a POST message through MSW / an MSW handler that returns a constant',
      measured: ratioOf(ours, constant),
      target: 1.5,
      detail: `${(median(ours) * 1000).toFixed(0)} / ${(median(constant) * 1000).toFixed(0)} µs`,
    },
  ];
}

async function msPerCall(urls, headers) {
  const startedMs = performance.now();
  for (let call = 0; call < CALLS; call++) {
    const response = await fetch(urls[call % urls.length], { method: 'POST', headers, body: BODY });
    if (response.status !== 202) throw new Error(`answered ${response.status}`);
  }
  return (performance.now() - startedMs) / CALLS;
}

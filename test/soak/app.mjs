import { createServer } from 'node:http';

/** An app that accepts each event, and asks for a token whenever a conversation is queued. */
export async function startApp() {
  let tokenUrl;
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    if (Buffer.concat(chunks).includes('"QUEUED"')) await fetchToken(tokenUrl);
    response.writeHead(204).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/webhook`,
    usePlatform(url) {
      tokenUrl = `${url}/oauth/v2/token`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Asks the platform for a token. */
export async function fetchToken(url) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from('fake-8x8-test-key:fake-8x8-test-secret').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  await answer.text();
}

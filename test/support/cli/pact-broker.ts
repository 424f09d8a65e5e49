import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request that the broker was asked, with its body where it had one. */
export type BrokerRequest = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
};

/** What the broker holds. */
export type BrokerOptions = {
  /** Path of the pact that it has for the provider. */
  readonly pact: string;
  readonly pending?: boolean;
  readonly token?: string;
};

/** Starts a Pact broker as far as a verifier asks one, for as long as the test lasts. */
export async function withBroker({ pact, pending = false, token = 'good' }: BrokerOptions) {
  const requests: BrokerRequest[] = [];
  const content = JSON.parse(readFileSync(pact, 'utf8'));
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    const asked = {
      method,
      path: url,
      authorization: request.headers.authorization,
      body: await read(request),
    };
    requests.push(asked);
    const isKnown = asked.authorization === `Bearer ${token}`;
    const answer = isKnown ? answers[`${method} ${decodeURIComponent(url)}`] : undefined;
    response.writeHead(isKnown ? (answer === undefined ? 404 : 200) : 401, {
      'content-type': 'application/hal+json',
    });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const link = (path: string) => ({ href: `${base}${path}` });
  const version = '/pacticipants/my-app/branches/main/versions/abc123';
  const answers: Readonly<Record<string, unknown>> = {
    'GET /': {
      _links: {
        self: link(''),
        'pb:provider-pacts-for-verification': { ...link('/for/{provider}'), templated: true },
        'pb:pacticipant': { ...link('/pacticipants/{pacticipant}'), templated: true },
        'pb:pacticipant-branch-version': {
          ...link('/pacticipants/{pacticipant}/branches/{branch}/versions/{version}'),
          templated: true,
        },
      },
    },
    'GET /for/my-app': { _links: { self: link('/for/my-app') } },
    'POST /for/my-app': {
      _embedded: {
        pacts: [
          {
            shortDescription: 'latest',
            verificationProperties: { pending, notices: [] },
            _links: { self: { ...link('/pact'), name: 'The pact' } },
          },
        ],
      },
      _links: { self: link('/for/my-app') },
    },
    'GET /pact': {
      ...content,
      _links: {
        self: link('/pact'),
        'pb:provider': link('/pacticipants/my-app'),
        'pb:publish-verification-results': link('/results'),
      },
    },
    'POST /results': {},
    'GET /pacticipants/my-app': {
      _links: {
        self: link('/pacticipants/my-app'),
        'pb:branch-version': {
          ...link('/pacticipants/my-app/branches/{branch}/versions/{version}'),
          templated: true,
        },
      },
    },
    [`GET ${version}`]: { _links: { self: link(version) } },
    [`PUT ${version}`]: {},
  };
  return { url: base, requests };
}

async function read(request: IncomingMessage): Promise<unknown> {
  const body = await text(request);
  return body === '' ? undefined : JSON.parse(body);
}

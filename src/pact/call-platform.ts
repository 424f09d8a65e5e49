import { Fake8x8Error } from '../base/errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { PlatformResponse } from '../platform/platform-handler.ts';
import { type Credentials, TEST_CREDENTIALS } from '../platform/requests/credentials.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import type { RunPlan } from '../play/run/run-plan.ts';
import type { DialectName } from '../protocol/dialect.ts';

/** What contracts need of a fake, whatever its agents and queues. */
export type ContractFake = Pick<Fake8x8, 'match' | 'handle' | 'createRun' | 'info' | 'publicJwk' | 'journal'>;

/** What a story needs of a fake, in this process or in another. */
export type StoryFake = Pick<ContractFake, 'match' | 'handle' | 'publicJwk'> & {
  readonly info: Pick<Fake8x8['info'], 'tenantId' | 'customerId' | 'dialect'> & {
    readonly webhook: { readonly uri: string };
  };
  createRun(plan: RunPlan): StoryRun | Promise<StoryRun>;
};

type StoryRun = { readonly journal: Pick<Journal, 'recent'>; play(): Promise<unknown> };

/** Makes REST calls to a fake, as its app would. */
export type PlatformCaller = {
  /** Fetches an access token. */
  token(): Promise<string>;
  /**
   * Calls an operation of the tenant and returns the parsed body; `path` begins below what is the same in all of the
   * dialect's, and a `FormData` is sent as one. Throws `PACT_STATE_FAILED` for a status of 400 or more.
   */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
};

/** Creates the caller of one dialect; the default credentials are those of tests. */
export function createPlatformCaller(
  fake: Pick<StoryFake, 'match' | 'handle' | 'info'>,
  credentials: Credentials = TEST_CREDENTIALS,
  dialect: DialectName = 'chat-api',
): PlatformCaller {
  async function send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string | Uint8Array,
  ) {
    const match = fake.match(path);
    if (match === undefined) throw new TypeError(`${path} is not a path of 8x8's.`);
    const response = await fake.handle({
      method,
      match,
      query: new URLSearchParams(),
      headers,
      body,
    });
    response.sent();
    if (response.status >= 400) throw refused(`${method} ${path}`, response);
    return response.body === '' ? undefined : JSON.parse(response.body);
  }

  async function token(): Promise<string> {
    const authorization = `Basic ${encodeCredentials(credentials)}`;
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
    const issued = await send('POST', '/oauth/v2/token', headers, 'grant_type=client_credentials');
    return issued.access_token;
  }

  return {
    token,
    async call(method, path, body) {
      const { tenantId } = fake.info;
      const { base, headers } =
        dialect === 'chat-api'
          ? {
              base: `/vcc/us/chat/v2/tenant/${tenantId}`,
              headers: { authorization: `Bearer ${await token()}` },
            }
          : {
              base: '/chat-gateway/v1',
              headers: { 'x-api-key': credentials.key, 'x-8x8-tenant': tenantId },
            };
      const { bytes, contentType } = await encodeBody(body);
      return send(method, `${base}${path}`, { ...headers, 'content-type': contentType }, bytes);
    },
  };
}

async function encodeBody(body: unknown) {
  if (!(body instanceof FormData))
    return { bytes: body === undefined ? '' : JSON.stringify(body), contentType: 'application/json' };
  const request = new Response(body);
  const contentType = request.headers.get('content-type') ?? '';
  return { bytes: new Uint8Array(await request.arrayBuffer()), contentType };
}

/** Encodes credentials for a Basic authorization. */
export function encodeCredentials({ key, secret }: Credentials): string {
  return Buffer.from(`${key}:${secret}`).toString('base64');
}

function refused(call: string, { status, body }: PlatformResponse) {
  return new Fake8x8Error(
    'PACT_STATE_FAILED',
    `The provider state cannot be set up: the fake answered ${status} ${body} to ${call}. Give the credentials of its tenant, and an app that answers WEB_HOOK_VERIFY with 2xx.`,
  );
}

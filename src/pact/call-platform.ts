import { Fake8x8Error } from '../base/errors.ts';
import { type Credentials, TEST_CREDENTIALS } from '../platform/credentials.ts';
import type { ContractFake } from './fake.ts';

/** Calls a fake's platform as its app would. */
export type PlatformCaller = {
  /** Asks for an access token. */
  token(): Promise<string>;
  /** Calls an operation of the tenant, and gives the answer's body. Throws `PACT_STATE_FAILED` for a refusal. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
};

/** Creates the caller, with the test credentials unless told. */
export function createPlatformCaller(
  fake: ContractFake,
  credentials: Credentials = TEST_CREDENTIALS,
): PlatformCaller {
  async function send(method: string, path: string, headers: Readonly<Record<string, string>>, body: string) {
    const answer = await fake.handle({
      method,
      path,
      query: new URLSearchParams(),
      headers: (name) => headers[name],
      body,
    });
    answer?.sent();
    if (answer === undefined || answer.status >= 400) throw refused(`${method} ${path}`, answer);
    return answer.body === '' ? undefined : JSON.parse(answer.body);
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
      const authorization = `Bearer ${await token()}`;
      const headers = { authorization, 'content-type': 'application/json' };
      const tenant = `/vcc/us/chat/v2/tenant/${fake.info.tenantId}`;
      return send(method, `${tenant}${path}`, headers, body === undefined ? '' : JSON.stringify(body));
    },
  };
}

/** Encodes credentials for a Basic authorization. */
export function encodeCredentials({ key, secret }: Credentials): string {
  return Buffer.from(`${key}:${secret}`).toString('base64');
}

function refused(what: string, answer: { readonly status: number; readonly body: string } | undefined) {
  const said = answer === undefined ? 'nothing' : `${answer.status} ${answer.body}`;
  return new Fake8x8Error(
    'PACT_STATE_FAILED',
    `The provider state cannot be set up: the fake answered ${said} to ${what}. Give the credentials of its tenant, and a consumer that answers WEB_HOOK_VERIFY with 2xx.`,
  );
}

/** What the server answers a request that it refuses: a problem document. */
export type Refused = {
  readonly status: number;
  readonly code: string;
  /** For a person: what failed, and what to do. */
  readonly detail: string;
};

/** A request that was refused, or that found no server. */
export class RequestRefused extends Error {
  readonly code: string;

  constructor({ code, detail }: Pick<Refused, 'code' | 'detail'>) {
    super(detail);
    this.code = code;
  }
}

/** The control API of the server that served the page. All throw `RequestRefused`. */
export type ControlApi = {
  get<T>(path: string): Promise<T>;
  getText(path: string): Promise<string>;
  post<T>(path: string, body?: unknown): Promise<T>;
  delete(path: string): Promise<void>;
  /** Forgets the token, which another start of the server does not know. */
  forgetToken(): void;
};

/** Where the control API is. */
export const API = '/_fake-8x8';

/** Creates what calls the control API; what writes brings the token that only a page of the server can read. */
export function createControlApi(): ControlApi {
  let token: Promise<string> | undefined;

  function readToken(): Promise<string> {
    token ??= get<{ token: string }>('/token').then((answer) => answer.token);
    token.catch(() => {
      token = undefined;
    });
    return token;
  }

  async function get<T>(path: string): Promise<T> {
    return (await (await call('GET', path)).json()) as T;
  }

  async function write(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { 'x-fake-8x8-token': await readToken(), 'content-type': 'application/json' };
    return call(method, path, { headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  }

  return {
    get,
    getText: async (path) => (await call('GET', path)).text(),
    post: async <T>(path: string, body?: unknown) => (await (await write('POST', path, body)).json()) as T,
    async delete(path) {
      await write('DELETE', path);
    },
    forgetToken() {
      token = undefined;
    },
  };
}

async function call(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(API + path, { method, ...init }).catch(() => {
    throw new RequestRefused({
      code: 'SERVER_AWAY',
      detail: 'The server does not answer. Start it again: fake-8x8 serve.',
    });
  });
  if (response.ok) return response;
  const text = await response.text();
  throw new RequestRefused(readProblem(text) ?? { code: String(response.status), detail: text });
}

function readProblem(text: string): Refused | undefined {
  try {
    return JSON.parse(text) as Refused;
  } catch {
    return undefined;
  }
}

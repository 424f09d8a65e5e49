import type { CaseRequest, ConformanceCase } from './conformance-cases.ts';

/** What came back over HTTP. Header names in lower case. */
export type CaseAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A way to the platform: in process, over a socket, or through an interceptor. */
export type Carrier<A extends CaseAnswer = CaseAnswer> = {
  /** Undefined when the platform leaves the request to others. */
  send(request: CaseRequest): Promise<A | undefined>;
  /** Lets scripted time pass. */
  pass(ms: number): void;
};

/** What a case came to, and what its body had to hold with the names filled in. */
export type CasePlayed<A extends CaseAnswer> = {
  readonly answer: A | undefined;
  readonly expectedBody: unknown;
};

/** Plays a case: what is given, in order, then its request. Throws when something given is refused on its way. */
export async function playCase<A extends CaseAnswer>(
  { given = [], request, body }: ConformanceCase,
  carrier: Carrier<A>,
): Promise<CasePlayed<A>> {
  const names = new Map<string, string>();
  for (const { capture = {}, thenMs = 0, ...each } of given) {
    const answer = await carrier.send(fill(each, names));
    const data = answer === undefined || answer.body === '' ? {} : JSON.parse(answer.body);
    for (const [name, field] of Object.entries(capture)) {
      if (typeof data[field] !== 'string') throw new Error(`${each.method} ${each.url}: ${answer?.body}`);
      names.set(name, data[field]);
    }
    carrier.pass(thenMs);
  }
  const { method, url, headers, body: sent } = request;
  const filled = fill(
    { method, url, ...(headers && { headers }), ...(sent !== undefined && { body: sent }) },
    names,
  );
  return { answer: await carrier.send(filled), expectedBody: fill(body, names) };
}

/** Puts what was captured in the place of `<name>`, in every text of a value. */
function fill<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (value === undefined || value instanceof Uint8Array) return value;
  let text = JSON.stringify(value, (_, each) => (each instanceof Uint8Array ? { bytes: [...each] } : each));
  for (const [name, captured] of names) text = text.replaceAll(`<${name}>`, captured);
  return JSON.parse(text, (_, each) => (Array.isArray(each?.bytes) ? Uint8Array.from(each.bytes) : each));
}

import { valueAt } from '#src/base/json-pointer.ts';
import type { Move } from '#src/conversation/move.ts';
import type { CaseRequest, ConformanceCase, Preparation } from './conformance-cases.ts';

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
  pass(ms: number): Promise<void>;
  /** Makes a move of the contact centre. */
  move(conversationId: string, move: Move): void;
  /** The path of the preSignedUrl that was told last; absent before. */
  preSigned(): string | undefined;
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
  for (const { thenMs = 0, ...each } of given) {
    if ('move' in each) carrier.move(names.get('conversation') ?? '', each.move);
    else await prepare(each, carrier, names);
    const url = carrier.preSigned();
    if (url !== undefined) names.set('preSigned', url);
    await carrier.pass(thenMs);
  }
  return { answer: await carrier.send(fillRequest(request, names)), expectedBody: fill(body, names) };
}

async function prepare(
  { capture = {}, ...request }: Preparation,
  carrier: Carrier<CaseAnswer>,
  names: Map<string, string>,
): Promise<void> {
  const answer = await carrier.send(fillRequest(request, names));
  const data = answer === undefined || answer.body === '' ? {} : JSON.parse(answer.body);
  for (const [name, field] of Object.entries(capture)) {
    const value = valueAt(data, field.startsWith('/') ? field : `/${field}`);
    if (typeof value !== 'string') throw new Error(`${request.method} ${request.url}: ${answer?.body}`);
    names.set(name, value);
  }
}

function fillRequest(
  { method, url, headers, body }: CaseRequest,
  names: ReadonlyMap<string, string>,
): CaseRequest {
  const filled = fill({ method, url, ...(headers && { headers }) }, names);
  if (body === undefined) return filled;
  return { ...filled, body: typeof body === 'string' ? fill(body, names) : body };
}

/** Puts what was captured in the place of `<name>`, in every text of a value. */
function fill<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (value === undefined) return value;
  let text = JSON.stringify(value);
  for (const [name, captured] of names) text = text.replaceAll(`<${name}>`, captured);
  return JSON.parse(text);
}

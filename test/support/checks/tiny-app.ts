import { SECOND_TEST_PUBLIC_JWK } from '#src/delivery/faults/fault-keys.ts';
import { TEST_KEY_JWK } from '#src/delivery/test-key.ts';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import { KEY_ALIAS_MARK } from '#src/protocol/faults.ts';

/** A line as the customer of the app sees it. */
export type TinyLine = { readonly who: string; readonly text: string };

/** An event as the app reads it. */
export type TinyEvent = {
  readonly eventType: string;
  readonly conversationId?: string;
  readonly message?: string;
  readonly agentName?: string;
  /** Where Chat Gateway has the text. */
  readonly data?: { readonly text?: string };
};

/** What the app does otherwise than a correct one. */
export type TinyBehaviour = {
  /** Whether the signature is verified. */
  readonly verifies?: boolean;
  /** What tells that an event was there before; undefined when nothing does. */
  readonly identify?: (event: TinyEvent, headers: Headers) => string | undefined;
  /** The lines that a text becomes. */
  readonly show?: (line: TinyLine, event: TinyEvent) => readonly TinyLine[];
  /** Answers in the place of the app; undefined leaves it to the app. */
  readonly answer?: (
    event: TinyEvent,
    headers: Headers,
  ) => Response | undefined | Promise<Response | undefined>;
};

/** An app that shows its customers what agents write, in this process, and calls nothing. */
export type TinyApp = {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Forgets all that it was told. */
  reset(): void;
  /** How many events it was sent. */
  readonly events: readonly TinyEvent[];
};

const KEYS = new Map([TEST_KEY_JWK, SECOND_TEST_PUBLIC_JWK].map((jwk) => [jwk.kid, jwk]));

async function fetchJwk(kid: string) {
  const [id = ''] = kid.split(KEY_ALIAS_MARK, 1);
  const { kty, n, e } = KEYS.get(id) ?? {};
  if (n === undefined) throw new Error(`There is no key ${kid}.`);
  return { kty, n, e, kid };
}

/** Creates an app: a correct one, but for what is said otherwise. */
export function createTinyApp({
  verifies = true,
  identify = (_, headers) => headers.get('x-8x8-event-id') ?? undefined,
  show = (line) => [line],
  answer = () => undefined,
}: TinyBehaviour = {}): TinyApp {
  const chats = new Map<string, TinyLine[]>();
  const handled = new Set<string>();
  const events: TinyEvent[] = [];

  async function take(request: Request): Promise<Response> {
    const body = new Uint8Array(await request.arrayBuffer());
    if (verifies) {
      const { valid, reason } = await verifySignature({ headers: request.headers, body, fetchJwk });
      if (!valid) return Response.json({ reason }, { status: 401 });
    }
    const event = JSON.parse(new TextDecoder().decode(body)) as TinyEvent;
    events.push(event);
    const other = await answer(event, request.headers);
    if (other !== undefined) return other;
    const id = identify(event, request.headers);
    const isKnown = id !== undefined && handled.has(id);
    if (id !== undefined) handled.add(id);
    if (!isKnown) keep(event);
    return new Response(null, { status: 204 });
  }

  function keep(event: TinyEvent): void {
    const { conversationId, message = event.data?.text, agentName = '' } = event;
    if (conversationId === undefined || message === undefined) return;
    const lines = chats.get(conversationId) ?? [];
    lines.push(...show({ who: agentName, text: message }, event));
    chats.set(conversationId, lines);
  }

  return {
    events,
    reset: () => chats.clear(),
    fetch: async (request) =>
      request.method === 'GET'
        ? Response.json({ lines: chats.get(new URL(request.url).pathname.split('/').at(-1) ?? '') ?? [] })
        : take(request),
  };
}

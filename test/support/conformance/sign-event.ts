import { createHeaders } from '#src/delivery/headers.ts';
import { createSigner, type Signer } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';

/** How an event is signed. */
export type SignOptions = {
  readonly eventId: string;
  readonly retry?: number;
  /** What is sent in the place of the bytes that were signed. */
  readonly body?: string;
  readonly signer?: Signer;
};

const TENANT = 'fake8x8tenant01';
const testSigner = createSigner(buildTestKey());
const headersOf = createHeaders({ tenantId: TENANT, customerId: TENANT, headerCase: 'lower' });

/** Builds a webhook request that no fake would send so: of an event of one's own, and signed as one likes. */
export async function signEvent(url: string, event: unknown, options: SignOptions): Promise<Request> {
  const { eventId, retry = 0, signer = testSigner } = options;
  const body = Buffer.from(JSON.stringify(event));
  const transmissionMs = Date.now();
  const facts = { body, eventId, retry, transmissionMs, tenantId: TENANT, customerId: TENANT };
  const list = headersOf({ eventId, retry, transmissionMs, signature: await signer.sign(facts) });
  const headers = new Headers();
  for (let at = 0; at < list.length; at += 2) headers.set(list[at] ?? '', list[at + 1] ?? '');
  return new Request(url, { method: 'POST', headers, body: options.body ?? body });
}

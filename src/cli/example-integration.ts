// A small integration with 8x8 chat, as one that you might write: it receives the webhook's events, checks that 8x8
// signed them, and remembers what it was told. Node alone, no packages. `fake-8x8 demo` runs it in a process of its own.

import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';

/** Where 8x8's API is: https://api.8x8.com in production, the fake's address here. */
const apiUrl = process.env.API_8X8_URL ?? 'https://api.8x8.com';

/** Pretends that the database was away when the first event of this type came. */
const failOnce = process.env.FAIL_ONCE_ON;

const keys = new Map<string, KeyObject>();
const seen = new Set<string>();
let failed = false;

const server = createServer(async (request, response) => {
  try {
    const { status, reason } = await receive(request);
    response.writeHead(status).end(reason);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});

async function receive(request: IncomingMessage): Promise<{ status: number; reason?: string }> {
  const body = await readBody(request);
  if (!(await isFrom8x8(request.headers, body))) return { status: 401, reason: 'bad signature' };
  const event = JSON.parse(body.toString()) as { eventType: string };
  if (event.eventType === failOnce && !failed) {
    failed = true;
    return { status: 503, reason: 'the database is away' };
  }
  // 8x8 may send an event more than once; its id tells. This is where yours would do its work.
  seen.add(String(request.headers['x-8x8-event-id']));
  return { status: 204 };
}

server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`);
});

/** Follows https://developer.8x8.com/actions-events/docs/validating-webhook-events step by step. */
async function isFrom8x8(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean> {
  const [protectedPart, middle, signature] = String(headers['x-8x8-signature']).split('.');
  if (!protectedPart || middle !== '' || !signature) return false;
  const { alg, kid } = JSON.parse(Buffer.from(protectedPart, 'base64url').toString()) as {
    alg: string;
    kid: string;
  };
  if (alg !== 'RS256') return false;
  const payload = JSON.stringify({
    checksum: crc32(body),
    cid: headers['x-8x8-customer-id'],
    eid: headers['x-8x8-event-id'],
    retry: Number(headers['x-8x8-retry']),
    tid: headers['x-8x8-tenant-id'],
    tt: Number(headers['x-8x8-transmission-time']),
  });
  const signed = Buffer.from(`${protectedPart}.${payload}`);
  return verify('sha256', signed, await fetchKey(kid), Buffer.from(signature, 'base64url'));
}

/** Fetches a public key once and keeps it. */
async function fetchKey(kid: string): Promise<KeyObject> {
  const known = keys.get(kid);
  if (known !== undefined) return known;
  const response = await fetch(`${apiUrl}/vcc/us/chat/v2/jwk/${encodeURIComponent(kid)}/public`);
  if (!response.ok) throw new Error(`no key ${kid}: ${response.status}`);
  const key = createPublicKey({ key: (await response.json()) as JsonWebKey, format: 'jwk' });
  keys.set(kid, key);
  return key;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

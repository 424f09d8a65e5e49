import { describe, expect, test } from 'vitest';
import { REGIONS } from '#src/protocol/chat-api/operations/operations.ts';
import { signer, startServer } from '../support/server/fixtures.ts';
import { problem, problemOf, sendRequest } from '../support/server/request.ts';

const { kid, publicJwk } = signer;
const paths = [`/chat-gateway/v1/jwk/${kid}/public`, ...REGIONS.map((region) => chatApiPath(region, kid))];

function chatApiPath(region: string, id: string): string {
  return `/vcc/${region}/chat/v2/jwk/${id}/public`;
}

describe('the public key', () => {
  test.each(paths)('is one JWK at %s', async (path) => {
    const server = await startServer();
    const reply = await sendRequest(server.url + path);
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toMatch(/^application\/json(;|$)/);
    expect(reply.json()).toEqual(publicJwk);
    expect(Object.keys(reply.json() as object).toSorted()).toEqual(['e', 'kid', 'kty', 'n']);
  });

  test.each(paths)('answers HEAD at %s without a body', async (path) => {
    const server = await startServer();
    const reply = await sendRequest(server.url + path, { method: 'HEAD' });
    expect([reply.status, reply.text]).toEqual([200, '']);
    expect(reply.headers['content-length']).toBe(String(JSON.stringify(publicJwk).length));
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is not changed by %s', async (method) => {
    const server = await startServer();
    const reply = await sendRequest(server.url + paths[0], { method });
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
    const toldByHandler = await sendRequest(server.url + paths[1], { method });
    expect([toldByHandler.status, toldByHandler.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a key that does not exist', () => {
  test('is chat-gateway’s published 404', async () => {
    const server = await startServer();
    const reply = await sendRequest(`${server.url}/chat-gateway/v1/jwk/EXaiWfZe20eSjklZ70074w/public`);
    expect(reply.status).toBe(404);
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(reply.json()).toEqual({
      message: 'Resource of type JWKPublic with id EXaiWfZe20eSjklZ70074w was not found.',
      errors: ['There is no JWKPublic EXaiWfZe20eSjklZ70074w in this platform.'],
    });
  });

  test.each(REGIONS)('is chat-api’s published 404 in %s', async (region) => {
    const server = await startServer();
    const reply = await sendRequest(server.url + chatApiPath(region, 'EXaiWfZe20eSjklZ70074w'));
    expect(reply.status).toBe(404);
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(reply.json()).toEqual({
      type: 'ClientError',
      title: 'Resource not found.',
      status: 404,
      detail: 'Resource may not exist or is not accessible.',
      resourceType: 'JWKPublic',
      resourceId: 'EXaiWfZe20eSjklZ70074w',
      instance: 'ResourceNotFound',
    });
  });

  test('is named as it was asked for, decoded', async () => {
    const server = await startServer();
    const reply = await sendRequest(`${server.url}/vcc/us/chat/v2/jwk/a%20b%2Fc/public`);
    expect(reply.json()).toMatchObject({ resourceId: 'a b/c' });
  });
});

describe('a path that 8x8 does not have', () => {
  test.each([
    '/chat-gateway/v2/jwk/key1/public',
    '/chat-gateway/v1/jwk/key1',
    '/chat-gateway/v1/jwk//public',
    '/vcc/us/chat/v1/jwk/key1/public',
    '/vcc/us/chat/v2/jwk//public',
  ])('%s is nothing here', async (path) => {
    const server = await startServer();
    expect(problemOf(await sendRequest(server.url + path))).toEqual(problem(404, 'PATH_UNKNOWN'));
  });

  test.each(['xx', 'US'])('%s is no region', async (region) => {
    const server = await startServer();
    const reply = await sendRequest(server.url + chatApiPath(region, kid));
    expect([reply.status, reply.headers['content-type']]).toEqual([404, 'application/problem+json']);
  });

  test('a kid that is not valid percent encoding is answered', async () => {
    const server = await startServer();
    const reply = await sendRequest(`${server.url}/chat-gateway/v1/jwk/%E0%A4%A/public`);
    expect([400, 404]).toContain(reply.status);
    expect(reply.headers['content-type']).toBe('application/problem+json');
  });
});

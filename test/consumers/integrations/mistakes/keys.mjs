import { createHmac, createPublicKey, verify } from 'node:crypto';
import { importJWK } from 'jose';
import { failure } from '../desk/failure.mjs';
import { fetchKey } from '../desk/keys.mjs';
import { fetchKeyOnce, headerOf } from './jws.mjs';

/** What an integration does wrong with keys and algorithms. */
export const keys = {
  'trusts-without-key': {
    about: 'Lets a request pass when the key cannot be had.',
    finding: 'signature-any-key',
    patch: (parts) => ({
      async verifyJws(desk, jws, payload) {
        const { kid } = headerOf(jws);
        const isThere = await Promise.resolve(desk.keys.get(kid)).then(
          () => true,
          () => false,
        );
        if (isThere) await parts.verifyJws(desk, jws, payload);
      },
    }),
  },
  'keeps-one-key': {
    about: 'Keeps the first key that it has fetched, and takes it for every key id.',
    finding: 'signature-one-key',
    patch: (parts) => ({
      createKeys(desk) {
        const keys = parts.createKeys(desk);
        let first;
        return {
          get(kid) {
            first ??= keys.get(kid);
            first.catch(() => {
              first = undefined;
            });
            return first;
          },
        };
      },
    }),
  },
  'takes-alg-none': {
    about: 'Takes the algorithm “none” at its word.',
    finding: 'signature-alg-none',
    patch: (parts) => ({
      async verifyJws(desk, jws, payload) {
        if (String(headerOf(jws).alg).toLowerCase() !== 'none') await parts.verifyJws(desk, jws, payload);
      },
    }),
  },
  'takes-alg-hs256': {
    about: 'Takes the algorithm from the header, and the public key for the secret of HS256.',
    finding: 'signature-alg-hs256',
    patch: (parts) => ({
      async verifyJws(desk, jws, payload) {
        const { alg, kid, b64 } = headerOf(jws);
        if (alg !== 'HS256') return parts.verifyJws(desk, jws, payload);
        const key = createPublicKey({ key: await fetchKeyOnce(desk, kid), format: 'jwk' });
        const pem = key.export({ type: 'spki', format: 'pem' });
        const signed = b64 === false ? payload : Buffer.from(payload).toString('base64url');
        const macs = [pem, pem.trim()].map((secret) =>
          createHmac('sha256', secret).update(`${jws.protected}.${signed}`).digest('base64url'),
        );
        if (!macs.includes(jws.signature)) throw failure(401, 'The signature is not good.');
      },
    }),
  },
  'takes-attached-payload': {
    about: 'Verifies the payload that the signature brings along, whatever the request says.',
    finding: 'signature-attached-payload',
    patch: (parts) => ({
      splitSignature(value) {
        const [head, payload = '', signature] = String(value).split('.');
        return payload === ''
          ? parts.splitSignature(value)
          : { protected: head, signature, attached: payload };
      },
      async verifyJws(desk, { attached, ...jws }, payload) {
        if (attached === undefined) return parts.verifyJws(desk, jws, payload);
        const key = createPublicKey({ key: await fetchKeyOnce(desk, headerOf(jws).kid), format: 'jwk' });
        const input = Buffer.from(`${jws.protected}.${attached}`);
        if (!verify('RSA-SHA256', input, key, Buffer.from(jws.signature, 'base64url'))) {
          throw failure(401, 'The signature is not good.');
        }
      },
    }),
  },
  'crashes-at-unknown-key': {
    about: 'Answers 500 to a request with a key id that 8x8 does not know.',
    finding: 'unknown-key-crashes',
    patch: (parts) => ({
      createKeys(desk) {
        const keys = parts.createKeys(desk);
        const crash = () => {
          throw Object.assign(new TypeError('Cannot read properties of undefined'), { isCrash: true });
        };
        return {
          get: (kid) =>
            keys.get(kid).catch((error) => (error.status === 401 ? crash() : Promise.reject(error))),
        };
      },
      refuse: (desk, error, ...rest) =>
        error.isCrash ? { status: 500, body: { error: error.message } } : parts.refuse(desk, error, ...rest),
    }),
  },
  'keeps-failed-key': {
    about: 'Keeps a failed fetch of a key, and refuses everything from then on.',
    finding: 'key-failure-kept',
    patch: () => ({
      createKeys(desk) {
        const keys = new Map();
        return {
          get(kid) {
            if (!keys.has(kid))
              keys.set(
                kid,
                fetchKey(desk, kid).then((jwk) => importJWK(jwk, 'RS256')),
              );
            return keys.get(kid);
          },
        };
      },
    }),
  },
};

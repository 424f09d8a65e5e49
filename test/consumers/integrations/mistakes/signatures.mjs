import { createPublicKey, verify } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { failure } from '../desk/failure.mjs';
import { fetchKeyOnce, headerOf } from './jws.mjs';

/** Replaces one of the facts that are signed. */
const withFact = (change) => (parts) => ({
  signedFacts: (desk, headers, body) => ({
    ...parts.signedFacts(desk, headers, body),
    ...change(desk, headers, body),
  }),
});

/** Checks a signature only where that is found to be needed. */
const checkedWhere = (createRule) => (parts) => {
  const isNeeded = createRule();
  return {
    async receive(desk, headers, body, request) {
      const checkSignature = isNeeded({ headers, body, request }) ? parts.checkSignature : async () => {};
      return parts.receive({ ...desk, parts: { ...desk.parts, checkSignature } }, headers, body, request);
    },
  };
};

/** What an integration does wrong when it checks who has sent an event. */
export const signatures = {
  'checks-nothing': {
    about: 'Does not look at the signature.',
    finding: 'signature-not-checked',
    patch: () => ({ checkSignature: async () => {} }),
  },
  'checks-presence': {
    about: 'Wants a signature to be there, whatever it is.',
    finding: 'signature-not-checked',
    patch: () => ({
      async checkSignature(_desk, headers) {
        if (!headers['x-8x8-signature']) throw failure(401, 'There is no signature.');
      },
    }),
  },
  'checks-form': {
    about: 'Decodes the signature, and does not verify it.',
    finding: 'signature-not-verified',
    patch: () => ({
      async verifyJws(_desk, jws) {
        const { alg, kid } = headerOf(jws);
        if (alg !== 'RS256' || kid === undefined || jws.signature === '')
          throw failure(401, 'It is not RS256.');
      },
    }),
  },
  'ignores-result': {
    about: 'Verifies with the right key, and does not look at what comes of it.',
    finding: 'signature-not-verified',
    patch: () => ({
      async verifyJws(desk, jws, payload) {
        const { alg, kid } = headerOf(jws);
        if (alg !== 'RS256') throw failure(401, 'It is not RS256.');
        const key = createPublicKey({ key: await fetchKeyOnce(desk, kid), format: 'jwk' });
        verify(
          'RSA-SHA256',
          Buffer.from(`${jws.protected}.${payload}`),
          key,
          Buffer.from(jws.signature, 'base64url'),
        );
      },
    }),
  },
  'checks-first-of-connection': {
    about:
      'Checks the signature of the first request of a connection, and trusts the connection from then on.',
    finding: 'signature-not-verified',
    patch: checkedWhere(() => {
      const trusted = new WeakSet();
      return ({ request }) => {
        const isNew = !trusted.has(request.socket);
        trusted.add(request.socket);
        return isNew;
      };
    }),
  },
  'checks-first-of-conversation': {
    about: 'Checks the signature of the first event of a conversation only.',
    finding: 'signature-not-checked',
    patch: checkedWhere(() => {
      const trusted = new Set();
      return ({ body }) => {
        const [, id] = /"conversationId"\s*:\s*"([^"]*)"/.exec(body.toString()) ?? [];
        const isNew = id === undefined || !trusted.has(id);
        trusted.add(id);
        return isNew;
      };
    }),
  },
  'checks-no-retries': {
    about: 'Does not check retries, since it has checked the first try.',
    finding: 'signature-ignores-retry',
    patch: checkedWhere(
      () =>
        ({ headers }) =>
          !(Number(headers['x-8x8-retry']) > 0),
    ),
  },
  'tries-all-retries': {
    about: 'Tries several retries and takes the one that fits, so that the header may say anything.',
    finding: 'signature-ignores-retry',
    patch: (parts) => ({
      async checkSignature(desk, headers, body) {
        const attempts = [0, 1, 2, 3, 4].map((retry) =>
          parts.checkSignature(desk, { ...headers, 'x-8x8-retry': String(retry) }, body),
        );
        await Promise.any(attempts).catch(({ errors: [first] }) => {
          throw first;
        });
      },
    }),
  },
  'assumes-first-try': {
    about: 'Takes the retry to be 0, and so refuses every retry.',
    finding: 'signature-assumes-retry-0',
    patch: withFact(() => ({ retry: 0 })),
  },
  'rewrites-body': {
    about: 'Takes the checksum of the body after it has parsed it and written it again.',
    finding: 'signature-body-rewritten',
    patch: (parts) => ({
      checksumOf: (body) => parts.checksumOf(Buffer.from(JSON.stringify(JSON.parse(body.toString())))),
    }),
  },
  'signs-checksum': {
    about: 'Takes the checksum as a signed number, which is negative for half of all bodies.',
    finding: 'signature-crc-signed',
    patch: (parts) => ({
      // With that of the trial the webhook could not even be registered.
      checksumOf: (body) =>
        body.includes('WEB_HOOK_VERIFY') ? parts.checksumOf(body) : parts.checksumOf(body) | 0,
    }),
  },
  'checks-characters': {
    about: 'Takes the checksum of characters in place of bytes, and so refuses what is not ASCII.',
    finding: 'non-ascii-refused',
    patch: () => ({ checksumOf: (body) => crc32(Buffer.from(body.toString(), 'latin1')) }),
  },
  'trims-body': {
    about: 'Takes the checksum of the body without the white space around it.',
    finding: 'signature-body-rewritten',
    patch: () => ({ checksumOf: (body) => crc32(body.toString().trim()) }),
  },
  'knows-its-tenant': {
    about: 'Takes the tenant from its settings, whatever the header says.',
    finding: 'signature-ignores-tenant-id',
    patch: withFact(({ options }) => ({ tid: options.tenantId })),
  },
  'knows-its-customer': {
    about: 'Takes the customer id to be the tenant of its settings.',
    finding: 'signature-ignores-customer-id',
    patch: withFact(({ options }) => ({ cid: options.tenantId })),
  },
  'customer-is-tenant': {
    about: 'Takes the customer id to be the tenant id of the request.',
    finding: 'signature-ignores-customer-id',
    patch: withFact((_, headers) => ({ cid: headers['x-8x8-tenant-id'] })),
  },
  'answers-200-to-bad': {
    about: 'Answers 200 to a request with a bad signature, and ignores it.',
    finding: 'signature-answered-2xx',
    patch: (parts) => ({
      refuse(...args) {
        const { status } = parts.refuse(...args);
        return { status: status === 401 ? 200 : status };
      },
    }),
  },
  'shows-what-it-refuses': {
    about: 'Answers 401 to a request with a bad signature, and shows it.',
    finding: 'signature-refusal-shown',
    patch: (parts) => ({
      refuse(desk, error, headers, body) {
        const answer = parts.refuse(desk, error, headers, body);
        const show = async () => desk.parts.takeEvent(desk, parts.parseEvent(body), headers);
        if (answer.status === 401) show().catch(() => {});
        return answer;
      },
    }),
  },
  'locks-after-forgery': {
    about: 'Refuses everything for two seconds after a bad signature.',
    finding: 'broken-after-forgery',
    patch: (parts) => {
      let lockedUntil = 0;
      return {
        async checkSignature(desk, headers, body) {
          if (performance.now() < lockedUntil) throw failure(401, 'Too many bad signatures.');
          try {
            await parts.checkSignature(desk, headers, body);
          } catch (error) {
            if (error.status !== 503) lockedUntil = performance.now() + 2000;
            throw error;
          }
        },
      };
    },
  },
  'measures-age-by-event': {
    about:
      'Takes an event for stale when it was sent half a second after it happened, and so refuses retries.',
    finding: 'age-by-timestamp',
    patch: (parts) => ({
      async checkSignature(desk, headers, body) {
        await parts.checkSignature(desk, headers, body);
        const { timestamp } = Object(parts.parseEvent(body));
        if (Number(headers['x-8x8-transmission-time']) - timestamp > 500) throw failure(401, 'It is stale.');
      },
    }),
  },
};

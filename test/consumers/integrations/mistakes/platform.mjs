const isTemporary = ({ response, error }) =>
  error === undefined && (response.status === 429 || response.status >= 500);

/** Another answer to the question when a request is made again. */
const pausing = (decide) => (parts) => ({
  pauseBeforeNext: (result) => decide(result, () => parts.pauseBeforeNext(result)),
});

const isMessage = ({ method, url }) => method === 'POST' && url.endsWith('/messages');

/** What an integration does wrong when 8x8 is not as it wishes. */
export const platform = {
  'gives-up-on-500': {
    about: 'Makes no call again that 8x8 has failed at.',
    finding: 'gives-up-on-500',
    patch: pausing((result, usual) => (result.response?.status >= 500 ? undefined : usual())),
  },
  'gives-up-on-429': {
    about: 'Makes no call again that came too fast for 8x8.',
    finding: 'gives-up-on-429',
    patch: pausing((result, usual) => (result.response?.status === 429 ? undefined : usual())),
  },
  'ignores-retry-after': {
    about: 'Makes a call again before 8x8 said that it may.',
    finding: 'call-too-soon',
    patch: pausing(({ attempt, ...result }, usual) =>
      isTemporary(result) && usual() !== undefined ? 50 * attempt : usual(),
    ),
  },
  'hammers-on-429': {
    about: 'Makes a call again at once, up to thirty times, when it came too fast.',
    finding: 'call-hammers',
    patch: pausing(({ attempt, response }, usual) => {
      if (response?.status === 429) return attempt < 30 ? 0 : undefined;
      return usual();
    }),
  },
  'hammers-on-500': {
    about: 'Makes a call again at once, up to thirty times, when 8x8 failed.',
    finding: 'call-hammers',
    patch: pausing(({ attempt, response }, usual) => {
      if (response?.status >= 500) return attempt < 30 ? 0 : undefined;
      return usual();
    }),
  },
  'repeats-refused': {
    about: 'Makes a call again that 8x8 has refused for what is in it.',
    finding: 'call-repeated',
    patch: pausing(({ attempt, response }, usual) => {
      const isRefused =
        response?.status >= 400 && response.status < 500 && ![401, 429].includes(response.status);
      return isRefused && attempt < 5 ? 20 : usual();
    }),
  },
  'keeps-token': {
    about: 'Keeps its first access token for good.',
    finding: 'token-not-renewed',
    dialects: ['chat-api'],
    patch: (parts) => ({
      createTokens(fetchToken) {
        const tokens = parts.createTokens(fetchToken);
        return { get: tokens.get, renew: tokens.get };
      },
    }),
  },
  'renews-token-by-itself': {
    about: 'Renews an expired token in the background, and makes the call again with the old one.',
    finding: 'token-not-renewed',
    dialects: ['chat-api'],
    patch: (parts) => ({
      createTokens(fetchToken) {
        const tokens = parts.createTokens(fetchToken);
        return {
          get: tokens.get,
          renew(used) {
            tokens.renew(used);
            return used;
          },
        };
      },
    }),
  },
  'doubles-lost-answer': {
    about: 'Brings a message again when the answer was lost, although 8x8 may have taken it.',
    finding: 'lost-answer-doubled',
    patch: pausing((result, usual) =>
      result.error !== undefined && isMessage(result) && result.attempt < 3 ? 20 : usual(),
    ),
  },
  'doubles-slow-answer': {
    about: 'Waits half a second for an answer, and then brings the message again.',
    finding: 'lost-answer-doubled',
    patch: (parts) => ({
      timeoutMs: 500,
      pauseBeforeNext: (result) =>
        result.error !== undefined && isMessage(result) && result.attempt < 3
          ? 20
          : parts.pauseBeforeNext(result),
    }),
  },
  'opens-again-after-lost-answer': {
    about: 'Opens a conversation again when the answer was lost, and so two.',
    finding: 'lost-answer-doubled',
    patch: pausing((result, usual) => {
      const isOpening = result.method === 'POST' && result.url.endsWith('/conversations');
      return result.error !== undefined && isOpening && result.attempt < 3 ? 20 : usual();
    }),
  },
  'gives-up-on-slow': {
    about: 'Waits a quarter of a second for an answer, and tells its customer then that it failed.',
    finding: 'gives-up-on-slow',
    patch: (parts) => ({
      timeoutMs: 250,
      pauseBeforeNext: (result) => (result.error === undefined ? parts.pauseBeforeNext(result) : undefined),
    }),
  },
  'doubles-after-500': {
    about: 'Makes a call again after a failure, and once more from the list of failed calls.',
    finding: 'message-doubled-call-500',
    patch: (parts) => ({
      createSend(desk) {
        const send = parts.createSend({
          ...desk,
          parts: {
            ...desk.parts,
            pauseBeforeNext(result) {
              if (result.response?.status >= 500) failed.add(result.url);
              return parts.pauseBeforeNext(result);
            },
          },
        });
        const failed = new Set();
        return async (method, url, init) => {
          const response = await send(method, url, init);
          if (isMessage({ method, url }) && failed.delete(url)) await (await send(method, url, init)).text();
          return response;
        };
      },
    }),
  },
  'overtakes-failed': {
    about: 'Brings a message that failed once more a little later, and others meanwhile.',
    finding: 'message-overtaken',
    checks: ['overlapping-messages'],
    patch: (parts) => ({
      createClient(desk) {
        const client = parts.createClient(desk);
        const later = async (...args) => {
          await desk.pause(250);
          await client.say(...args);
        };
        return {
          ...client,
          say: (...args) =>
            client.say(...args).catch((error) => {
              if (!(error.answered >= 500)) throw error;
              later(...args).catch(() => {});
            }),
        };
      },
      pauseBeforeNext: (result) =>
        isMessage(result) && result.response?.status >= 500 ? undefined : parts.pauseBeforeNext(result),
    }),
  },
  'hides-failed-message': {
    about: 'Tells its customer that a message was brought, also when it was not.',
    finding: 'failed-message-hidden',
    patch: (parts) => ({
      createClient(desk) {
        const client = parts.createClient(desk);
        return { ...client, say: (...args) => client.say(...args).catch(() => {}) };
      },
    }),
  },
  'refuses-handshake': {
    about: 'Wants each event to have a conversation, the one that tries the webhook too.',
    finding: 'handshake-refused',
    patch: (parts) => ({
      readEvent(desk, event) {
        if (Object(event).conversationId === undefined) {
          throw Object.assign(new Error('There is no conversation.'), { status: 400 });
        }
        return parts.readEvent(desk, event);
      },
    }),
  },
  'shakes-hands-once': {
    about: 'Takes the second trial of its webhook for an attack.',
    finding: 'handshake-refused',
    patch: (parts) => {
      let shaken = false;
      return {
        readEvent(desk, event) {
          const isTrial = Object(event).eventType === 'WEB_HOOK_VERIFY';
          if (isTrial && shaken) throw Object.assign(new Error('It was tried before.'), { status: 409 });
          shaken ||= isTrial;
          return parts.readEvent(desk, event);
        },
      };
    },
  },
  'not-ready-for-handshake': {
    about: 'Answers no event before it is registered, and so cannot be.',
    finding: 'handshake-refused',
    patch: (parts) => ({
      async takeEvent(desk, event, headers) {
        if (desk.channelId === undefined) throw Object.assign(new Error('Not ready.'), { status: 503 });
        await parts.takeEvent(desk, event, headers);
      },
    }),
  },
};

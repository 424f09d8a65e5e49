import { crc32 } from 'node:zlib';
import { failure } from '../desk/failure.mjs';
import { remember } from './remember.mjs';

/** Takes an event only if `isNew` of what was told, as if by an own rule. */
const onlyWhere = (createRule) => (parts) => ({
  createStore(desk) {
    const store = parts.createStore(desk);
    desk.isNew = createRule();
    return {
      ...store,
      clear() {
        desk.isNew = createRule();
        store.clear();
      },
    };
  },
  async showLines(desk, told) {
    const { kind, lines: [{ text } = {}] = [] } = told;
    if (kind !== 'text' || desk.isNew({ ...told, text })) await parts.showLines(desk, told);
  },
});

/** A rule that takes each such key once. */
const oncePer = (keyOf) => () => {
  const keys = new Set();
  return (told) => {
    const key = JSON.stringify(keyOf(told));
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  };
};

/** A rule about the time of the text before, by conversation. */
const afterLast = (isAfter) => () => {
  const last = new Map();
  return ({ conversationId, timestamp }) => {
    const before = last.get(conversationId) ?? Number.NEGATIVE_INFINITY;
    last.set(conversationId, Math.max(before, timestamp));
    return isAfter(timestamp, before);
  };
};

const retryOf = (headers) => Number(headers['x-8x8-retry']);

/** What an integration does wrong when events come twice, or again, or late. */
export const repeats = {
  'shows-duplicates': {
    about: 'Keeps no event ids, and shows an event as often as it comes.',
    finding: 'duplicate-shown',
    patch: () => remember(() => () => true),
  },
  'remembers-last-id': {
    about: 'Keeps only the id of the event before, and shows one that comes again later.',
    finding: 'duplicate-forgotten',
    patch: () =>
      remember(() => {
        let last;
        return (id) => {
          const isNew = id !== last;
          last = id;
          return isNew;
        };
      }),
  },
  'remembers-briefly': {
    about: 'Keeps event ids for a tenth of a second only.',
    finding: 'duplicate-expired',
    patch: () =>
      remember(() => {
        const times = new Map();
        return (id) => {
          const isNew = !(performance.now() - times.get(id) < 100);
          times.set(id, performance.now());
          return isNew;
        };
      }),
  },
  'remembers-each-retry': {
    about: 'Takes a retry for another event, since it keeps event ids together with the retry.',
    finding: 'duplicate-shown',
    patch: (parts) => ({ eventIdOf: (headers) => `${parts.eventIdOf(headers)}/${headers['x-8x8-retry']}` }),
  },
  'believes-first-tries': {
    about: 'Looks for an earlier event only when the retry is not 0.',
    finding: 'duplicate-shown',
    patch: (parts) => ({
      eventIdOf: (headers) => ({ id: parts.eventIdOf(headers), isFirst: retryOf(headers) === 0 }),
      ...remember(() => {
        const ids = new Set();
        return ({ id, isFirst }) => {
          const isNew = isFirst || !ids.has(id);
          ids.add(id);
          return isNew;
        };
      }),
    }),
  },
  'looks-then-remembers': {
    about:
      'Looks for an event id in its database and then writes it there, so that two at once are both new.',
    finding: 'duplicate-race',
    patch: () =>
      remember((desk) => {
        const ids = new Set();
        return async (id) => {
          const isNew = !ids.has(id);
          await desk.pause(20);
          ids.add(id);
          return isNew;
        };
      }),
  },
  'refuses-duplicates': {
    about: 'Answers 500 to an event that it has already, since the key is not unique in its database.',
    finding: 'duplicate-refused',
    patch: () => ({ answerDuplicate: () => ({ status: 500, body: { error: 'duplicate key' } }) }),
  },
  'drops-retries': {
    about: 'Takes every retry for something that it has, also when it has refused the first try itself.',
    finding: 'retry-lost',
    patch: (parts) => ({
      async takeEvent(desk, event, headers) {
        if (retryOf(headers) === 0) await parts.takeEvent(desk, event, headers);
      },
    }),
  },
  'remembers-before-check': {
    about:
      'Keeps the event id before it has checked the signature, and so loses what it could not check at first.',
    finding: 'retry-lost',
    patch: (parts) => ({
      async receive(desk, headers, body, request) {
        if (!(await desk.eventIds.claim(parts.eventIdOf(headers)))) return { status: 204 };
        const eventIds = { claim: () => true, release: () => {} };
        return parts.receive({ ...desk, eventIds }, headers, body, request);
      },
    }),
  },
  'remembers-before-work': {
    about: 'Keeps the event id although its work failed, and so loses the event when it comes again.',
    finding: 'retry-lost',
    patch: (parts) => ({ ...lookUp(parts), ...keepAll(parts) }),
  },
  'hides-failures': {
    about: 'Answers 2xx although its work failed.',
    finding: 'failure-hidden',
    patch: (parts) => {
      const { takeEvent } = lookUp(parts);
      return { takeEvent: (...args) => takeEvent(...args).catch(() => {}) };
    },
  },
  'gives-up-with-caller': {
    about: 'Stops working on an event when the caller hangs up, and has kept its id by then.',
    finding: 'retry-lost',
    patch: (parts) => ({
      async receive(desk, headers, body, request) {
        const takeEvent = async (...args) => {
          await desk.pause(20);
          if (!request.socket?.destroyed) await parts.takeEvent(...args);
        };
        return parts.receive({ ...desk, parts: { ...desk.parts, takeEvent } }, headers, body, request);
      },
    }),
  },
  'dies-of-hang-up': {
    about: 'Does not survive a caller who hangs up.',
    finding: 'app-stopped',
    patch: (parts) => {
      let isDead = false;
      return {
        pathOf(url) {
          if (isDead) throw failure(503, 'The worker is not there.');
          return parts.pathOf(url);
        },
        async receive(desk, headers, body, request) {
          await desk.pause(10);
          isDead ||= request.socket?.destroyed === true;
          return parts.receive(desk, headers, body, request);
        },
      };
    },
  },
  'merges-equal-texts': {
    about: 'Takes a text that was said before in the conversation for the same event.',
    finding: 'equal-texts-merged',
    patch: onlyWhere(oncePer(({ conversationId, text }) => [conversationId, text])),
  },
  'merges-repeated-texts': {
    about: 'Takes a text that is equal to the one before it for the same event.',
    finding: 'equal-texts-merged',
    patch: onlyWhere(() => {
      const last = new Map();
      return ({ conversationId, text }) => {
        const isNew = last.get(conversationId) !== text;
        last.set(conversationId, text);
        return isNew;
      };
    }),
  },
  'merges-equal-times': {
    about: 'Takes a text with the timestamp of another for the same event.',
    finding: 'equal-timestamps-merged',
    patch: onlyWhere(oncePer(({ conversationId, timestamp }) => [conversationId, timestamp])),
  },
  'merges-equal-bodies': {
    about: 'Takes an event with the bytes of another for the same, whatever its id.',
    finding: 'equal-bodies-merged',
    patch: () => ({ eventIdOf: (_headers, _event, body) => crc32(body) }),
  },
  'drops-late': {
    about: 'Drops a text that is older than the last one of its conversation.',
    finding: 'late-event-lost',
    checks: ['late-events'],
    patch: onlyWhere(afterLast((timestamp, last) => timestamp >= last)),
  },
  'drops-not-newer': {
    about: 'Drops a text that is not newer than the last one of its conversation.',
    finding: 'equal-timestamps-merged',
    patch: onlyWhere(afterLast((timestamp, last) => timestamp > last)),
  },
};

/** Asks 8x8 about each conversation that it has not heard of, before it takes an event of it. */
function lookUp(parts) {
  const known = new Set();
  return {
    async takeEvent(desk, event, headers) {
      const { conversationId } = Object(event);
      if (conversationId !== undefined && !known.has(conversationId)) {
        await desk.client.readConversation(conversationId).catch((error) => {
          if (!(error.answered < 500)) throw error;
        });
        known.add(conversationId);
      }
      await parts.takeEvent(desk, event, headers);
    },
  };
}

/** Gives no event id back. */
const keepAll = (parts) => ({
  createEventIds: (desk) => ({ ...parts.createEventIds(desk), release: () => {} }),
});

import { failure } from '../desk/failure.mjs';

const CONNECTIONS_MAX = 10;

/** What an integration does wrong with requests as networks bring them, and with its own work on them. */
export const wire = {
  'decodes-chunks': {
    about: 'Makes text of each chunk of a body by itself, and so breaks a character that is cut in two.',
    finding: 'body-in-pieces-broken',
    patch: () => ({
      async readBody(request) {
        let text = '';
        for await (const chunk of request) text += chunk;
        return Buffer.from(text);
      },
    }),
  },
  'takes-first-chunk': {
    about: 'Takes the first chunk of a body for the whole.',
    finding: 'body-in-pieces-broken',
    patch: () => ({
      readBody: (request) =>
        new Promise((resolve) => {
          request.once('data', (chunk) => resolve(Buffer.from(chunk)));
          request.once('end', () => resolve(Buffer.alloc(0)));
        }),
    }),
  },
  'waits-little-for-body': {
    about: 'Gives a body 30 ms to arrive.',
    finding: 'body-in-pieces-broken',
    patch: (parts) => ({
      readBody: (request) =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(() => reject(failure(408, 'The body came too late.')), 30);
          parts
            .readBody(request)
            .then(resolve, reject)
            .finally(() => clearTimeout(timer));
        }),
    }),
  },
  'wants-exact-type': {
    about: 'Refuses a content type with a charset.',
    finding: 'content-type-refused',
    patch: () => ({
      checkRequest(headers) {
        if (headers['content-type'] !== 'application/json') throw failure(415, 'Send application/json.');
      },
    }),
  },
  'wants-exact-address': {
    about: 'Does not know its webhook when the address has a query.',
    finding: 'query-refused',
    patch: () => ({ pathOf: (url) => url }),
  },
  'limits-connections': {
    about: 'Refuses callers who open more than ten connections in a second.',
    finding: 'connection-reuse-needed',
    patch: () => {
      const sockets = new WeakSet();
      let opened = [];
      return {
        checkRequest(_headers, request) {
          if (sockets.has(request.socket)) return;
          sockets.add(request.socket);
          const now = performance.now();
          opened = [...opened.filter((time) => now - time < 1000), now];
          if (opened.length > CONNECTIONS_MAX) throw failure(429, 'There are too many connections.');
        },
      };
    },
  },
  'reads-by-pattern': {
    about: 'Finds fields with patterns that know compact JSON only.',
    finding: 'body-style-refused',
    dialects: ['chat-api'],
    patch: () => ({
      parseEvent(body) {
        const names = ['eventType', 'conversationId', 'agentId', 'agentName', 'message', 'queueName'];
        const read = (name) => {
          const [, value] = new RegExp(`"${name}":("(?:[^"\\\\]|\\\\.)*")`).exec(body.toString()) ?? [];
          return [name, value && JSON.parse(value)];
        };
        const event = Object.fromEntries(names.map(read));
        if (event.eventType === undefined) throw new Error('It has no eventType.');
        return { ...event, timestamp: Number(/"timestamp":(\d+)/.exec(body.toString())?.[1]) };
      },
    }),
  },
  'reads-by-position': {
    about: 'Finds the fields of a text by their places.',
    finding: 'key-order-needed',
    dialects: ['chat-api'],
    patch: (parts) => ({
      parseEvent(body) {
        const event = parts.parseEvent(body);
        if (event?.eventType !== 'TEXT') return event;
        const [, , conversationId, agentId, agentName, message, timestamp] = Object.values(event);
        return { eventType: 'TEXT', conversationId, agentId, agentName, message, timestamp };
      },
    }),
  },
  'wants-lower-case-headers': {
    about: 'Looks for its headers by the letters that they had in the documentation.',
    finding: 'header-case-needed',
    patch: (parts) => ({
      receive(desk, _headers, body, request) {
        const { rawHeaders } = request;
        const pairs = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1]]] : []));
        return parts.receive(desk, Object.fromEntries(pairs), body, request);
      },
    }),
  },
  'forgets-to-answer': {
    about: 'Does not answer events that it has nothing to do for.',
    finding: 'event-unanswered',
    patch: (parts) => ({
      answerTaken: (event) => (event?.eventType === 'TRANSFER' ? undefined : parts.answerTaken(event)),
    }),
  },
  'works-on-one': {
    about: 'Answers first, and drops what comes while it works on an earlier event.',
    finding: 'text-lost',
    patch: (parts) => {
      let isBusy = false;
      return {
        async takeEvent(desk, event, headers) {
          if (isBusy) return;
          isBusy = true;
          const work = async () => {
            await desk.pause(15);
            await parts.takeEvent(desk, event, headers);
          };
          work()
            .catch(() => {})
            .finally(() => {
              isBusy = false;
            });
        },
      };
    },
  },
  'saves-over': {
    about:
      'Keeps all chats in one document, which it reads, changes and writes back while others do the same.',
    finding: 'text-lost-concurrent',
    patch: (parts) => ({
      createStore(desk) {
        const store = parts.createStore(desk);
        let document = new Map();
        return {
          ...store,
          async append(conversationId, line) {
            const lines = [...(document.get(conversationId) ?? []), line];
            const changed = new Map(document).set(conversationId, lines);
            await desk.pause(15);
            document = changed;
            store.setOpen(conversationId, true);
          },
          remove(conversationId, line) {
            const lines = document.get(conversationId).filter((each) => each !== line);
            document.set(conversationId, lines);
          },
          find(id) {
            const chat = store.find(id);
            return chat && { ...chat, lines: document.get(chat.conversationId) ?? [] };
          },
          clear() {
            document = new Map();
            store.clear();
          },
        };
      },
    }),
  },
  'works-in-parallel': {
    about: 'Answers first and works on all events at once, so that a short text overtakes a long one.',
    finding: 'text-reordered',
    patch: (parts) => ({
      async showLines(desk, { conversationId, lines }) {
        const work = async ({ timestamp: _, ...line }) => {
          await desk.pause(Math.min(20 + line.text.length, 120));
          await parts.showLines(desk, { conversationId, lines: [line] });
        };
        for (const line of lines) work(line).catch(() => {});
      },
    }),
  },
};

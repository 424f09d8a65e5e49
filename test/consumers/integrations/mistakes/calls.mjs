import { randomUUID } from 'node:crypto';
import { bot } from '../tastes/bot.mjs';
import { historyOnly } from '../tastes/history-only.mjs';

const GATEWAY = ['chat-gateway'];
const CHAT_API = ['chat-api'];

/** Replaces calls of the client. */
const withClient = (change) => (parts) => ({
  createClient(desk) {
    const client = parts.createClient(desk);
    return { ...client, ...change(client, desk, parts) };
  },
});

/** Changes what the customer said before it is brought. */
const broughtAs = (change) =>
  withClient((client) => ({
    say: (conversationId, text, authorType) =>
      client.say(conversationId, authorType === undefined ? change(text) : text, authorType),
  }));

/** A base of another taste, with a mistake on top. */
const on = (taste, patch) => (parts) => {
  const base = { ...parts, ...taste.patch(parts) };
  return { ...taste.patch(parts), ...patch(base) };
};

/** A bot greets each customer first, and the history has both. */
const greeted = {
  patch: (parts) => ({
    async openChat(desk, { text, history = [], ...chat }) {
      const first = text === undefined ? [] : [{ type: 'user', text }];
      const said = [...history, { type: 'bot', text: 'Welcome!' }, ...first];
      const { id } = await parts.openChat(desk, { ...chat, history: said });
      const { conversationId } = await desk.store.find(id);
      for (const each of said) {
        const who = each.type === 'user' ? 'customer' : 'bot';
        await desk.store.append(conversationId, { key: randomUUID(), who, text: each.text });
      }
      return { id };
    },
  }),
};

/** What an integration does wrong when it calls 8x8. */
export const calls = {
  'loses-waiting-messages': {
    about: 'Drops what its customer writes while no agent is there.',
    finding: 'message-lost-without-agent',
    patch: (parts) => {
      const attended = new Map();
      return {
        async takeEvent(desk, event, headers) {
          const { kind, conversationId } = desk.parts.readEvent(desk, event);
          const change = { joined: 1, left: -1 }[kind] ?? 0;
          attended.set(conversationId, (attended.get(conversationId) ?? 0) + change);
          await parts.takeEvent(desk, event, headers);
        },
        ...withClient((client) => ({
          async say(conversationId, text, authorType) {
            if (attended.get(conversationId) > 0) await client.say(conversationId, text, authorType);
          },
        }))(parts),
      };
    },
  },
  'waits-for-more': {
    about: 'Waits 50 ms for more of its customer, and brings only the last of what came meanwhile.',
    finding: 'message-lost-overlapping',
    patch: (parts) => {
      const last = new Map();
      return {
        async inTurn(desk, conversationId, call) {
          last.set(conversationId, call);
          await desk.pause(50);
          if (last.get(conversationId) === call) await parts.inTurn(desk, conversationId, call);
        },
      };
    },
  },
  'brings-twice': {
    about: 'Brings each message once from the web and once from its queue.',
    finding: 'message-doubled',
    patch: withClient((client) => ({
      async say(...args) {
        await client.say(...args);
        await client.say(...args);
      },
    })),
  },
  'brings-first-twice': {
    about: 'Brings what the customer said first in the history and as a message.',
    finding: 'opening-doubled',
    patch: (parts) => ({
      openChat: (desk, { text, history = [], ...chat }) =>
        parts.openChat(desk, {
          ...chat,
          text,
          history: text === undefined ? undefined : [...history, { type: 'user', text }],
        }),
    }),
  },
  'trims-message': {
    about: 'Removes white space around what its customer says.',
    finding: 'message-altered-text-edges',
    patch: broughtAs((text) => text.trim() || text),
  },
  'escapes-message': {
    about: 'Escapes what its customer says for HTML.',
    finding: 'message-altered-text-markup',
    patch: broughtAs((text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')),
  },
  'cuts-message': {
    about: 'Cuts what its customer says after 255 characters.',
    finding: 'message-altered-text-long',
    patch: broughtAs((text) => text.slice(0, 255)),
  },
  'removes-emoji': {
    about: 'Removes from what its customer says what has no place in one UTF-16 unit.',
    finding: 'message-altered-text-emoji',
    patch: broughtAs((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '') || text),
  },
  'sends-in-parallel': {
    about: 'Brings messages side by side, so that a short one overtakes a long one.',
    finding: 'message-overtaken',
    patch: (parts) => ({
      inTurn: async (_desk, _conversationId, call) => call(),
      ...withClient((client, desk) => ({
        // A check of its words takes its time.
        async say(conversationId, text, authorType) {
          await desk.pause(Math.min(2 * text.length, 150));
          await client.say(conversationId, text, authorType);
        },
      }))(parts),
    }),
  },
  'mixes-messages': {
    about: 'Brings every message to the conversation that was opened last.',
    finding: 'message-misplaced',
    patch: withClient((client) => {
      let last;
      return {
        async openConversation(opening) {
          last = await client.openConversation(opening);
          return last;
        },
        say: (conversationId, ...rest) => client.say(last ?? conversationId, ...rest),
      };
    }),
  },
  'writes-as-bot': {
    about: 'Says that the bot has written what its customer wrote.',
    finding: 'message-wrong-author',
    patch: withClient((client) => ({
      say: (conversationId, text) => client.say(conversationId, text, 'bot'),
    })),
  },
  'echoes-agent': {
    about: 'Takes what an agent writes for what its customer writes, and brings it back.',
    finding: 'agent-text-echoed',
    patch: (parts) => ({
      async takeEvent(desk, event, headers) {
        const { kind, conversationId, lines } = desk.parts.readEvent(desk, event);
        await parts.takeEvent(desk, event, headers);
        if (kind !== 'text') return;
        for (const { text } of lines.filter((line) => line.text !== '')) {
          desk.client.say(conversationId, text).catch(() => {});
        }
      },
    }),
  },
  'answers-own-echo': {
    about:
      'Takes the echo of what it has posted for something new, and its bot answers that, up to three times.',
    finding: 'own-echo-answered',
    dialects: GATEWAY,
    patch: (parts) => {
      const answers = new Map();
      return {
        async takeEvent(desk, event, headers) {
          const { kind, conversationId } = desk.parts.readEvent(desk, event);
          await parts.takeEvent(desk, event, headers);
          const answered = answers.get(conversationId) ?? 0;
          if (kind !== 'echo' || answered === 3) return;
          answers.set(conversationId, answered + 1);
          desk.client.say(conversationId, 'Thank you for your message.', 'bot').catch(() => {});
        },
      };
    },
  },
  'sends-other-author': {
    about: 'Says “customer” as the type of an author, which there is not.',
    finding: 'call-breaks-rule-not-allowed-value',
    dialects: CHAT_API,
    patch: withClient((client) => ({
      say: (conversationId, text, authorType = 'customer') => client.say(conversationId, text, authorType),
    })),
  },
  'sends-unknown-field': {
    about: 'Sends a message with a key that there is not.',
    finding: 'call-breaks-rule-unknown-field',
    patch: (parts) => ({
      createSend(desk) {
        const send = parts.createSend(desk);
        return (method, url, init) => {
          if (method !== 'POST' || !url.endsWith('/messages')) return send(method, url, init);
          const body = JSON.stringify({ ...JSON.parse(init.body), sentBy: 'web' });
          return send(method, url, { ...init, body });
        };
      },
    }),
  },
  'forgets-history': {
    about: 'Opens conversations without what was said before, although that is brought in no other way.',
    finding: 'opening-lost',
    patch: on(
      historyOnly,
      withClient((client) => ({
        openConversation: ({ history: _, ...opening }) => client.openConversation(opening),
      })),
    ),
  },
  'turns-history-round': {
    about: 'Brings the history with its last line first.',
    finding: 'history-reordered',
    patch: on(
      greeted,
      withClient((client) => ({
        openConversation: ({ history, ...opening }) =>
          client.openConversation({ ...opening, history: history?.toReversed() }),
      })),
    ),
  },
  'history-by-bot': {
    about: 'Says in the history that the bot has said everything.',
    finding: 'history-wrong-author',
    patch: on(
      historyOnly,
      withClient((client) => ({
        openConversation: ({ history, ...opening }) =>
          client.openConversation({
            ...opening,
            history: history?.map((each) => ({ ...each, type: 'bot' })),
          }),
      })),
    ),
  },
  'bot-as-customer': {
    about: 'Brings what its bot says as if the customer had said it.',
    finding: 'message-invented',
    patch: on(
      bot,
      withClient((client) => ({ say: (conversationId, text) => client.say(conversationId, text) })),
    ),
  },
  'token-per-call': {
    about: 'Asks for an access token before each call.',
    finding: 'token-per-call',
    dialects: CHAT_API,
    patch: () => ({ createTokens: (fetchToken) => ({ get: fetchToken, renew: fetchToken }) }),
  },
  'key-per-event': {
    about: 'Fetches the public key for each event.',
    finding: 'key-per-event',
    patch: (parts) => ({ createKeys: (desk) => ({ get: (kid) => parts.createKeys(desk).get(kid) }) }),
  },
  'webhook-each-start': {
    about: 'Registers its webhook at each start, whether it is there or not.',
    finding: 'webhook-registered-twice',
    patch: withClient(() => ({ findWebhook: async () => undefined })),
  },
  'channel-each-start': {
    about: 'Makes a channel at each start, whether there is one or not.',
    finding: 'channel-made-again',
    patch: withClient(() => ({ findChannel: async () => undefined })),
  },
  'registers-twice': {
    about: 'Registers its webhook twice when it starts.',
    finding: 'webhook-registered-twice',
    patch: withClient((client) => ({
      async createWebhook(webhook) {
        await client.createWebhook(webhook);
        return client.createWebhook(webhook);
      },
    })),
  },
  'forgets-goodbye': {
    about: 'Never tells 8x8 that its customer has left.',
    finding: 'leave-lost',
    patch: withClient(() => ({ leave: async () => {} })),
  },
  'asks-per-event': {
    about: 'Reads the conversation at 8x8 for each event.',
    finding: 'conversation-read-per-event',
    patch: (parts) => ({
      async takeEvent(desk, event, headers) {
        const { conversationId } = Object(event);
        if (conversationId !== undefined) await desk.client.readConversation(conversationId).catch(() => {});
        await parts.takeEvent(desk, event, headers);
      },
    }),
  },
};

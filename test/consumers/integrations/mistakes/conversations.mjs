import { perConversation, told } from './told.mjs';

const isAgentsText = ({ kind }) => kind === 'text';

/** What an integration shows wrong over the life of a conversation. */
export const conversations = {
  'hears-first-agent': {
    about: 'Shows only what the agent writes who joined first.',
    finding: 'text-lost-second-agent',
    patch: told(() => {
      const stateOf = perConversation(() => ({ first: undefined }));
      return (_desk, read) => {
        const state = stateOf(read);
        if (read.kind === 'joined') state.first ??= read.agentId;
        return !isAgentsText(read) || state.first === undefined || read.agentId === state.first
          ? undefined
          : false;
      };
    }),
  },
  'hears-last-agent': {
    about: 'Shows only what the agent writes who joined last.',
    finding: 'text-lost-earlier-agent',
    patch: told(() => {
      const stateOf = perConversation(() => ({ last: undefined }));
      return (_desk, read) => {
        const state = stateOf(read);
        if (read.kind === 'joined') state.last = read.agentId;
        return !isAgentsText(read) || state.last === undefined || read.agentId === state.last
          ? undefined
          : false;
      };
    }),
  },
  'deaf-after-transfer': {
    about: 'Shows nothing more after a transfer.',
    finding: 'text-lost-after-transfer',
    patch: told(() => {
      const stateOf = perConversation(() => ({ over: false }));
      return (_desk, read) => {
        const state = stateOf(read);
        state.over ||= read.kind === 'transfer';
        return isAgentsText(read) && state.over ? false : undefined;
      };
    }),
  },
  'deaf-after-agent-left': {
    about: 'Shows nothing more after an agent has left.',
    finding: 'text-lost-after-agent-left',
    patch: told(() => {
      const stateOf = perConversation(() => ({ over: false }));
      return (_desk, read) => {
        const state = stateOf(read);
        state.over ||= read.kind === 'left';
        return isAgentsText(read) && state.over ? false : undefined;
      };
    }),
  },
  'begins-anew-when-queued': {
    about: 'Empties the chat when the conversation is queued again.',
    finding: 'text-lost-before-requeue',
    patch: told(() => async (desk, read) => {
      const chat = read.kind === 'queued' && (await desk.store.find(read.conversationId));
      if (chat) chat.lines.length = 0;
    }),
  },
  'forgets-after-silence': {
    about: 'Takes a conversation for over after five minutes without an event.',
    finding: 'lost-after-silence',
    patch: told(() => {
      const stateOf = perConversation(() => ({ last: undefined, over: false }));
      return (_desk, read) => {
        if (read.conversationId === undefined) return undefined;
        const state = stateOf(read);
        state.over ||= read.timestamp - state.last > 5 * 60_000;
        state.last = Math.max(read.timestamp, state.last ?? 0);
        return isAgentsText(read) && state.over ? false : undefined;
      };
    }),
  },
  'mixes-texts': {
    about: 'Shows each text in the chat that an agent has joined last.',
    finding: 'text-misplaced',
    patch: told(() => {
      let last;
      return (_desk, read) => {
        if (read.kind === 'joined') last = read.conversationId;
        return isAgentsText(read) ? { ...read, conversationId: last ?? read.conversationId } : undefined;
      };
    }),
  },
  'finds-chat-by-agent': {
    about: 'Shows a text in the chat that its agent has joined last.',
    finding: 'text-misplaced',
    patch: told(() => {
      const chats = new Map();
      return (_desk, read) => {
        if (read.kind === 'joined') chats.set(read.agentId, read.conversationId);
        const conversationId = chats.get(read.agentId) ?? read.conversationId;
        return isAgentsText(read) ? { ...read, conversationId } : undefined;
      };
    }),
  },
  'shows-first-agent': {
    about: 'Shows every text under the name of the agent who joined first.',
    finding: 'text-misattributed',
    patch: told(() => {
      const stateOf = perConversation(() => ({ first: undefined }));
      return (_desk, read) => {
        const state = stateOf(read);
        if (read.kind === 'joined') state.first ??= read.who;
        const who = state.first ?? read.who;
        return isAgentsText(read)
          ? { ...read, lines: read.lines.map((line) => ({ ...line, who })) }
          : undefined;
      };
    }),
  },
  'shows-last-agent': {
    about: 'Shows every text under the name of the agent who joined last.',
    finding: 'text-misattributed',
    patch: told(() => {
      const stateOf = perConversation(() => ({ last: undefined }));
      return (_desk, read) => {
        const state = stateOf(read);
        if (read.kind === 'joined') state.last = read.who;
        const who = state.last ?? read.who;
        return isAgentsText(read)
          ? { ...read, lines: read.lines.map((line) => ({ ...line, who })) }
          : undefined;
      };
    }),
  },
  'shows-agent-as-customer': {
    about: 'Shows what agents write as if the customer had written it.',
    finding: 'text-misattributed',
    patch: told(
      () => (_desk, read) =>
        isAgentsText(read)
          ? { ...read, lines: read.lines.map((line) => ({ ...line, who: 'customer' })) }
          : undefined,
    ),
  },
  'deaf-after-reopening': {
    about: 'Shows nothing more of a conversation that its customer has left and opened again.',
    finding: 'lost-after-reopening',
    patch: (parts) => {
      const closed = new Set();
      return {
        ...told(
          () => (_desk, read) => (isAgentsText(read) && closed.has(read.conversationId) ? false : undefined),
        )(parts),
        async leave(desk, id) {
          await parts.leave(desk, id);
          closed.add((await desk.store.find(id)).conversationId);
        },
      };
    },
  },
  'slow-to-know-own': {
    about:
      'Drops events of a conversation that it has opened until it has saved it, which takes half a second.',
    finding: 'text-lost',
    patch: (parts) => {
      const opening = new Set();
      return {
        ...told(() => (_desk, read) => (opening.has(read.conversationId) ? false : undefined))(parts),
        createClient(desk) {
          const client = parts.createClient(desk);
          return {
            ...client,
            async openConversation(chat) {
              const conversationId = await client.openConversation(chat);
              opening.add(conversationId);
              desk
                .pause(500)
                .then(() => opening.delete(conversationId))
                .catch(() => {});
              return conversationId;
            },
          };
        },
      };
    },
  },
};

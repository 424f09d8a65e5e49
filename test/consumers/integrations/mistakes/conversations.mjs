import { failure } from '../desk/failure.mjs';

/** Does something with what an event told, before it is shown; `false` means that it is not. */
const told = (createRule) => (parts) => {
  const rule = createRule(parts);
  return {
    async takeEvent(desk, event) {
      const read = desk.parts.readEvent(desk, event);
      const shown = await rule(desk, read);
      if (shown !== false) await desk.parts.showLines(desk, shown ?? read);
    },
  };
};

/** Something that is kept of each conversation. */
function perConversation(createValue) {
  const values = new Map();
  return ({ conversationId }) => {
    const value = values.get(conversationId) ?? createValue();
    values.set(conversationId, value);
    return value;
  };
}

const isAgentsText = ({ kind }) => kind === 'text';

/** What an integration does wrong over the life of a conversation. */
export const conversations = {
  'hears-first-agent': {
    about: 'Shows only what the agent writes who joined first.',
    finding: 'second-agent-lost',
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
    finding: 'second-agent-lost',
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
    finding: 'lost-after-transfer',
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
    finding: 'lost-after-requeue',
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
    finding: 'lost-after-requeue',
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
    finding: 'text-in-other-conversation',
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
    finding: 'text-in-other-conversation',
    patch: told(() => {
      const chats = new Map();
      return (_desk, read) => {
        if (read.kind === 'joined') chats.set(read.agentId, read.conversationId);
        const conversationId = chats.get(read.agentId) ?? read.conversationId;
        return isAgentsText(read) ? { ...read, conversationId } : undefined;
      };
    }),
  },
  'finds-chat-by-name': {
    about: 'Takes two customers of one name for one, who have one conversation.',
    finding: 'conversations-mixed',
    patch: (parts) => {
      const chats = new Map();
      return {
        async openChat(desk, { name = 'Customer', text, ...chat }) {
          const known = chats.get(name);
          if (known === undefined || (await desk.store.find(known)) === undefined) {
            const opened = await parts.openChat(desk, { ...chat, name, text });
            chats.set(name, opened.id);
            return opened;
          }
          if (text !== undefined) await desk.parts.say(desk, known, text);
          return { id: known };
        },
      };
    },
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
  'ends-at-agent-left': {
    about: 'Takes an agent who leaves for the end, and tells 8x8 that its customer has left.',
    finding: 'ends-at-agent-left',
    patch: told(() => (desk, read) => {
      if (read.kind === 'left') desk.parts.leave(desk, read.conversationId).catch(() => {});
    }),
  },
  'locks-at-agent-left': {
    about: 'Lets its customer write no more when an agent has left.',
    finding: 'customer-cannot-write',
    patch: (parts) => ({
      ...told(() => async (desk, read) => {
        if (read.kind === 'left') await desk.store.setOpen(read.conversationId, false);
      })(parts),
      ...onlyOpen(parts),
    }),
  },
  'locks-until-joined': {
    about: 'Lets its customer write only while an agent is there.',
    finding: 'customer-cannot-write',
    patch: (parts) => {
      const stateOf = perConversation(() => ({ agents: new Set() }));
      return {
        ...told(() => async (desk, read) => {
          if (read.conversationId === undefined) return;
          const { agents } = stateOf(read);
          if (read.kind === 'joined') agents.add(read.agentId);
          if (read.kind === 'left') agents.delete(read.agentId);
          await desk.store.setOpen(read.conversationId, agents.size > 0);
        })(parts),
        // What is said with the opening is brought.
        openChat: (desk, chat) => parts.openChat({ ...desk, parts: { ...desk.parts, say: parts.say } }, chat),
        ...onlyOpen(parts),
      };
    },
  },
  'stays-open': {
    about: 'Lets its customer go on writing after a goodbye, as if nothing were.',
    finding: 'customer-can-write-after-end',
    patch: (parts) => ({
      async leave(desk, id) {
        await parts.leave(desk, id);
        const { conversationId } = await desk.store.find(id);
        await desk.store.setOpen(conversationId, true);
      },
    }),
  },
  'opens-anew': {
    about: 'Opens another conversation for a customer who writes after the agent has left.',
    finding: 'opens-anew',
    patch: (parts) => {
      const left = new Set();
      return {
        ...told(() => (_desk, read) => {
          if (read.kind === 'left') left.add(read.conversationId);
          if (read.kind === 'joined' || read.kind === 'transfer') left.delete(read.conversationId);
        })(parts),
        async say(desk, id, text) {
          const chat = await desk.store.find(id);
          if (chat === undefined || !left.has(chat.conversationId)) return parts.say(desk, id, text);
          const opened = await parts.openChat(desk, {});
          const { conversationId } = await desk.store.find(opened.id);
          await desk.store.link(id, conversationId);
          for (const line of chat.lines) await desk.store.append(conversationId, line);
          await parts.say(desk, id, text);
        },
      };
    },
  },
  'opens-for-each-message': {
    about: 'Opens a conversation for each message of its customer.',
    finding: 'opens-anew',
    patch: (parts) => ({
      async say(desk, id, text) {
        const chat = await desk.store.find(id);
        if (chat?.lines.some(({ who }) => who === 'customer')) {
          const opened = { channelId: desk.channelId, customer: { name: 'Customer' } };
          const conversationId = await desk.client.openConversation(opened);
          await desk.store.link(id, conversationId);
          for (const line of chat.lines) await desk.store.append(conversationId, line);
        }
        await parts.say(desk, id, text);
      },
    }),
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

/** Nobody can write into a chat that is not open. */
const onlyOpen = (parts) => ({
  async say(desk, id, text) {
    const chat = await desk.store.find(id);
    if (chat?.open === false) throw failure(409, 'The chat is closed.');
    await parts.say(desk, id, text);
  },
});

import { failure } from '../desk/failure.mjs';
import { perConversation, told } from './told.mjs';

/** What an integration does wrong when its customer writes, or may not, over the life of a conversation. */
export const writing = {
  'finds-chat-by-name': {
    about: 'Takes two customers of one name for one, who have one conversation.',
    finding: 'message-misplaced',
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
};

/** Nobody can write into a chat that is not open. */
const onlyOpen = (parts) => ({
  async say(desk, id, text) {
    const chat = await desk.store.find(id);
    if (chat?.open === false) throw failure(409, 'The chat is closed.');
    await parts.say(desk, id, text);
  },
});

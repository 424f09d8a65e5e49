import { insertLine } from '../../helpdesk/transcript.mjs';

/**
 * Keeps the chats, each by its own id and by that of its conversation. What 8x8 tells of a conversation that is not
 * known (yet) makes a chat, so nothing is lost that comes before the call which opens it is answered.
 */
export function createStore() {
  const threads = new Map();
  const conversationIds = new Map();

  function threadOf(conversationId) {
    const known = threads.get(conversationId);
    if (known !== undefined) return known;
    const thread = { id: conversationId, conversationId, open: true, lines: [] };
    threads.set(conversationId, thread);
    return thread;
  }

  return {
    /** Gives a conversation the id that this app has for it. */
    link(id, conversationId) {
      conversationIds.set(id, conversationId);
      threadOf(conversationId).id = id;
    },
    find: (id) => threads.get(conversationIds.get(id) ?? id),
    /** A line with a timestamp goes behind the earlier ones. */
    append: (conversationId, line) => insertLine(threadOf(conversationId).lines, line),
    remove(conversationId, line) {
      const { lines } = threadOf(conversationId);
      const at = lines.findIndex(({ key }) => key === line.key);
      if (at !== -1) lines.splice(at, 1);
    },
    setOpen(conversationId, open) {
      threadOf(conversationId).open = open;
    },
    clear() {
      threads.clear();
      conversationIds.clear();
    },
  };
}

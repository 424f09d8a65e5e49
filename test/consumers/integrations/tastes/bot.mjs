const GREETING = 'Welcome! A colleague will be with you soon.';
const ANSWER = 'Thank you, we have got that. It will not be long.';

/** Its bot greets each customer, and answers once while no agent is there. The agent reads both. */
export const bot = {
  about: 'Lets a bot greet the customer and answer once while the customer waits.',
  patch: (parts) => ({
    async openChat(desk, { text, history = [], ...chat }) {
      const greeted = [...history, { type: 'bot', text: GREETING }];
      const { id } = await parts.openChat(desk, { ...chat, history: greeted });
      const { conversationId } = await desk.store.find(id);
      await desk.store.append(conversationId, { who: 'bot', text: GREETING });
      if (text !== undefined) await desk.parts.say(desk, id, text);
      return { id };
    },
    async say(desk, id, text) {
      await parts.say(desk, id, text);
      const { conversationId } = await desk.store.find(id);
      if (desk.attended.has(conversationId)) return;
      desk.attended.add(conversationId);
      await desk.store.append(conversationId, { who: 'bot', text: ANSWER });
      await parts.inTurn(desk, conversationId, () => desk.client.say(conversationId, ANSWER, 'bot'));
    },
    async takeEvent(desk, event, headers) {
      const { kind, conversationId } = desk.parts.readEvent(desk, event);
      if (kind === 'joined') desk.attended.add(conversationId);
      await parts.takeEvent(desk, event, headers);
    },
    createStore(desk) {
      // The conversations in which an agent was, or the bot has answered.
      desk.attended = new Set();
      return parts.createStore(desk);
    },
  }),
};

/**
 * Where 8x8's answer to a message was lost, it looks whether the message is there before it brings it again.
 */
export const looksFirst = {
  about: 'Reads the messages at 8x8 after an answer that was lost, and repeats only what is not there.',
  patch: (parts) => ({
    createClient(desk) {
      const client = parts.createClient(desk);
      const countOf = async (conversationId, text) =>
        (await client.readMessages(conversationId)).filter((each) => each.text === text).length;
      /** How often each text was brought, by conversation. */
      const brought = new Map();
      return {
        ...client,
        async say(conversationId, text, authorType) {
          const key = JSON.stringify([conversationId, text]);
          const before = brought.get(key) ?? 0;
          try {
            await client.say(conversationId, text, authorType);
          } catch (error) {
            if (error.answered !== undefined) throw error;
            if ((await countOf(conversationId, text)) <= before) {
              await client.say(conversationId, text, authorType);
            }
          }
          brought.set(key, before + 1);
        },
      };
    },
  }),
};

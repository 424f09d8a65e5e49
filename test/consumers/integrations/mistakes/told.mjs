/** Does something with what an event told, before it is shown; `false` means that it is not. */
export const told = (createRule) => (parts) => {
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
export function perConversation(createValue) {
  const values = new Map();
  return ({ conversationId }) => {
    const value = values.get(conversationId) ?? createValue();
    values.set(conversationId, value);
    return value;
  };
}

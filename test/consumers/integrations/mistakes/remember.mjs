/** A memory of event ids that follows a rule: `claim` says whether an event is new. A reset makes the rule anew. */
export const remember = (createRule) => ({
  createEventIds(desk) {
    let claim = createRule(desk);
    return {
      claim: (id) => claim(id),
      release: () => {},
      clear() {
        claim = createRule(desk);
      },
    };
  },
});

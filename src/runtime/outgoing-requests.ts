/** The requests to the app that it has not answered yet: attempts of events, and what its customer does. */
export type OutgoingRequests = {
  /** Begins one about a conversation, '' before it is opened; returns its number over the life of the fake, from 0. */
  begin(conversationId: string): number;
  end(requestIndex: number): void;
  /**
   * The one that was begun last and may have caused a call: about the same conversation or one that is not opened yet;
   * any for a call about no conversation.
   */
  latest(conversationId: string | undefined): number | undefined;
};

/** Creates an empty record. */
export function createOutgoingRequests(): OutgoingRequests {
  const underWay = new Map<number, string>();
  let count = 0;

  return {
    begin(conversationId) {
      underWay.set(count, conversationId);
      return count++;
    },
    end(requestIndex) {
      underWay.delete(requestIndex);
    },
    latest(conversationId) {
      let latest: number | undefined;
      for (const [requestIndex, subject] of underWay) {
        if (conversationId === undefined || subject === '' || subject === conversationId)
          latest = requestIndex;
      }
      return latest;
    },
  };
}

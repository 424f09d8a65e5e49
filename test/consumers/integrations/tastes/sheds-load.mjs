const EVERY = 7;

/** Answers some events with 503 before it has looked at them. 8x8 sends them again. */
export const shedsLoad = {
  about: 'Answers 503 to every seventh request of 8x8, which then comes again.',
  patch: (parts) => {
    let count = 0;
    return {
      async receive(desk, headers, body, request) {
        // The handshake is not made again.
        const isSpared = body.includes('WEB_HOOK_VERIFY') || ++count % EVERY !== 0;
        if (isSpared) return parts.receive(desk, headers, body, request);
        return { status: 503, headers: { 'retry-after': '1' }, body: { error: 'There is too much to do.' } };
      },
    };
  },
};

/** Keeps the access token; the promise of it, so that calls that are made at once share one. */
export function createTokens(fetchToken) {
  let token;

  function renew() {
    const next = fetchToken();
    token = next;
    next.catch(() => {
      if (token === next) token = undefined;
    });
    return next;
  }

  return {
    get: () => token ?? renew(),
    /** Another one than that which is no longer good, unless somebody has renewed it in the meantime. */
    renew: (used) => (token === used || token === undefined ? renew() : token),
  };
}

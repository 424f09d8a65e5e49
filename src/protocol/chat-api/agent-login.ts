const NOT_PLAIN = /[^a-z0-9]/g;

/**
 * Makes an agent's login-like id from the name: the first letter and the last word, so `Cosmin Malutan` is
 * `cmalutan` (observed). One word stays whole; a name without ASCII letters or digits gives the key.
 */
export function agentLogin(agent: { readonly key: string; readonly name: string }): string {
  const words = agent.name
    .normalize('NFKD')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(NOT_PLAIN, ''))
    .filter((word) => word !== '');
  const first = words.length > 1 ? (words[0] ?? '').slice(0, 1) : '';
  return `${first}${words.at(-1) ?? ''}` || agent.key;
}

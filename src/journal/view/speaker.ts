/** Whom a line is shown under: the agent who said it, another agent, the customer, or nobody who is known. */
export type Speaker = 'same' | 'other-agent' | 'customer' | 'unknown';

/** An agent of a conversation, by what an app can show. */
export type ViewAgent = {
  readonly name: string;
  /** What the dialect shows on the wire. */
  readonly id?: string | undefined;
};

/** Who can be shown in a conversation. */
export type Speakers = {
  readonly agents: readonly ViewAgent[];
  /** The customer's name. */
  readonly customer?: string | undefined;
};

const CUSTOMER_ROLES: ReadonlySet<string> = new Set(['customer', 'user', 'visitor', 'enduser', 'me', 'you']);

const AGENT_ROLES: ReadonlySet<string> = new Set(['agent', 'operator', 'support', 'staff']);

/** Reads whom a line is shown under that the agent of this name said. A first or last name is enough to name an agent. */
export function readSpeaker(from: string | undefined, said: string, speakers: Speakers): Speaker {
  const named = from === undefined ? [] : namedBy(from, speakers.agents);
  if (named.length > 0) return named.some(({ name }) => fold(name) === fold(said)) ? 'same' : 'other-agent';
  return isCustomer(from, speakers) ? 'customer' : 'unknown';
}

/** Whether a line is shown under the customer. */
export function isCustomer(from: string | undefined, { customer }: Speakers): boolean {
  if (from === undefined) return false;
  const shown = fold(from);
  return (
    CUSTOMER_ROLES.has(shown.replaceAll(' ', '')) || (customer !== undefined && shown === fold(customer))
  );
}

/** Whether a line is shown under an agent of the conversation, or under "agent". */
export function isAgent(from: string | undefined, { agents }: Speakers): boolean {
  return from !== undefined && (AGENT_ROLES.has(fold(from)) || namedBy(from, agents).length > 0);
}

/** The agents whom a text names best; several when it cannot tell them apart. */
function namedBy(from: string, agents: readonly ViewAgent[]): readonly ViewAgent[] {
  const shown = fold(from);
  const whole = agents.filter(({ name, id }) => from === id || fold(name) === shown);
  if (whole.length > 0) return whole;
  const words = new Set(shown.split(' '));
  const counts = agents.map(
    ({ name }) =>
      fold(name)
        .split(' ')
        .filter((word) => words.has(word)).length,
  );
  const best = Math.max(0, ...counts);
  return best === 0 ? [] : agents.filter((_, index) => counts[index] === best);
}

/** Words in lower case without accents, with a space between; `Pop,Ana` and `ana pop` are the same words. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

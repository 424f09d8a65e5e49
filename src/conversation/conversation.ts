/** A queue of the contact centre. */
export type Queue = { readonly key: string; readonly id: string; readonly name: string };

/** An agent of the contact centre. `id` is what the dialect shows on the wire. */
export type Agent = { readonly key: string; readonly id: string; readonly name: string };

/** The person whom the integration speaks for. */
export type Customer = {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly company?: string;
  readonly language?: string;
  readonly customerId?: string;
  readonly caseId?: string;
};

/**
 * Where a conversation stands.
 * - `new`: nothing happened yet; the contact centre does not know it.
 * - `created`: it exists, and waits in no queue yet.
 * - `queued`: it waits for an agent.
 * - `handled`: at least one agent is in it.
 * - `idle`: the agents or the customer left; a new customer message re-opens it.
 * - `ended`: the contact centre closed it for good.
 */
export type Phase = 'new' | 'created' | 'queued' | 'handled' | 'idle' | 'ended';

/** One conversation's state: plain data, never changed in place. */
export type Conversation = {
  readonly phase: Phase;
  /** The queue it is in or was last in. */
  readonly queue: Queue | undefined;
  /** The agents in it, in the order they joined. */
  readonly agents: readonly Agent[];
  /** The agent who wrote, joined or left last. */
  readonly lastAgent: Agent | undefined;
  /** Whether the customer is in it. */
  readonly customerPresent: boolean;
  /** True from a transfer until an agent joins or the conversation ends. */
  readonly transferring: boolean;
  /** How many times it was put into service: 1 from the first queue on, one more each time it is re-opened. */
  readonly interaction: number;
};

/** A conversation to which nothing has happened. */
export const newConversation: Conversation = {
  phase: 'new',
  queue: undefined,
  agents: [],
  lastAgent: undefined,
  customerPresent: true,
  transferring: false,
  interaction: 0,
};

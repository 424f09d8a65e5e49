/** A queue of the contact centre. */
export type Queue = { readonly key: string; readonly id: string; readonly name: string };

/** An agent of the contact centre. `id` is what the dialect shows on the wire. */
export type Agent = { readonly key: string; readonly id: string; readonly name: string };

/** The person on the other side of the app's chat. Further keys are the app's own. */
export type Customer = {
  readonly [key: string]: string | undefined;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly company?: string;
  readonly language?: string;
  readonly customerId?: string;
  readonly caseId?: string;
};

/**
 * The phase of a conversation.
 * - `new`: no move was applied yet.
 * - `created`: it exists, but is in no queue: not yet, or a script has it.
 * - `queued`: it waits for an agent.
 * - `handled`: at least one agent is in it.
 * - `idle`: the agents or the customer left; a new customer message re-opens it.
 * - `ended`: the contact centre closed it; it cannot be re-opened.
 */
export type Phase = 'new' | 'created' | 'queued' | 'handled' | 'idle' | 'ended';

/** One conversation's state: plain data, never changed in place. */
export type Conversation = {
  readonly phase: Phase;
  /** The queue it is in or was last in. */
  readonly queue: Queue | undefined;
  /** The script that has it, in place of a queue. */
  readonly script: string | undefined;
  /** The script that gets it when its last agent leaves. */
  readonly handover: string | undefined;
  /** The agents in it, in the order they joined. */
  readonly agents: readonly Agent[];
  /** The agent who wrote, typed, joined or left last. */
  readonly lastAgent: Agent | undefined;
  /** Whether the customer is in it. */
  readonly customerPresent: boolean;
  /** True from a transfer until an agent joins or the conversation ends. */
  readonly transferring: boolean;
  /** The number of interactions: 1 after the first queue, one more each time the conversation is re-opened. */
  readonly interaction: number;
};

/** A conversation to which no move was applied. */
export const newConversation: Conversation = {
  phase: 'new',
  queue: undefined,
  script: undefined,
  handover: undefined,
  agents: [],
  lastAgent: undefined,
  customerPresent: false,
  transferring: false,
  interaction: 0,
};

/** Whether the agent with this key is in the conversation. */
export function isPresent({ agents }: Conversation, agentKey: string): boolean {
  return agents.some(({ key }) => key === agentKey);
}

/**
 * The agent who writes when a step does not name one: the one in the conversation who wrote or joined last, else the one
 * who joined last of those still in it. In a conversation without agents, the last one who was in it.
 */
export function speakerOf(conversation: Conversation): Agent | undefined {
  const { agents, lastAgent } = conversation;
  if (lastAgent !== undefined && isPresent(conversation, lastAgent.key)) return lastAgent;
  return agents.at(-1) ?? lastAgent;
}

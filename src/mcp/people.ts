/** The agents that can be played by hand. */
export const AGENT_KEYS = ['ana', 'ben'] as const;

/** The queues in which conversations by hand wait. */
export const QUEUE_KEYS = ['support', 'billing'] as const;

/** An agent that can be played by hand. */
export type AgentKey = (typeof AGENT_KEYS)[number];

/** A queue in which conversations by hand wait. */
export type QueueKey = (typeof QUEUE_KEYS)[number];

/** The agents and queues as a fake and a scenario declare them. */
export const PEOPLE = {
  agents: { ana: { id: 'apop', name: 'Ana Pop' }, ben: { id: 'bcruz', name: 'Ben Cruz' } },
  queues: { support: { id: '104', name: 'Support' }, billing: { id: '105', name: 'Billing' } },
} as const;

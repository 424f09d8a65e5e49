import type { Agent, Conversation } from '../conversation/conversation.ts';
import type { Script } from '../scenario/script.ts';
import type { VariableLookup } from '../scenario/variables.ts';

/** What is true of a conversation at the moment of a step. */
export type Facts = {
  /** The conversation's number, counted from 1. */
  readonly number: number;
  readonly conversationId: string;
  readonly conversation: Conversation;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
};

/** Gives the values of the variables at the moment of a step, for the agent who speaks in it. */
export function createLookup(facts: Facts, agent: Agent | undefined, fixed: FixedFacts): VariableLookup {
  return (name) => {
    switch (name) {
      case 'agent.name':
        return agent?.name;
      case 'agent.id':
        return agent?.id;
      case 'queue.id':
        return facts.conversation.queue?.id;
      case 'queue.name':
        return facts.conversation.queue?.name;
      case 'conversation.id':
        return facts.conversationId;
      case 'conversation.number':
        return facts.number;
      case 'webhook.version':
        return fixed.notificationVersion;
      case 'now':
        return facts.timestampMs;
      case 'customer.name':
      case 'customer.email':
      case 'customer.phone':
      case 'customer.company':
      case 'customer.language':
      case 'customer.customerId':
      case 'customer.caseId':
        return fixed.script.customer[name.slice('customer.'.length) as keyof Script['customer']];
    }
  };
}

/** What is the same for each conversation of a scenario. */
export type FixedFacts = { readonly script: Script; readonly notificationVersion: string };

import type { Agent } from '../../conversation/conversation.ts';
import type { VariableLookup } from '../../scenario/variables.ts';
import type { Session } from '../runtime/session.ts';

/** Gives the values of the variables in a conversation as it stands, for the agent who speaks. */
export function createLookup(
  session: Session,
  agent: Agent | undefined,
  further: Readonly<Record<string, string>> = {},
): VariableLookup {
  const { customer, context, record } = session;
  return (name) => {
    switch (name) {
      case 'agent.name':
        return agent?.name;
      case 'agent.id':
        return agent?.id;
      case 'queue.id':
        return record?.conversation.queue?.id;
      case 'queue.name':
        return record?.conversation.queue?.name;
      case 'conversation.id':
        return session.conversationId;
      case 'conversation.number':
        return session.number;
      case 'webhook.version':
        return context.dialect.notificationVersion;
      case 'now':
        return session.dueMs;
      case 'customer.name':
      case 'customer.email':
      case 'customer.phone':
      case 'customer.company':
      case 'customer.language':
      case 'customer.customerId':
      case 'customer.caseId':
        return customer[name.slice('customer.'.length) as keyof typeof customer];
      default:
        return session.captured?.get(name) ?? (Object.hasOwn(further, name) ? further[name] : undefined);
    }
  };
}

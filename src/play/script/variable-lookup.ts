import { randomValue } from '../../scenario/templates/random-values.ts';
import { customerKeyOf, type VariableLookup } from '../../scenario/templates/variables.ts';
import type { ScriptCursor } from './script-cursor.ts';

/** Gives the values of the variables in a conversation; `agent` is the one who wrote last unless another is named. */
export function createLookup(
  cursor: ScriptCursor,
  agent = cursor.session.record?.conversation.lastAgent,
  further: Readonly<Record<string, string>> = {},
): VariableLookup {
  const { customer, context, session, captured } = cursor;
  const queue = session.record?.conversation.queue;
  return (name) => {
    switch (name) {
      case 'agent.name':
        return agent?.name;
      case 'agent.id':
        return agent?.id;
      case 'queue.id':
        return queue?.id;
      case 'queue.name':
        return queue?.name;
      case 'conversation.id':
        return session.conversationId;
      case 'conversation.number':
        return cursor.number;
      case 'webhook.version':
        return context.dialect.notificationVersion;
      case 'now':
        return cursor.dueMs;
      default: {
        const key = customerKeyOf(name);
        if (key !== undefined) return Object.hasOwn(customer, key) ? customer[key] : undefined;
        if (name.startsWith('random.')) return randomValue(name, context.ids, cursor.number);
        return captured.get(name) ?? (Object.hasOwn(further, name) ? further[name] : undefined);
      }
    }
  };
}

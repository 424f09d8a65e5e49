import type { OperationShortName } from '../protocol/chat-api/operations/operations.ts';
import type { Scenario, Step } from './schema.ts';
import type { Script } from './script.ts';

/** What is about a conversation that there is. */
const BOUND: ReadonlySet<OperationShortName | 'nothing'> = new Set([
  'message',
  'end',
  'read-conversation',
  'participants',
  'messages',
  'nothing',
] as const);

/** Whether a step needs a conversation that there is. */
export function isBound(step: Step): boolean {
  if (step.customer !== undefined || step['customer-leaves'] !== undefined) return true;
  return step.expect !== undefined && BOUND.has(step.expect);
}

/** Whether the step is the one in which the app opens the conversation. */
export function opensConversation(step: Step): boolean {
  return step.expect === 'conversation' && isGranted(step);
}

/** Whether the customer's side says something in the step. */
export function bringsMessage(step: Step): boolean {
  return step.customer !== undefined || (step.expect === 'message' && isGranted(step));
}

/** Whether the customer leaves in the step. */
export function letsCustomerLeave(step: Step): boolean {
  return step['customer-leaves'] !== undefined || (step.expect === 'end' && isGranted(step));
}

/** Who opens the conversation: the app, where a step awaits that. */
export function openerOf(steps: readonly Step[]): Script['opens'] {
  return steps.some(opensConversation) ? 'app' : 'platform';
}

/** Whether the app must be told what its customer does: whether a step lets them write or leave. */
export function needsCustomer({ steps }: Scenario | Script): boolean {
  return steps.some((step) =>
    'kind' in step
      ? step.kind === 'customer' || step.kind === 'customer-leaves'
      : step.customer !== undefined || step['customer-leaves'] !== undefined,
  );
}

/** Whether what the app is to call comes, and is not refused by the platform. */
function isGranted({ not, status }: Step): boolean {
  if (not === true) return false;
  if (typeof status === 'string') return status === '2xx';
  return status === undefined || (status >= 200 && status < 300);
}

import { type OperationShortName, operations } from '../protocol/operations.ts';
import type { Scenario, Step } from './schema.ts';
import type { Script } from './script.ts';

/** Operations on a conversation that exists. */
const ON_CONVERSATION: ReadonlySet<OperationShortName> = new Set(
  operations.filter(({ path }) => path.includes(':conversationId')).map(({ shortName }) => shortName),
);

/** Whether an operation names a conversation that exists. */
export function isOnConversation(operation: OperationShortName): boolean {
  return ON_CONVERSATION.has(operation);
}

/** Whether a step that waits for the app needs a conversation that exists. */
export function needsConversation(step: Step): boolean {
  if (step.customer !== undefined || step['customer-leaves'] !== undefined) return true;
  const { expect } = step;
  if (expect === 'nothing' || expect === 'sees') return true;
  return expect !== undefined && isOnConversation(expect);
}

/** Whether the app opens the conversation in the step. */
export function opensConversation(step: Step): boolean {
  return step.expect === 'conversation' && isGranted(step);
}

/** Whether the step brings a message of the customer's side. */
export function bringsMessage(step: Step): boolean {
  return step.customer !== undefined || (step.expect === 'message' && isGranted(step));
}

/** Whether the customer leaves in the step. */
export function customerLeaves(step: Step): boolean {
  return step['customer-leaves'] !== undefined || (step.expect === 'end' && isGranted(step));
}

/** Who opens the conversation: the app, when a step expects that. */
export function openerOf(steps: readonly Step[]): Script['opens'] {
  return steps.some(opensConversation) ? 'app' : 'platform';
}

/** Whether a step expects that the customer sees what was said. */
export function expectsSight({ expect }: Step): boolean {
  return expect === 'sees';
}

/** Whether a step makes the customer write or leave, which the app must learn. */
export function needsCustomer({ steps }: Scenario): boolean {
  return steps.some((step) => step.customer !== undefined || step['customer-leaves'] !== undefined);
}

/** Whether the call comes, and the platform accepts it. */
function isGranted({ not, status }: Step): boolean {
  if (not === true) return false;
  if (typeof status === 'string') return status === '2xx';
  return status === undefined || (status >= 200 && status < 300);
}

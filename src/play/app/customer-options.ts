import { type CallTemplate, compileCallTemplate } from '../../scenario/templates/call-template.ts';
import type { CustomerCalls, CustomerMessage } from './app-client.ts';

/** How the app hears its customer: a request to its own API, or a function in the same process. */
export type CustomerOptions = {
  /** What a customer says who is in no conversation yet: `POST /chats {"name":"${customer.name}","text":"${text}"}`. Default: as `customerSays`. */
  readonly customerOpens?: CallTemplate | ((message: CustomerMessage) => unknown) | undefined;
  /** `POST /chats/${conversation.id}/messages {"text":"${text}"}`, an object with call, headers and body, or a function. */
  readonly customerSays?: CallTemplate | ((message: CustomerMessage) => unknown) | undefined;
  /** The same without a text. */
  readonly customerLeaves?: CallTemplate | ((message: Omit<CustomerMessage, 'text'>) => unknown) | undefined;
};

/** Reads the requests. Throws what `compileCallTemplate` throws. */
export function compileCustomerCalls({
  customerOpens,
  customerSays,
  customerLeaves,
}: CustomerOptions): CustomerCalls {
  return {
    opens: compile(customerOpens ?? customerSays, ['text']),
    says: compile(customerSays, ['text']),
    leaves: compile(customerLeaves, []),
  };
}

function compile<F extends (...given: never[]) => unknown>(
  template: CallTemplate | F | undefined,
  names: readonly string[],
) {
  return template === undefined || typeof template === 'function'
    ? template
    : compileCallTemplate(template, names);
}

import { type CallTemplate, compileCallTemplate } from '../../scenario/templates/call-template.ts';
import { compileViewTemplate, type ViewTemplate } from '../../scenario/templates/view-template.ts';
import type { CustomerCalls, CustomerMessage, CustomerView } from './app-client.ts';

/** How the app hears its customer, and how it shows them what was said: requests to its own API, or functions in the same process. */
export type CustomerOptions = {
  /** What a customer says who is in no conversation yet: `POST /chats {"name":"${customer.name}","text":"${text}"}`. Default: as `customerSays`. */
  readonly customerOpens?: CallTemplate | ((message: CustomerMessage) => unknown) | undefined;
  /** `POST /chats/${conversation.id}/messages {"text":"${text}"}`, an object with call, headers and body, or a function. */
  readonly customerSays?: CallTemplate | ((message: CustomerMessage) => unknown) | undefined;
  /** The same without a text. */
  readonly customerLeaves?: CallTemplate | ((message: Omit<CustomerMessage, 'text'>) => unknown) | undefined;
  /** `GET /chats/${conversation.id} -> messages=/lines, from=/who`, an object with call, headers and pointers, or a function. */
  readonly customerSees?:
    | ViewTemplate
    | ((of: Omit<CustomerMessage, 'text'>) => CustomerView | Promise<CustomerView>)
    | undefined;
};

/** Reads the requests. Throws what `compileCallTemplate` throws. */
export function compileCustomerCalls({
  customerOpens,
  customerSays,
  customerLeaves,
  customerSees,
}: CustomerOptions): CustomerCalls {
  return {
    opens: compile(customerOpens ?? customerSays, ['text']),
    says: compile(customerSays, ['text']),
    leaves: compile(customerLeaves, []),
    sees:
      customerSees === undefined || typeof customerSees === 'function'
        ? customerSees
        : compileViewTemplate(customerSees),
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

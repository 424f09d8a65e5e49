import { type CallFailure, invalidField } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import type { Tenant } from '../state/tenant.ts';

/** A message as a body writes it. */
type Written = { readonly text?: string | undefined };

/** Why a message is refused as too long; undefined when it is not. `below` is where it stands in the body. */
export function lengthFailure(
  { settings }: Tenant,
  { text = '' }: Written,
  below = '',
): CallFailure | undefined {
  const { messageLengthMax } = settings;
  if (text.length <= messageLengthMax) return undefined;
  const path = `${below}/text`;
  const message = `The text has ${text.length} characters. Allowed: ${messageLengthMax}.`;
  return invalidField(
    { field: path.slice(1).replaceAll('/', '.'), value: '', code: 'invalid_parameter', message },
    brokenRule('CALL_TEXT_TOO_LONG', `${path}: ${message}`, path),
  );
}

/** The same for the first one of a history that is too long. */
export function historyFailure(tenant: Tenant, messages: readonly Written[] = []): CallFailure | undefined {
  for (const [index, message] of messages.entries()) {
    const failure = lengthFailure(tenant, message, `/history/messages/${index}`);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

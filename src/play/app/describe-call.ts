import { excerpt } from '../../base/printable.ts';
import { type Call, textOf } from '../../platform/call.ts';

/** A call for a person: `message "Hello" (202)`. */
export function describeCall(call: Call): string {
  const { operation, method, path, status } = call;
  const text = textOf(call);
  const said = text === undefined ? '' : ` "${excerpt(text, 80)}"`;
  return `${operation ?? `${method} ${excerpt(path, 80)}`}${said} (${status})`;
}

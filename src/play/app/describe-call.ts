import { excerpt } from '../../base/printable.ts';
import { type CallNote, textOf } from '../runtime/call-note.ts';

/** A call for a person: `message "Hello" (202)`. */
export function describeCall(note: CallNote): string {
  const { shortName, method, path, status } = note.call;
  const text = textOf(note);
  const said = text === undefined ? '' : ` "${excerpt(text, 80)}"`;
  return `${shortName ?? `${method} ${excerpt(path, 80)}`}${said} (${status})`;
}

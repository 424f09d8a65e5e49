import { valueAt } from '../../base/json-pointer.ts';
import type { Capture } from '../../scenario/script.ts';

/** What a capture takes from: a body, and what the groups of a pattern caught in it. */
export type CaptureSource = { readonly body: unknown; readonly groups: ReadonlyMap<string, string> };

/** Reads what is to be captured, by name; `missing` names what is not there. */
export function readCaptures(
  captures: readonly Capture[],
  { body, groups }: CaptureSource,
): { readonly values: ReadonlyMap<string, string>; readonly missing: readonly Capture[] } {
  const values = new Map<string, string>();
  const missing: Capture[] = [];
  for (const capture of captures) {
    const { name, from } = capture;
    const value = from.startsWith('/') ? valueAt(body, from) : groups.get(from);
    if (value === undefined) missing.push(capture);
    else values.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return { values, missing };
}

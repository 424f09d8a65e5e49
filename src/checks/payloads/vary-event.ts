import { isJsonObject } from '../../base/json-object.ts';
import type { Dialect, WireEvent } from '../../protocol/dialect.ts';

/** What an app does not know, as a value of a field, a field and the type of an event that come later. */
export const ADDED = { value: 'ADDED_LATER', key: 'addedLater', eventType: 'ADDED_LATER' } as const;

/** The event without each of its fields in turn that it may be without, those in its objects too. */
export function withoutEach(event: WireEvent, { isEvent }: Dialect): readonly WireEvent[] {
  return changeEach(event, () => undefined).filter(isEvent);
}

/** The event with each of its texts in turn empty that may be so. */
export function withEachEmpty(event: WireEvent, { isEvent }: Dialect): readonly WireEvent[] {
  return changeEach(event, (value) => (typeof value === 'string' ? '' : KEPT)).filter(isEvent);
}

/**
 * The event with an unknown value in each of its fields in turn that knows certain values only: those that the schema
 * lists, and the type of a participant, which it leaves open.
 */
export function withEachUnknown(event: WireEvent, { isEvent }: Dialect): readonly WireEvent[] {
  const unknown = changeEach(event, (value, key) =>
    typeof value === 'string' && !NEVER_UNKNOWN.has(key) ? ADDED.value : KEPT,
  );
  return [
    ...unknown.filter((changed) => !isEvent(changed)),
    ...changeEach(event, (value, key) =>
      typeof value === 'string' && key === 'type' ? ADDED.value.toLowerCase() : KEPT,
    ).filter(isEvent),
  ];
}

/** What says which event it is, and of which conversation. */
const NEVER_UNKNOWN: ReadonlySet<string> = new Set(['eventType', 'conversationId', 'timestamp', 'name']);

/** Stands for a field that is left as it is. */
const KEPT = Symbol('kept');

/** Changes one field at a time; undefined leaves it out. Lists are left as they are. */
function changeEach(
  event: WireEvent,
  change: (value: unknown, key: string) => unknown,
): readonly WireEvent[] {
  return variantsOf(event, change) as readonly WireEvent[];
}

function variantsOf(
  object: Readonly<Record<string, unknown>>,
  change: (value: unknown, key: string) => unknown,
): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const { [key]: _, ...rest } = object;
    const changed = change(value, key);
    const own = changed === KEPT ? [] : [changed === undefined ? rest : { ...object, [key]: changed }];
    const inner = isJsonObject(value) ? variantsOf(value, change) : [];
    return [...own, ...inner.map((each) => ({ ...object, [key]: each }))];
  });
}

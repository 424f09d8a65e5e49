import type { WireEvent } from '../../protocol/dialect.ts';

/** The event type of a payload; a raw one is read, and is `(raw)` when it says none. */
export function eventTypeOf(payload: WireEvent | string): string {
  if (typeof payload !== 'string') return payload.eventType;
  const found = /"eventType"\s*:\s*"([^"\\]{1,64})"/.exec(payload)?.[1];
  return found ?? '(raw)';
}

/** Published, in the description of the Event Log. Other event types keep their names. */
const RECORD_TYPES = new Map([
  ['TEXT', 'TEXT_MESSAGE'],
  ['WEB_HOOK_VERIFY', 'VERIFY_WEBHOOK'],
]);

/**
 * The name of an event type in the rows of 8x8's Event Log. Published: developer.8x8.com/actions-events/docs/troubleshooting.
 */
export function recordTypeOf(eventType: string): string {
  return RECORD_TYPES.get(eventType) ?? eventType;
}

/** Published, in the description of the Event Log; what is not in that list keeps its name. */
const RECORD_TYPES = new Map([
  ['TEXT', 'TEXT_MESSAGE'],
  ['WEB_HOOK_VERIFY', 'VERIFY_WEBHOOK'],
]);

/**
 * Names an event as the rows of 8x8's Event Log do. Source: developer.8x8.com/actions-events/docs/troubleshooting.
 */
export function recordTypeOf(eventType: string): string {
  return RECORD_TYPES.get(eventType) ?? eventType;
}

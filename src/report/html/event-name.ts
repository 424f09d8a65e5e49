import type { TranscriptEntry } from '../transcript-rows.ts';

/**
 * The name of an entry in the addresses of pages, the same for all attempts of an event: its id, `call-7`, `request-3`,
 * `expectation-2` by its step.
 */
export function eventNameOf(entry: TranscriptEntry): string {
  switch (entry.kind) {
    case 'attempt':
      return entry.eventId;
    case 'call':
      return `call-${entry.callIndex}`;
    case 'request':
    case 'view':
      return `${entry.kind}-${entry.requestIndex}`;
    case 'expectation':
      return `expectation-${entry.stepIndex ?? 'end'}`;
    case 'unscripted':
      return `unscripted-${entry.callIndex}`;
  }
}

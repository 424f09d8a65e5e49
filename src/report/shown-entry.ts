import type { ConversationEntry, ScenarioEntry, SkippedEntry } from '../journal/entry.ts';
import type { TranscriptEntry } from './transcript-rows.ts';

/** An entry about something that was played, or that the app did. */
export type PlayedEntry = TranscriptEntry | ConversationEntry | ScenarioEntry;

/** An entry that the transcript shows. */
export type ShownEntry = PlayedEntry | SkippedEntry;

/** Whether an entry belongs to no scenario. */
export function isOutside({ scenario }: PlayedEntry): boolean {
  return scenario === undefined || scenario === '';
}

/** Whether an entry is counted where only so many are shown, or belongs to the one above it. */
export function isOfItsOwn(entry: PlayedEntry): boolean {
  return entry.kind === 'call' || (entry.kind === 'attempt' && entry.retry === 0 && entry.repeat !== true);
}

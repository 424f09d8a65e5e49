import type { AttemptEntry, ConversationEntry, JournalEntry, RunEntry } from '../../src/journal/entry.ts';
import type { Journal } from '../../src/journal/journal.ts';

/** When the samples happen: 2023-11-14T22:13:20Z. */
export const SAMPLE_START_MS = 1_700_000_000_000;

/** An attempt that was accepted, with what is different about it. */
export function attemptEntry(different: Partial<AttemptEntry> = {}): AttemptEntry {
  return {
    kind: 'attempt',
    scenario: 'Sample',
    conversation: 1,
    conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
    interactionId: 'int-18bcfe56800-44555f3e14084504a3c4be08b806f51f-chat-00-tenant',
    stepIndex: 0,
    eventIndex: 0,
    eventId: 'g4nqGuj8TpCa6tiZ3DeeNw',
    eventType: 'TEXT',
    move: 'text',
    who: 'Ana Pop',
    text: 'Hello',
    timestampMs: SAMPLE_START_MS,
    transmissionMs: SAMPLE_START_MS,
    retry: 0,
    retryInMs: undefined,
    outcome: 'accepted',
    status: 204,
    durationMs: 12,
    reason: '',
    request: '{"eventType":"TEXT","message":"Hello"}',
    response: '',
    ...different,
  };
}

/** An attempt that was answered with 503, the last unless told. */
export function rejectedEntry(different: Partial<AttemptEntry> = {}): AttemptEntry {
  return attemptEntry({
    outcome: 'rejected',
    status: 503,
    reason: 'answered 503 Service Unavailable',
    response: 'the database is away',
    ...different,
  });
}

/** A conversation that was played to its end, with what is different about it. */
export function conversationEntry(different: Partial<ConversationEntry> = {}): ConversationEntry {
  return {
    kind: 'conversation',
    scenario: 'Sample',
    conversation: 1,
    conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
    ending: 'finished',
    stepsPlayed: 4,
    stepsTotal: 4,
    ...different,
  };
}

/** A run that came to its end by itself, with what is different about it. */
export function runEntry(different: Partial<RunEntry> = {}): RunEntry {
  return { kind: 'run', ending: 'finished', conversationsNotBegun: 0, ...different };
}

/** Reads all that a journal holds. */
export async function readEntries(journal: Pick<Journal, 'entries'>): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of journal.entries()) entries.push(entry);
  return entries;
}

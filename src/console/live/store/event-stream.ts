import type { JournalEntry } from '../../../journal/entry.ts';
import type { AnsweredConversation, AnsweredExamination, AnsweredRun } from '../../model/control-answers.ts';
import { API } from './control-api.ts';

/** What the stream brings. */
export type StreamListener = {
  /** The connection is there. Not `continues`: what came before belongs to another order, and is to be forgotten. */
  onStart(continues: boolean): void;
  onLost(): void;
  onEntries(entries: readonly JournalEntry[]): void;
  /** So many entries cannot be read any more. */
  onMissing(count: number): void;
  onConversations(conversations: readonly AnsweredConversation[]): void;
  onRuns(runs: readonly AnsweredRun[]): void;
  onExaminations(examinations: readonly AnsweredExamination[]): void;
};

/** How long it waits before it comes back, in ms. */
const RETRY_MS = 1000;

/** Follows what happens on the server for as long as the page is open, and comes back where it was. */
export function followStream(listener: StreamListener): void {
  let after = '';

  function open(): void {
    const source = new EventSource(
      `${API}/stream${after === '' ? '' : `?after=${encodeURIComponent(after)}`}`,
    );
    const on = <T>(name: string, use: (data: T) => void) =>
      source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
        if (lastEventId !== '') after = lastEventId;
        use(JSON.parse(data) as T);
      });
    on<{ continues: boolean }>('start', ({ continues }) => listener.onStart(continues));
    on<{ entries: number }>('missing', ({ entries }) => listener.onMissing(entries));
    on<{ entries: { entry: JournalEntry }[] }>('entries', ({ entries }) =>
      listener.onEntries(entries.map(({ entry }) => entry)),
    );
    on<{ conversations: AnsweredConversation[] }>('conversations', ({ conversations }) =>
      listener.onConversations(conversations),
    );
    on<{ runs: AnsweredRun[] }>('runs', ({ runs }) => listener.onRuns(runs));
    on<{ examinations: AnsweredExamination[] }>('examinations', ({ examinations }) =>
      listener.onExaminations(examinations),
    );
    // Its own way back would bring the first address with what has been read since.
    source.onerror = () => {
      source.close();
      listener.onLost();
      setTimeout(open, RETRY_MS);
    };
  }

  open();
}

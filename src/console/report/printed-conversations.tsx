import { Chat } from '../components/chat.tsx';
import { ConversationHead } from '../components/conversation-head.tsx';
import { type Marking, Wire } from '../components/wire.tsx';
import type { RunView } from '../model/run-view.ts';

/** So many conversations are printed, those that failed first, and only while they have so many rows together. */
const CONVERSATIONS_MAX = 50;
const ROWS_MAX = 2000;

const UNMARKED: Marking = { line: undefined, mark() {}, opened: undefined, open() {} };

/** The conversations as they are printed below the overview. */
export function PrintedConversations({ run }: { readonly run: RunView }) {
  const { conversations } = run;
  const sorted = conversations.toSorted(
    (a, b) => Number(b.counts.failures > 0) - Number(a.counts.failures > 0),
  );
  let rows = 0;
  const printed = sorted.slice(0, CONVERSATIONS_MAX).filter((view) => {
    rows += view.rows.length;
    return rows <= ROWS_MAX;
  });
  const left = conversations.length - printed.length;
  return (
    <section class="printed">
      {printed.map((view) => (
        <article key={view.key}>
          <ConversationHead view={view} />
          <Chat view={view} marking={UNMARKED} />
          <Wire view={view} marking={UNMARKED} />
        </article>
      ))}
      {left > 0 && <p>{left} more conversations are not printed. Open one and print it alone.</p>}
    </section>
  );
}

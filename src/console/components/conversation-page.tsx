import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ConversationView } from '../model/conversation-view.ts';
import type { WireRow } from '../model/wire-row.ts';
import { Chat } from './chat.tsx';
import { ConversationHead } from './conversation-head.tsx';
import { CopyButton } from './copy-button.tsx';
import { usePage } from './page-context.ts';
import { Sequence } from './sequence.tsx';
import { replaceAddress } from './use-address.ts';
import type { Marking } from './wire.tsx';

/** How a conversation is drawn. */
export type Drawing = 'chat' | 'sequence';

type ConversationPageProps = {
  readonly view: ConversationView;
  readonly marking: Marking;
  readonly drawing: Drawing;
  draw(drawing: Drawing): void;
  /** The command that plays its scenario again. */
  readonly replay?: string | undefined;
  /** What stands below what was said. */
  readonly children?: ComponentChildren;
};

/** One conversation, as chat or as sequence diagram. */
export function ConversationPage({ view, marking, drawing, draw, replay, children }: ConversationPageProps) {
  return (
    <section class="column" aria-label="Conversation">
      <ConversationHead view={view}>
        {replay !== undefined && replay !== '' && (
          <CopyButton text={replay} label="Copy replay" what="the command that plays it again" />
        )}
        <span class="segment">
          <Choice name="chat" label="Chat" drawing={drawing} draw={draw} />
          <Choice name="sequence" label="Sequence" drawing={drawing} draw={draw} />
        </span>
      </ConversationHead>
      {drawing === 'chat' ? (
        <Chat view={view} marking={marking} />
      ) : (
        <Sequence view={view} marking={marking} />
      )}
      {children}
    </section>
  );
}

type ChoiceProps = Pick<ConversationPageProps, 'drawing' | 'draw'> & {
  readonly name: Drawing;
  readonly label: string;
};

function Choice({ name, label, drawing, draw }: ChoiceProps) {
  return (
    <button type="button" class="button" aria-pressed={drawing === name} onClick={() => draw(name)}>
      {label}
    </button>
  );
}

/** Marks what belongs together, and opens the row that the page's address names. */
export function useMarking(view: ConversationView | undefined, opened: WireRow | undefined): Marking {
  const { hrefOf } = usePage();
  const [line, mark] = useState<string | undefined>(undefined);
  return {
    line,
    mark,
    opened,
    open(row) {
      if (view === undefined) return;
      const conversation = view.id || view.key;
      replaceAddress(hrefOf({ conversation, event: row?.event, attempt: row?.attempt }));
    },
  };
}

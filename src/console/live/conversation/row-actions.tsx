import type { JournalEntry } from '../../../journal/entry.ts';
import { useStore } from '../store/use-console.ts';

type RowActionsProps = { readonly entry: JournalEntry; edit(payload: string): void };

/** Sends an event again: as the platform tries again, anew, or edited. */
export function RowActions({ entry, edit }: RowActionsProps) {
  const { actIn } = useStore();
  if (entry.kind !== 'attempt' || entry.conversationId === '') return null;
  const { conversationId, eventIndex, request } = entry;
  const again = (as: 'retry' | 'new') =>
    actIn(`${conversationId}/events`, { again: eventIndex, as }, 'The event was sent again.');
  return (
    <>
      <button type="button" class="button" aria-keyshortcuts="e" onClick={() => again('retry')}>
        Send again
      </button>
      <button type="button" class="button" onClick={() => again('new')}>
        Send as new
      </button>
      <button type="button" class="button" onClick={() => edit(request)}>
        Edit and send…
      </button>
    </>
  );
}

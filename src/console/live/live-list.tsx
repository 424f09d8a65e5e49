import { ConversationFilterBar } from '../components/conversation-filter.tsx';
import { ConversationList } from '../components/conversation-list.tsx';
import type { ConversationView } from '../model/conversation-view.ts';
import type { ConversationFilter } from '../model/filter-conversations.ts';
import type { RunView } from '../model/run-view.ts';

type LiveListProps = {
  readonly run: RunView;
  /** Those that the filter lets through, the newest first. */
  readonly listed: readonly ConversationView[];
  readonly selected: ConversationView | undefined;
  readonly filter: ConversationFilter;
  change(filter: ConversationFilter): void;
  isUnread(view: ConversationView): boolean;
};

/** The left column: which conversations there are. */
export function LiveList({ run, listed, selected, filter, change, isUnread }: LiveListProps) {
  const { conversations } = run;
  const scenarios = new Set(conversations.map(({ scenario }) => scenario).filter((name) => name !== ''));
  const counts = {
    failed: conversations.filter((view) => view.counts.failures > 0).length,
    withFaults: conversations.filter(({ faults }) => faults.size > 0).length,
  };
  return (
    <nav class="column" aria-label="Conversations">
      <ConversationFilterBar filter={filter} scenarios={[...scenarios]} counts={counts} change={change} />
      <ConversationList conversations={listed} selected={selected} isUnread={isUnread} />
      {listed.length === 0 && (
        <p class="empty">
          {conversations.length === 0 ? 'They appear here.' : 'No conversation is like that.'}
        </p>
      )}
    </nav>
  );
}

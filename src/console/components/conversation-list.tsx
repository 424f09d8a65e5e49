import { counted } from '../../base/format-value.ts';
import type { ConversationView } from '../model/conversation-view.ts';
import { describeState, nameOf } from '../model/describe-state.ts';
import { formatClock, formatElapsed } from '../model/format-time.ts';
import { OUTSIDE_KEY } from '../model/run-view.ts';
import { oneLine } from '../model/shown-text.ts';
import { usePage } from './page-context.ts';
import { WindowedList } from './windowed-list.tsx';

type ConversationListProps = {
  readonly conversations: readonly ConversationView[];
  readonly selected: ConversationView | undefined;
  /** Whether something happened in a conversation since it was looked at. */
  isUnread?(view: ConversationView): boolean;
};

/** The conversations, each a link to itself. */
export function ConversationList({ conversations, selected, isUnread }: ConversationListProps) {
  return (
    <WindowedList
      class="conversations"
      label="Conversations"
      items={conversations}
      estimate={64}
      keyOf={({ key }) => key}
      renderItem={(view) => (
        <Item view={view} isSelected={view === selected} isUnread={isUnread?.(view) ?? false} />
      )}
      shown={selected === undefined ? undefined : conversations.indexOf(selected)}
      shownAt={selected?.key}
    />
  );
}

type ItemProps = {
  readonly view: ConversationView;
  readonly isSelected: boolean;
  readonly isUnread: boolean;
};

function Item({ view, isSelected, isUnread }: ItemProps) {
  const { startedMs, hrefOf, live } = usePage();
  const { id, key, firstMs, counts, faults, scenario, customer } = view;
  const [mark, tone, word] = markOf(view);
  return (
    <a
      class="conversation"
      href={hrefOf({ conversation: id || key })}
      aria-current={isSelected ? 'page' : undefined}
    >
      <span class={`mark tone-${tone}`} title={word}>
        {mark}
      </span>
      <span class="title" dir="auto">
        {oneLine(nameOf(view))}
      </span>
      <span class="time">
        {isUnread && (
          <span class="tone-accent">
            •<span class="unshown">new</span>{' '}
          </span>
        )}
        {firstMs === undefined ? '' : live ? formatClock(firstMs) : formatElapsed(firstMs - startedMs)}
      </span>
      <span class="about">
        {customer !== '' && scenario !== '' ? `${oneLine(scenario)} · ` : ''}
        {key === OUTSIDE_KEY
          ? `${counted(counts.events, 'event')} · ${counted(counts.calls, 'call')}`
          : oneLine(describeState(view))}
      </span>
      <span class="last" dir="auto">
        {counts.failures > 0 && <span class="tone-bad">✗ {counts.failures} </span>}
        {faults.size > 0 && <span class="tone-warn">⚑ {faults.size} </span>}
        {oneLine(view.lastText)}
      </span>
    </a>
  );
}

function markOf({
  key,
  counts,
  ending,
  state,
}: ConversationView): readonly [mark: string, tone: string, word: string] {
  if (counts.failures > 0) return ['✗', 'bad', 'failed'];
  if (key === OUTSIDE_KEY) return ['–', 'quiet', 'no conversation'];
  if (ending === 'interrupted') return ['⚠', 'warn', 'interrupted'];
  if (ending === 'finished') return ['✓', 'good', 'played to its end'];
  return state === 'ended' || state === 'idle' ? ['○', 'quiet', 'at rest'] : ['●', 'accent', 'goes on'];
}

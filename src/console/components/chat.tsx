import type { ChatLine } from '../model/chat-line.ts';
import type { ConversationView } from '../model/conversation-view.ts';
import { formatClock } from '../model/format-time.ts';
import { Avatar } from './avatar.tsx';
import { MessageContent } from './message-content.tsx';
import { usePage } from './page-context.ts';
import { Text } from './text.tsx';
import { WindowedList } from './windowed-list.tsx';
import type { Marking } from './wire.tsx';

/** A conversation as agent and customer see it. */
export function Chat({ view, marking }: { readonly view: ConversationView; readonly marking: Marking }) {
  const { live } = usePage();
  const { lines } = view;
  const shown = marking.opened?.line;
  if (lines.length === 0) return <p class="empty">Nobody has said anything.</p>;
  return (
    <WindowedList
      class="chat"
      label="Chat"
      items={lines}
      estimate={52}
      keyOf={({ key }) => key}
      renderItem={(line, index) => (
        <Line line={line} before={lines[index - 1]} view={view} marking={marking} />
      )}
      shown={shown === undefined ? undefined : lines.findIndex(({ key }) => key === shown)}
      shownAt={`${view.key} ${shown}`}
      follow={live}
    />
  );
}

type LineProps = {
  readonly line: ChatLine;
  readonly before: ChatLine | undefined;
  readonly view: ConversationView;
  readonly marking: Marking;
};

function Line({ line, before, view, marking }: LineProps) {
  const open = () => {
    const row = view.index.rows.get(line.rows[0] ?? '');
    if (row !== undefined) marking.open(row);
  };
  const shared = {
    type: 'button',
    'data-marked': marking.line === line.key,
    onClick: open,
    onMouseEnter: () => marking.mark(line.key),
    onMouseLeave: () => marking.mark(undefined),
    onFocus: () => marking.mark(line.key),
    onBlur: () => marking.mark(undefined),
  } as const;
  if (line.side === 'system')
    return (
      <button {...shared} class={`line system state-${line.state}`}>
        <span dir="auto">
          {line.state === 'failed' || line.state === 'lost' ? '✗ ' : ''}
          <Text text={line.text} />
        </span>
        <Clock line={line} />
      </button>
    );
  const name = nameOfSpeaker(line, view);
  const goesOn = before?.side === line.side && before.who === line.who;
  return (
    <button {...shared} class={`line said ${line.side} state-${line.state}${goesOn ? ' goes-on' : ''}`}>
      <Avatar name={name} />
      <span class="speech">
        <span class="speaker" dir="auto">
          <Text text={name} />
        </span>
        <span class="words" dir="auto">
          {line.text.trim() === '' ? <Blank text={line.text} /> : <Text text={line.text} />}
        </span>
        <MessageContent content={line.content} />
        <Outcome line={line} />
      </span>
      <Clock line={line} />
    </button>
  );
}

function nameOfSpeaker({ side, who }: ChatLine, { customer }: ConversationView): string {
  if (side === 'bot') return 'Bot';
  if (side === 'customer') return customer || 'Customer';
  return who || 'Agent';
}

function Blank({ text }: { readonly text: string }) {
  return <span class="quiet">{text === '' ? '(empty)' : `(white space, ${text.length} characters)`}</span>;
}

function Clock({ line: { atMs } }: { readonly line: ChatLine }) {
  return <span class="clock">{atMs === undefined ? '' : formatClock(atMs)}</span>;
}

/** What is to be said of what became of a line; nothing where it simply arrived. */
function Outcome({ line }: { readonly line: ChatLine }) {
  const said = sayOutcome(line);
  return said === undefined ? null : <span class={`outcome tone-${said[0]}`}>{said[1]}</span>;
}

function sayOutcome({
  side,
  state,
  seen,
  rows,
}: ChatLine): readonly [tone: string, text: string] | undefined {
  const isAgent = side === 'agent';
  switch (state) {
    case 'waiting':
      return isAgent ? ['warn', '⚠ not delivered yet'] : ['warn', '⚠ the app has not brought it to 8x8'];
    case 'lost':
      return ['bad', isAgent ? '✗ not delivered' : '✗ not taken'];
    case 'refused':
      return ['good', '✓ forged, and refused'];
    case 'failed':
      return ['bad', '✗ forged, and accepted'];
    case 'arrived':
      if (seen === false) return ['warn', '⚠ accepted, not seen by the customer'];
      return isAgent && rows.length > 1 ? ['quiet', `✓ after ${rows.length} requests`] : undefined;
  }
}

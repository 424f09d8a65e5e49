import type { ConversationView } from '../model/conversation-view.ts';
import { formatElapsed } from '../model/format-time.ts';
import { oneLine } from '../model/shown-text.ts';
import type { Lane, WireRow } from '../model/wire-row.ts';
import { usePage } from './page-context.ts';
import { Status } from './status.tsx';
import { WindowedList } from './windowed-list.tsx';
import type { Marking } from './wire.tsx';

const LANES: readonly { readonly lane: Lane; readonly name: string }[] = [
  { lane: 'platform', name: '8x8' },
  { lane: 'app', name: 'App' },
  { lane: 'customer', name: 'Customer' },
];

/** A conversation as a sequence diagram: who sends what to whom, time downwards. */
export function Sequence({ view, marking }: { readonly view: ConversationView; readonly marking: Marking }) {
  const { rows } = view;
  const { opened } = marking;
  return (
    <WindowedList
      class="sequence"
      label="Sequence diagram"
      items={rows}
      estimate={44}
      head={
        <div class="lanes" aria-hidden="true">
          {LANES.map(({ lane, name }) => (
            <span key={lane}>{name}</span>
          ))}
        </div>
      }
      keyOf={({ key }) => key}
      renderItem={(row) => <Arrow row={row} marking={marking} />}
      shown={opened === undefined ? undefined : rows.indexOf(opened)}
      shownAt={`${view.key} ${opened?.key}`}
    />
  );
}

function Arrow({ row, marking }: { readonly row: WireRow; readonly marking: Marking }) {
  const { startedMs } = usePage();
  const { line, from, to, atMs, sign, name, what, status, fault, isAgain } = row;
  const at = atMs === undefined ? '' : formatElapsed(atMs - startedMs);
  const kind = from === undefined ? 'note' : `from-${from} to-${to}`;
  return (
    <button
      type="button"
      class={`arrow ${kind}${isAgain ? ' again' : ''} tone-line-${status?.tone ?? 'quiet'}`}
      data-marked={line !== undefined && line === marking.line}
      aria-current={marking.opened === row}
      onClick={() => marking.open(row)}
      onMouseEnter={() => marking.mark(line)}
      onMouseLeave={() => marking.mark(undefined)}
      onFocus={() => marking.mark(line)}
      onBlur={() => marking.mark(undefined)}
    >
      <span class="time">{at}</span>
      <span class="track">
        <span class="label">
          <span class="unshown">{sayWay(row)}</span>
          {from === undefined ? <span class="sign">{sign}</span> : <span class="name">{name}</span>}{' '}
          <span class="what" dir="auto">
            {oneLine(what.slice(0, SHOWN_UNITS))}
          </span>
          {fault !== undefined && <span class="chip">⚑ {fault}</span>}
          <Status status={status} />
        </span>
        <span class="shaft" />
      </span>
    </button>
  );
}

const SHOWN_UNITS = 200;

function sayWay({ from, to }: WireRow): string {
  const nameOf = (lane: Lane) => LANES.find((each) => each.lane === lane)?.name ?? '';
  return from === undefined || to === undefined ? '' : `${nameOf(from)} to ${nameOf(to)}:`;
}

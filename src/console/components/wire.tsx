import { useState } from 'preact/hooks';
import { formatDuration } from '../../base/duration.ts';
import type { ConversationView } from '../model/conversation-view.ts';
import { formatElapsed } from '../model/format-time.ts';
import { oneLine } from '../model/shown-text.ts';
import type { WireRow } from '../model/wire-row.ts';
import { usePage } from './page-context.ts';
import { Status } from './status.tsx';
import { WindowedList } from './windowed-list.tsx';
import { WireDetails } from './wire-details.tsx';

/** What rows and lines of one conversation share: which are open, and which are marked since they belong together. */
export type Marking = {
  /** The key of the chat line whose rows are marked. */
  readonly line: string | undefined;
  /** Marks a line with its rows; none with `undefined`. */
  mark(line: string | undefined): void;
  /** The row that the address names. */
  readonly opened: WireRow | undefined;
  /** Opens a row, or closes what is open. */
  open(row: WireRow | undefined): void;
};

type WireProps = { readonly view: ConversationView; readonly marking: Marking };

/** Every event and call of a conversation, each to be opened; a filter leaves out what it does not name. */
export function Wire({ view, marking }: WireProps) {
  const { hrefOf, live } = usePage();
  const [words, setWords] = useState('');
  const rows = filterRows(view.rows, words);
  const { opened } = marking;
  return (
    <section class="column wire" aria-label="Wire">
      <header class="column-head">
        <a class="narrow-only button" href={hrefOf({ conversation: view.id || view.key })}>
          ← Chat
        </a>
        <h2>Wire</h2>
        <input
          id="wire-filter"
          class="field"
          type="search"
          placeholder="filter… f"
          aria-label="Filter the wire"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </header>
      <WindowedList
        class="rows"
        label="Events and calls"
        items={rows}
        estimate={28}
        keyOf={({ key }) => key}
        renderItem={(row) => <Row row={row} marking={marking} />}
        shown={opened === undefined ? undefined : rows.indexOf(opened)}
        shownAt={`${view.key} ${opened?.key}`}
        follow={live}
      />
      {rows.length === 0 && (
        <p class="empty">{view.rows.length === 0 ? 'Nothing was sent yet.' : 'No row has that.'}</p>
      )}
    </section>
  );
}

function filterRows(rows: readonly WireRow[], words: string): readonly WireRow[] {
  const wanted = words.toLowerCase().trim();
  if (wanted === '') return rows;
  return rows.filter(({ name, what, status, fault = '' }) =>
    [name, what, status?.text ?? '', fault].some((text) => text.toLowerCase().includes(wanted)),
  );
}

function Row({ row, marking }: { readonly row: WireRow; readonly marking: Marking }) {
  const { startedMs } = usePage();
  const isOpen = marking.opened === row;
  const isMarked = row.line !== undefined && row.line === marking.line;
  const { line, atMs, sign, name, what, status, isAgain, fault, retryInMs, remarks } = row;
  return (
    <div
      class={`row tone-line-${status?.tone ?? 'quiet'}${isAgain ? ' again' : ''}`}
      data-marked={isMarked}
      data-event={row.event}
    >
      <button
        type="button"
        class="row-head"
        aria-expanded={isOpen}
        onClick={() => marking.open(isOpen ? undefined : row)}
        onMouseEnter={() => marking.mark(line)}
        onMouseLeave={() => marking.mark(undefined)}
        onFocus={() => marking.mark(line)}
        onBlur={() => marking.mark(undefined)}
      >
        <span class="time">{atMs === undefined ? '' : formatElapsed(atMs - startedMs)}</span>
        <span class="sign">{sign}</span>
        <span class="name">{name}</span>
        <span class="what" dir="auto">
          {oneLine(what.slice(0, SHOWN_UNITS))}
        </span>
        {fault !== undefined && <span class="chip">⚑ {fault}</span>}
        {retryInMs !== undefined && (
          <span class="retry quiet">
            ↻<span class="unshown"> retry in</span> {formatDuration(retryInMs)}
          </span>
        )}
        <Status status={status} />
      </button>
      {remarks.map(({ tone, mark, text }) => (
        <p key={text} class={`remark tone-${tone}`}>
          {mark} {oneLine(text)}
        </p>
      ))}
      {isOpen && <WireDetails row={row} />}
    </div>
  );
}

/** Most of a text that a row of one line can show. */
const SHOWN_UNITS = 300;

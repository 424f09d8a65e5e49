import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { createListHeights, type ListHeights, type ListWindow } from '../model/list-window.ts';
import { usePage } from './page-context.ts';
import { useFollow } from './use-follow.ts';

type WindowedListProps<T> = {
  readonly items: readonly T[];
  /** How high an item usually is, in px. */
  readonly estimate: number;
  /** What it is a list of. */
  readonly label: string;
  readonly class: string;
  keyOf(item: T, index: number): string;
  renderItem(item: T, index: number): ComponentChildren;
  /** The index of an item that is to be seen; each new `shownAt` brings it there. */
  readonly shown?: number | undefined;
  readonly shownAt?: string | undefined;
  /** Stands above the items and stays. */
  readonly head?: ComponentChildren;
  /** Whether the list grows while it is looked at, and goes along at its end. Default: no. */
  readonly follow?: boolean;
};

/** Lists of up to so many items are drawn whole, so that the browser's own search finds everything. */
const WHOLE_MAX = 150;

/** A list that scrolls, of which only the part is drawn that is near to what is seen. */
export function WindowedList<T>(props: WindowedListProps<T>) {
  const { items, estimate, label, keyOf, renderItem, head, follow = false } = props;
  const { printing } = usePage();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const heights = useRef<ListHeights | undefined>(undefined);
  heights.current ??= createListHeights(estimate);
  heights.current.resize(items.length);

  const isWhole = printing || items.length <= WHOLE_MAX;
  const { from, to, before, after } = isWhole
    ? wholeOf(items.length)
    : heights.current.window(scroller.current?.scrollTop ?? 0, scroller.current?.clientHeight ?? 800);

  useLayoutEffect(() => {
    if (!isWhole && measure(list.current, from, heights.current)) redraw(0);
  });
  useObservedSize([scroller, list], () => {
    if (!isWhole) redraw(0);
  });
  useShown(props, { scroller, list, heights, from });
  const { unseen, scrolled, goToEnd } = useFollow(scroller, items.length, follow);

  return (
    <section
      ref={scroller}
      class={`scroller ${props.class}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
      tabIndex={0}
      aria-label={label}
      onScroll={() => {
        scrolled();
        if (!isWhole) redraw(0);
      }}
    >
      {head}
      <div style={{ height: `${before}px` }} />
      <ol ref={list} class="items">
        {items.slice(from, to).map((item, offset) => (
          <li key={keyOf(item, from + offset)} aria-setsize={items.length} aria-posinset={from + offset + 1}>
            {renderItem(item, from + offset)}
          </li>
        ))}
      </ol>
      <div style={{ height: `${after}px` }} />
      {unseen > 0 && (
        <button type="button" class="button unseen-items" onClick={goToEnd}>
          ↓ {unseen} new
        </button>
      )}
    </section>
  );
}

function wholeOf(length: number): ListWindow {
  return { from: 0, to: length, before: 0, after: 0 };
}

/** Reads how high the items that are drawn are; returns whether that changes where others stand. */
function measure(list: HTMLElement | null, from: number, heights: ListHeights | undefined): boolean {
  let changed = false;
  let index = from;
  for (const item of list?.children ?? []) {
    const { height } = item.getBoundingClientRect();
    if (height > 0 && heights?.set(index, height)) changed = true;
    index++;
  }
  return changed;
}

type Ref<E> = { readonly current: E | null };

function useObservedSize(refs: readonly Ref<Element>[], onChange: () => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const observer = new ResizeObserver(() => latest.current());
    for (const { current } of refs) if (current !== null) observer.observe(current);
    return () => observer.disconnect();
  }, []);
}

type Drawn = {
  readonly scroller: Ref<HTMLElement>;
  readonly list: Ref<HTMLElement>;
  readonly heights: { readonly current?: ListHeights | undefined };
  readonly from: number;
};

/** Brings an item to where it is seen: first to where it should be, then, once it is drawn, to where it is. */
function useShown<T>(
  { shown, shownAt }: WindowedListProps<T>,
  { scroller, list, heights, from }: Drawn,
): void {
  const done = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (shown === undefined || shown < 0 || shownAt === done.current || scroller.current === null) return;
    const item = list.current?.children[shown - from];
    if (item === undefined || item === null) {
      scroller.current.scrollTop =
        (heights.current?.offsetOf(shown) ?? 0) - scroller.current.clientHeight / 3;
      return;
    }
    done.current = shownAt;
    item.scrollIntoView({ block: 'nearest' });
  });
}

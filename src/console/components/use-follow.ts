import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What keeps a growing list at its end, as long as nobody reads further up. */
export type Follow = {
  /** How many items came below what is being read. */
  readonly unseen: number;
  /** To be called when the list was scrolled. */
  scrolled(): void;
  /** Goes to the end. */
  goToEnd(): void;
};

/** How far from the end, in px, still counts as being there. */
const END_PX = 8;

/** Follows the end of a list that grows; what comes while one reads further up waits there, and moves nothing. */
export function useFollow(
  scroller: { readonly current: HTMLElement | null },
  length: number,
  isOn: boolean,
): Follow {
  const isAtEnd = useRef(true);
  const [seen, setSeen] = useState(length);
  const goToEnd = () => {
    const { current } = scroller;
    if (current !== null) current.scrollTop = current.scrollHeight;
    isAtEnd.current = true;
    setSeen(length);
  };
  // Each time that it is drawn: items that were never drawn are only measured then, and move the end.
  useLayoutEffect(() => {
    if (isOn && isAtEnd.current) goToEnd();
  });
  return {
    unseen: isOn ? Math.max(0, length - seen) : 0,
    scrolled() {
      const { current } = scroller;
      if (!isOn || current === null) return;
      isAtEnd.current = current.scrollTop + current.clientHeight >= current.scrollHeight - END_PX;
      if (isAtEnd.current && seen !== length) setSeen(length);
    },
    goToEnd,
  };
}

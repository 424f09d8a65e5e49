/** The part of a long list that is drawn, with the room that the rest takes. */
export type ListWindow = {
  /** The index of the first item that is drawn, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** In px. */
  readonly before: number;
  readonly after: number;
};

/** The heights of the items of a list, as far as they are known. */
export type ListHeights = {
  /** Says how high an item is; returns whether that is new. */
  set(index: number, height: number): boolean;
  /** Forgets what lies behind a length. */
  resize(length: number): void;
  /** The window for what is seen from `top` on, with as much before and after it. */
  window(top: number, height: number): ListWindow;
  /** Where an item begins, in px. */
  offsetOf(index: number): number;
  readonly total: number;
};

/** Creates the heights of a list whose items are so high until they are measured. */
export function createListHeights(estimate: number): ListHeights {
  let heights: number[] = [];
  let offsets: number[] = [0];
  /** The first index whose offset may be wrong. */
  let stale = 0;

  function update(): void {
    for (let index = stale; index < heights.length; index++)
      offsets[index + 1] = (offsets[index] ?? 0) + (heights[index] ?? estimate);
    stale = heights.length;
  }

  /** The item that lies at a place. */
  function indexAt(place: number): number {
    let [low, high] = [0, heights.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle + 1] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    set(index, height) {
      if (index >= heights.length || heights[index] === height) return false;
      heights[index] = height;
      stale = Math.min(stale, index);
      return true;
    },
    resize(length) {
      stale = Math.min(stale, heights.length, length);
      if (length < heights.length) {
        heights = heights.slice(0, length);
        offsets = offsets.slice(0, length + 1);
      }
      while (heights.length < length) heights.push(estimate);
      update();
    },
    window(top, height) {
      update();
      const from = indexAt(Math.max(0, top - height));
      const to = Math.min(heights.length, indexAt(top + 2 * height) + 1);
      const total = offsets[heights.length] ?? 0;
      return { from, to, before: offsets[from] ?? 0, after: total - (offsets[to] ?? total) };
    },
    offsetOf(index) {
      update();
      return offsets[Math.min(index, heights.length)] ?? 0;
    },
    get total() {
      update();
      return offsets[heights.length] ?? 0;
    },
  };
}

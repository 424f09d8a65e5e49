/** A binary min-heap of things that carry their own key; equal keys leave in the order they came. */
export type Heap<T extends HeapItem> = {
  readonly size: number;
  push(item: T): void;
  peek(): T | undefined;
  pop(): T | undefined;
};

/** `order` breaks ties: the heap sets it when the item is pushed. */
export type HeapItem = { readonly dueMs: number; order: number };

/** Creates an empty heap. */
export function createHeap<T extends HeapItem>(): Heap<T> {
  const items: T[] = [];
  let pushed = 0;

  return {
    get size() {
      return items.length;
    },
    push(item) {
      item.order = pushed++;
      items.push(item);
      siftUp(items, items.length - 1);
    },
    peek: () => items[0],
    pop() {
      const top = items[0];
      const last = items.pop();
      if (top !== undefined && last !== undefined && items.length > 0) {
        items[0] = last;
        siftDown(items);
      }
      return top;
    },
  };
}

function before(a: HeapItem, b: HeapItem): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order);
}

function siftUp<T extends HeapItem>(items: T[], from: number): void {
  const item = items[from] as T;
  let index = from;
  while (index > 0) {
    const parentIndex = (index - 1) >> 1;
    const parent = items[parentIndex] as T;
    if (!before(item, parent)) break;
    items[index] = parent;
    index = parentIndex;
  }
  items[index] = item;
}

function siftDown<T extends HeapItem>(items: T[]): void {
  const item = items[0] as T;
  let index = 0;
  for (;;) {
    let childIndex = 2 * index + 1;
    if (childIndex >= items.length) break;
    const right = items[childIndex + 1];
    if (right !== undefined && before(right, items[childIndex] as T)) childIndex++;
    const child = items[childIndex] as T;
    if (!before(child, item)) break;
    items[index] = child;
    index = childIndex;
  }
  items[index] = item;
}

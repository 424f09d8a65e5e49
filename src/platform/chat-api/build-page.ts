import type { Query } from '../requests/read-query.ts';

/** One page of a list, as chat-api returns it. */
export type Page<T> = {
  readonly data: readonly T[];
  readonly page: {
    readonly pageSize: number;
    readonly pageIndex: number;
    /** The length of the whole list, not of the page. Ours: the documentation does not say which. */
    readonly elementCount: number;
    readonly pageCount: number;
  };
};

/** Cuts a page out of a list and describes each item of it. */
export function buildPage<T, U>(
  items: readonly T[],
  { size, page }: Pick<Query, 'size' | 'page'>,
  describe: (item: T) => U,
): Page<U> {
  const begin = page * size;
  return {
    data: items.slice(begin, begin + size).map(describe),
    page: {
      pageSize: size,
      pageIndex: page,
      elementCount: items.length,
      pageCount: Math.ceil(items.length / size),
    },
  };
}

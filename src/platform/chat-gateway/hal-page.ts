import type { Query } from '../read-query.ts';

/** Where a page belongs: the path of its list, and which page it is. */
export type PagePlace = {
  readonly path: string;
  readonly query: Pick<Query, 'size' | 'page'>;
};

type PageFacts = { size: number; number: number; totalElements: number; totalPages: number };

/** Cuts a page out of a list, as chat-gateway returns it: `_embedded` is there even when it is empty. */
export function buildHalPage<const Name extends string, T>(
  name: Name,
  items: readonly T[],
  { path, query }: PagePlace,
): { _embedded: Record<Name, T[]>; _links: { self: { href: string } }; page: PageFacts } {
  const { size, page } = query;
  const begin = page * size;
  return {
    _embedded: { [name]: items.slice(begin, begin + size) } as Record<Name, T[]>,
    _links: { self: { href: `${path}?page=${page}&size=${size}` } },
    page: {
      size,
      number: page,
      totalElements: items.length,
      totalPages: Math.ceil(items.length / size),
    },
  };
}

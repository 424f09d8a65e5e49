import { PAGE_SIZE } from '../limits.ts';
import type { Query } from '../requests/read-query.ts';

/** Where a page belongs: the path of its list, which page it is, and how the list was filtered and sorted. */
export type PagePlace = {
  readonly path: string;
  readonly query: Pick<Query, 'size' | 'page'> & Partial<Pick<Query, 'sort' | 'filter'>>;
};

type PageFacts = { size: number; number: number; totalElements: number; totalPages: number };

/** A page as chat-gateway returns it: `_embedded` is there even when it is empty. */
type HalPage<Name extends string, T> = {
  _embedded: Record<Name, T[]>;
  _links: { self: { href: string } };
  page: PageFacts;
};

/** Cuts a page out of a list. Its link leads to the same page. */
export function buildHalPage<const Name extends string, T>(
  name: Name,
  items: readonly T[],
  { path, query }: PagePlace,
): HalPage<Name, T> {
  const { size, page, sort, filter } = query;
  const parameters = new URLSearchParams({ page: String(page), size: String(size) });
  if (sort !== undefined) parameters.set('sort', sort);
  if (filter !== undefined) parameters.set('filter', filter);
  return buildPage(name, items, { size, page, href: `${path}?${parameters}` });
}

/** The one page of a list that has no parameters, so that nothing of it is out of reach. Ours. */
export function buildWholePage<const Name extends string, T>(
  name: Name,
  items: readonly T[],
  { path }: Pick<PagePlace, 'path'>,
): HalPage<Name, T> {
  return buildPage(name, items, { size: Math.max(PAGE_SIZE, items.length), page: 0, href: path });
}

function buildPage<Name extends string, T>(
  name: Name,
  items: readonly T[],
  { size, page, href }: { readonly size: number; readonly page: number; readonly href: string },
): HalPage<Name, T> {
  const begin = page * size;
  return {
    _embedded: { [name]: items.slice(begin, begin + size) } as Record<Name, T[]>,
    _links: { self: { href } },
    page: {
      size,
      number: page,
      totalElements: items.length,
      totalPages: Math.ceil(items.length / size),
    },
  };
}

import { Fake8x8Error } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { knownWords } from '../../base/suggest.ts';
import { type CallFailure, invalidField } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import type { Query } from '../requests/read-query.ts';
import { compareFields, fieldOf, type ListFields } from './list-fields.ts';

/** What a list can be filtered and sorted by, and its order when the query has none: `id`, `createdAt:desc`. */
export type ListOrder<T> = { readonly fields: ListFields<T>; readonly sort: string };

/** Filters and sorts a list as a query says. */
export async function readList<T>(
  items: readonly T[],
  query: Pick<Query, 'filter' | 'sort'>,
  { fields, sort }: ListOrder<T>,
): Promise<{ readonly items: readonly T[] } | { readonly failure: CallFailure }> {
  const filter = await readFilter(query.filter, fields);
  if (typeof filter !== 'function') return { failure: filter };
  const compare = readSort(query.sort ?? sort, fields);
  if (typeof compare !== 'function') return { failure: compare };
  return { items: items.filter(filter).sort(compare) };
}

/** Loads the parser only for a request with a filter. */
async function readFilter<T>(
  text: string | undefined,
  fields: ListFields<T>,
): Promise<((item: T) => boolean) | CallFailure> {
  if (text === undefined || text === '') return () => true;
  const { parseListFilter } = await import('./list-filter.ts');
  try {
    return parseListFilter(text, fields);
  } catch (thrown) {
    if (thrown instanceof Fake8x8Error) return badQuery('filter', text, thrown.message);
    throw thrown;
  }
}

/** Reads `name`, `name:asc`, `name:desc`. Equal items stay in order of creation. */
function readSort<T>(text: string, fields: ListFields<T>): ((left: T, right: T) => number) | CallFailure {
  const [, name = '', direction = 'asc'] = /^([\w.]{1,100})(?::(asc|desc))?$/.exec(text) ?? [];
  const read = fieldOf(name, fields);
  if (read === undefined) {
    return badQuery(
      'sort',
      text,
      `Allowed: a field, with ":desc" after it for descending order. ${knownWords(excerpt(text, 60), [...fields.keys()])}`,
    );
  }
  const sign = direction === 'desc' ? -1 : 1;
  return (left, right) => sign * compareFields(read(left), read(right));
}

function badQuery(field: 'filter' | 'sort', value: string, message: string): CallFailure {
  return invalidField(
    { field, value: excerpt(value, 100), code: 'invalid_parameter', message },
    brokenRule(
      'CALL_QUERY_NOT_ALLOWED_VALUE',
      `The query parameter ${field} cannot be used: ${message}`,
      `?${field}`,
    ),
  );
}

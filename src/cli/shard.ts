import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';

/** Which part of the whole is meant: the second of four. */
export type Shard = { readonly number: number; readonly of: number };

/** Most shards that there are. */
const SHARDS_MAX = 1000;

/** Reads `2/4`; undefined when there is none. Throws `SHARD_INVALID`. */
export function parseShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number !== undefined && of !== undefined && number >= 1 && number <= of && of <= SHARDS_MAX)
    return { number, of };
  throw new Fake8x8Error(
    'SHARD_INVALID',
    `--shard is "${excerpt(text, 60)}". Allowed: the number of a part and how many parts there are, up to ${SHARDS_MAX}: --shard 2/4.`,
  );
}

/**
 * Takes a part of a list: each item is in one part of the same number of parts, and neighbours are in different ones,
 * since what is alike takes equally long.
 */
export function takeShard<T>(items: readonly T[], shard: Shard | undefined): readonly T[] {
  if (shard === undefined) return items;
  return items.filter((_, index) => index % shard.of === shard.number - 1);
}

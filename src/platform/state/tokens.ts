import { hash } from 'node:crypto';
import type { Clock } from '../../base/clock.ts';
import type { SeededIds } from '../../base/seeded-ids.ts';
import { TOKENS_MAX } from '../limits.ts';
import type { SavedToken } from './saved-state-schema.ts';

/** A new access token. Times in ms since 1970. */
export type IssuedToken = { readonly token: string; readonly issuedMs: number; readonly expiresMs: number };

/** What is known of a token. */
export type TokenHolder = {
  /** The key that it was issued for. */
  readonly key: string;
  readonly expiresMs: number;
  readonly expired: boolean;
  /** Whether it has expired and was used before since then. */
  readonly refusedBefore: boolean;
};

/** The access tokens that were issued. */
export type Tokens = {
  issue(key: string): IssuedToken;
  /** The holder of a token that is used; undefined for a token that was never issued, or was forgotten. */
  use(token: string): TokenHolder | undefined;
  /** Lets a token expire now. */
  expire(token: string): void;
  /** The digests of those that are remembered, oldest first, and how many were issued. */
  save(): SavedTokens;
  /** Replaces those that are remembered. */
  restore(saved: SavedTokens): void;
};

/** What is kept of tokens. */
export type SavedTokens = { readonly issued: number; readonly tokens: readonly SavedToken[] };

/** What tokens are made from. */
export type TokensOptions = {
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: SeededIds;
  /** Scripted time for which a key's token is valid, in ms: as set when it is issued, or when it is used if that is shorter. */
  readonly lifetimeMs: (key: string) => number;
};

/** Creates an empty store. It keeps digests, so that the duration of a look-up reveals nothing about other tokens. */
export function createTokens({ clock, ids, lifetimeMs }: TokensOptions): Tokens {
  const held = new Map<string, Omit<IssuedToken, 'token'> & { readonly key: string; refused: boolean }>();
  let issued = 0;

  return {
    issue(key) {
      const token = ids.long('access-token', issued++);
      const issuedMs = Math.round(clock.now());
      const expiresMs = issuedMs + lifetimeMs(key);
      for (const oldest of held.keys()) {
        if (held.size < TOKENS_MAX) break;
        held.delete(oldest);
      }
      held.set(digestOf(token), { key, issuedMs, expiresMs, refused: false });
      return { token, issuedMs, expiresMs };
    },
    use(token) {
      const holder = held.get(digestOf(token));
      if (holder === undefined) return undefined;
      const { key, issuedMs, refused } = holder;
      const expiresMs = Math.min(holder.expiresMs, issuedMs + lifetimeMs(key));
      const expired = clock.now() >= expiresMs;
      holder.refused = expired;
      return { key, expiresMs, expired, refusedBefore: expired && refused };
    },
    expire(token) {
      const digest = digestOf(token);
      const holder = held.get(digest);
      if (holder !== undefined) held.set(digest, { ...holder, expiresMs: clock.now(), refused: true });
    },
    save: () => ({ issued, tokens: Array.from(held, ([digest, holder]) => ({ digest, ...holder })) }),
    restore(saved) {
      issued = saved.issued;
      held.clear();
      for (const { digest, ...holder } of saved.tokens) held.set(digest, holder);
    },
  };
}

function digestOf(token: string): string {
  return hash('sha256', token, 'base64');
}

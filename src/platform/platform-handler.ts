import type { PathMatch } from './requests/match-path.ts';

/** What answers 8x8's REST calls, whatever carries them: Koa, MSW, or a function call in this process. */
export type PlatformHandler = {
  /**
   * Finds what 8x8 offers at a path; undefined for a path that is not 8x8's. A carrier matches each request once, by
   * its path alone, and leaves the requests without a match to others.
   */
  match(path: string): PathMatch | undefined;
  /**
   * Answers one call. Never rejects. What the call leads to (events to the app's webhook, the next step of a scenario)
   * waits until the carrier calls `sent()` on the response.
   */
  handle(request: PlatformRequest): Promise<PlatformResponse>;
};

/** One HTTP request, as plain data. */
export type PlatformRequest = {
  readonly method: string;
  /** What the handler's `match` found for the path. */
  readonly match: PathMatch;
  readonly query: URLSearchParams;
  /** The headers' values by their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Empty when there is none. Of a body larger than the match's `bodyBytesMax`, that many bytes and one more are enough. */
  readonly body: Uint8Array | string;
};

/** The response to one call, as plain data. */
export type PlatformResponse = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when there is none. */
  readonly body: string;
  /** A body that is no text, in place of `body`. */
  readonly bytes?: Uint8Array;
  /** The carrier calls it once: when the response has been sent, or when the client is gone. */
  sent(): void;
};

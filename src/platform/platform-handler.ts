import type { PlatformAnswer } from './answer.ts';
import type { PlatformRequest } from './platform-request.ts';

/** Where an adapter brings the REST calls that it receives, whatever carries them. */
export type PlatformHandler = {
  /**
   * Answers a call, or gives undefined when its path is none of 8x8's. Never rejects. What the call leads to (events to
   * the app's webhook, the next step of a scenario) waits until the adapter says that the answer is on its way.
   */
  handle(request: PlatformRequest): Promise<PlatformResponse | undefined>;
};

/** The answer to one call, as plain data. */
export type PlatformResponse = Pick<PlatformAnswer, 'status' | 'headers' | 'body'> & {
  /** To be called once, when the answer is on its way or nobody is there any more to take it. */
  sent(): void;
};

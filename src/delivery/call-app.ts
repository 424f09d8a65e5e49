import type { ReadableStream } from 'node:stream/web';
import { readStream } from '../base/read-stream.ts';
import { cutText } from './answer-body.ts';
import { type AppFetchInit, createAppFetch } from './app-fetch.ts';
import { buildAnswer, buildFailure } from './build-answer.ts';
import type { Consumer } from './consumer.ts';
import { failureReason } from './failure-reason.ts';
import { fetchFromListener } from './listener-transport.ts';
import { createTimeLimit } from './time-limit.ts';
import { ANSWER_BYTES_MAX, type ConsumerAnswer } from './transport.ts';

/** A request to the app's own API, as its customer would make it. */
export type AppRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Real time that the app has to answer, in ms. */
  readonly timeoutMs: number;
  /** Gives the request up. */
  readonly stopped?: AbortSignal | undefined;
};

/** What came back. */
export type AppAnswer = ConsumerAnswer & {
  /** The whole body, where `body` is its beginning. */
  readonly text: string;
};

/** Makes a request to the app. A failure is an answer, never an exception. Redirects are not followed. */
export type CallApp = (request: AppRequest) => Promise<AppAnswer>;

/** Creates what makes requests to a consumer: over HTTP, or to its code in this process. */
export function createAppCaller(consumer: Consumer): CallApp {
  const fetchApp = fetchOf(consumer);
  return async ({ method, url, headers, body, timeoutMs, stopped }) => {
    const startedMs = performance.now();
    const time = createTimeLimit(timeoutMs, stopped);
    try {
      const init = {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        redirect: 'manual',
        signal: time.signal,
      } as const;
      const answered = await time.race(fetchApp(url, init).then(readAnswer));
      if (answered === undefined) return { ...time.failure(), text: '' };
      const { status, text } = answered;
      return { ...buildAnswer(status, cutText(text), performance.now() - startedMs), text };
    } catch (thrown) {
      if (time.signal.aborted) return { ...time.failure(), text: '' };
      const reason = failureReason(causeOf(thrown), hostOf(url));
      const durationMs = performance.now() - startedMs;
      return { ...buildFailure({ outcome: 'unreachable', reason, durationMs }), text: '' };
    } finally {
      time.close();
    }
  };
}

type FetchApp = (url: string, init: AppFetchInit) => Promise<FetchAnswer>;

/** What is read of an answer, whoever's class it is of. */
type FetchAnswer = Pick<Response, 'status'> & { readonly body: ReadableStream<Uint8Array> | null };

function fetchOf(consumer: Consumer): FetchApp {
  if (typeof consumer === 'string') return createAppFetch().fetch;
  if ('fetch' in consumer) return async (url, init) => consumer.fetch(new Request(url, init));
  return async (url, init) => fetchFromListener(consumer.listener, new Request(url, init));
}

async function readAnswer(response: FetchAnswer) {
  return { status: response.status, text: await readText(response) };
}

async function readText({ body }: FetchAnswer): Promise<string> {
  const bytes = await readStream(body, ANSWER_BYTES_MAX);
  if (bytes.length > ANSWER_BYTES_MAX) await body?.cancel();
  return bytes.toString();
}

/** `fetch` wraps the error. */
function causeOf(thrown: unknown): unknown {
  return thrown instanceof TypeError && thrown.cause !== undefined ? thrown.cause : thrown;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

import type Client from 'undici/lib/dispatcher/client.js';
import { type AnswerBody, appendChunk, bodyText, createAnswerBody } from './answer-body.ts';
import { buildAnswer, buildFailure, GIVEN_UP, timeoutReason } from './build-answer.ts';
import { failureReason } from './failure-reason.ts';
import type { Answer, OutgoingRequest } from './transport.ts';

/** What the attempts of one transport share. */
export type Line = {
  readonly path: string;
  readonly place: string;
  readonly timeoutMs: number;
  closed: boolean;
};

/**
 * One request with undici. It owns its deadline. A class, so that its methods are made once
 * and not once per request.
 */
export class HttpAttempt {
  /** The attempt behind it in the queue. */
  next: HttpAttempt | undefined = undefined;
  readonly #line: Line;
  readonly #request: OutgoingRequest;
  readonly #resolve: (answer: Answer) => void;
  #abort: ((error?: Error) => void) | undefined = undefined;
  #timer: NodeJS.Timeout | undefined = undefined;
  #startedMs = 0;
  #status = 0;
  #body: AnswerBody | undefined = undefined;
  #settled = false;

  constructor(line: Line, request: OutgoingRequest, resolve: (answer: Answer) => void) {
    this.#line = line;
    this.#request = request;
    this.#resolve = resolve;
  }

  /** Begins on a free connection; false when the request cannot be sent, which leaves the connection free. */
  begin(client: Client): boolean {
    const { path, timeoutMs } = this.#line;
    const { headers, body } = this.#request;
    this.#startedMs = performance.now();
    this.#timer = setTimeout(expire, timeoutMs, this);
    client.dispatch({ path, method: 'POST', headers, body }, this);
    return !this.#settled;
  }

  expire(): void {
    this.#fail('timeout', timeoutReason(this.#line.timeoutMs));
    this.#abort?.();
  }

  giveUp(): void {
    this.#fail('unreachable', GIVEN_UP);
  }

  onConnect(abort: (error?: Error) => void): void {
    if (this.#settled) {
      abort();
      return;
    }
    this.#abort = abort;
    this.#startedMs = performance.now();
  }

  onHeaders(status: number): boolean {
    // 1xx may come first, and as often as the consumer likes.
    if (status >= 200) this.#status = status;
    return true;
  }

  onData(chunk: Uint8Array): boolean {
    this.#body ??= createAnswerBody();
    if (!appendChunk(this.#body, chunk)) {
      this.#succeed();
      this.#abort?.();
    }
    return true;
  }

  onComplete(): void {
    this.#succeed();
  }

  onError(error: Error): void {
    if (this.#line.closed) this.giveUp();
    else this.#fail('unreachable', failureReason(error, this.#line.place));
  }

  #succeed(): void {
    this.#settle(buildAnswer(this.#status, bodyText(this.#body), this.#elapsedMs()));
  }

  #fail(outcome: 'timeout' | 'unreachable', reason: string): void {
    if (this.#settled) return;
    const durationMs = this.#elapsedMs();
    this.#settle(
      buildFailure({ outcome, reason, durationMs, statusSeen: this.#status, body: bodyText(this.#body) }),
    );
  }

  #settle(answer: Answer): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#timer);
    this.#resolve(answer);
  }

  #elapsedMs(): number {
    return this.#startedMs === 0 ? 0 : performance.now() - this.#startedMs;
  }
}

function expire(attempt: HttpAttempt): void {
  attempt.expire();
}

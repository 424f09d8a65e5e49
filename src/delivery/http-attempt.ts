import type { Client, Dispatcher } from 'undici';
import { type AnswerBody, appendChunk, bodyText, createAnswerBody } from './answer-body.ts';
import { buildAnswer, buildFailure, GIVEN_UP, timeoutReason } from './build-answer.ts';
import { failureReason, noHttpReason } from './failure-reason.ts';
import type { ConsumerAnswer, OutgoingRequest } from './transport.ts';

/** What the attempts of one transport share. */
export type Line = {
  readonly path: string;
  readonly address: string;
  readonly timeoutMs: number;
  closed: boolean;
};

/**
 * One request with undici. It owns its deadline. A class, so that its methods are made once
 * and not once per request.
 */
export class HttpAttempt implements Dispatcher.DispatchHandler {
  /** The attempt behind it in the queue. */
  next: HttpAttempt | undefined = undefined;
  readonly #line: Line;
  readonly #request: OutgoingRequest;
  readonly #resolve: (answer: ConsumerAnswer) => void;
  #controller: Dispatcher.DispatchController | undefined = undefined;
  #timer: NodeJS.Timeout | undefined = undefined;
  #startedMs = 0;
  #status = 0;
  #body: AnswerBody | undefined = undefined;
  #settled = false;

  constructor(line: Line, request: OutgoingRequest, resolve: (answer: ConsumerAnswer) => void) {
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
    client.dispatch({ path, method: 'POST', headers: headers as string[], body }, this);
    return !this.#settled;
  }

  expire(): void {
    const reason = timeoutReason(this.#line.timeoutMs);
    this.#fail('timeout', reason);
    this.#controller?.abort(new Error(reason));
  }

  giveUp(): void {
    this.#fail('unreachable', GIVEN_UP);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#settled) {
      controller.abort(new Error(GIVEN_UP));
      return;
    }
    this.#controller = controller;
    this.#startedMs = performance.now();
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    // 1xx may come first, and as often as the consumer likes.
    if (status >= 200) this.#status = status;
    if (status >= 100) return;
    const reason = noHttpReason(this.#line.address, status);
    this.#fail('unreachable', reason);
    controller.abort(new Error(reason));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#body ??= createAnswerBody();
    if (appendChunk(this.#body, chunk)) return;
    this.#succeed();
    controller.abort(new Error('the answer is longer than is read'));
  }

  onResponseEnd(): void {
    this.#succeed();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#line.closed) this.giveUp();
    else this.#fail('unreachable', failureReason(error, this.#line.address));
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

  #settle(answer: ConsumerAnswer): void {
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

import type { PactValue } from './matchers.ts';

/** A provider state and its parameters. */
export type GivenState = { readonly name: string; readonly params?: Readonly<Record<string, string>> };

/** An expected request. Values may contain matchers. */
type HttpRequestDescription = {
  readonly method: string;
  readonly path: PactValue;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, PactValue>>;
  readonly body?: BodyDescription;
};

/** A body with its media type; a form is given as text. */
export type BodyDescription = { readonly mediaType: string; readonly content: PactValue };

/** An expected answer. */
type HttpResponseDescription = {
  readonly status: number;
  /** Any status of this class is accepted: 2xx or 4xx. */
  readonly statusClass?: 'success' | 'clientError';
  readonly body?: BodyDescription;
};

/** One expected request and its answer. */
export type HttpInteraction = {
  readonly description: string;
  readonly given: readonly GivenState[];
  readonly request: HttpRequestDescription;
  readonly response: HttpResponseDescription;
};

/** One expected asynchronous message. */
export type MessageInteraction = {
  readonly description: string;
  readonly given: readonly GivenState[];
  readonly content: PactValue;
  readonly metadata: Readonly<Record<string, string>>;
};

/** The interactions of a consumer and a provider, all of one kind. */
export type PactDescription = { readonly consumer: string; readonly provider: string } & (
  | { readonly kind: 'http'; readonly interactions: readonly HttpInteraction[] }
  | { readonly kind: 'message'; readonly interactions: readonly MessageInteraction[] }
);

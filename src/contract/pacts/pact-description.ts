import type { PactValue } from './matchers.ts';

/** A provider state and its parameters. */
export type GivenState = { readonly name: string; readonly params?: Readonly<Record<string, string>> };

/** A request or the body of a message, as it is expected. Values may hold matchers. */
type HttpRequestDescription = {
  readonly method: string;
  readonly path: PactValue;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, PactValue>>;
  readonly body?: BodyDescription;
};

/** A body with its media type; a form is given as text. */
export type BodyDescription = { readonly mediaType: string; readonly content: PactValue };

/** What is expected back. */
type HttpResponseDescription = {
  readonly status: number;
  /** Any status of this class is as good: 2xx or 4xx. */
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

/** Who expects something of whom: never both kinds under one pair of names. */
export type PactDescription = { readonly consumer: string; readonly provider: string } & (
  | { readonly kind: 'http'; readonly interactions: readonly HttpInteraction[] }
  | { readonly kind: 'message'; readonly interactions: readonly MessageInteraction[] }
);

import type { RequestListener } from 'node:http';

/** The dialects that an integration can speak. */
export type IntegrationDialect = 'chat-api' | 'chat-gateway';

/** What an integration is created with. With neither a mistake nor a taste it is the desk as it is. */
export type IntegrationOptions = {
  /** Where 8x8's API is: https://api.8x8.com in production, the fake's address in tests. */
  baseUrl: string;
  /** Default `chat-api`. */
  dialect?: IntegrationDialect | undefined;
  key: string;
  /** Needed for `chat-api` alone. */
  secret?: string;
  tenantId: string;
  /** What it does wrong; a name of `MISTAKES`. */
  mistake?: string | undefined;
  /** How it is made; a name of `TASTES`. */
  taste?: string | undefined;
  fetch?: typeof globalThis.fetch;
};

/**
 * An integration without a server of its own. 8x8 posts to `/webhook`. Its customers come to `POST /chats`,
 * `POST /chats/:id/messages`, `GET /chats/:id` and `DELETE /chats/:id`; `POST /reset` forgets chats and event ids.
 */
export type Integration = {
  listener: RequestListener;
  /** Registers the webhook; its listener has to be served by then, since 8x8 tries it. */
  start(webhookUrl: string): Promise<void>;
  close(): Promise<void>;
};

/** The part of an integration that a mistake is about. */
export type MistakeSection =
  | 'deliveries'
  | 'signatures'
  | 'payloads'
  | 'calls'
  | 'platform'
  | 'conversations';

/** One thing that an integration does wrong. */
export type Mistake = {
  section: MistakeSection;
  /** What it does wrong, in a sentence. */
  about: string;
  /** The id of what should be found. */
  finding: string;
  /** Where it can be made. */
  dialects: readonly IntegrationDialect[];
  /** The checks that show it, where those are made by name only. */
  checks?: readonly string[];
};

/** One way to make a correct integration. */
export type Taste = {
  about: string;
  dialects: readonly IntegrationDialect[];
  /** A customer can open a chat in it. Default true. */
  opens?: boolean;
  /** A chat is gone when its customer has left it. Default false. */
  forgets?: boolean;
};

export const MISTAKES: Readonly<Record<string, Mistake>>;

export const TASTES: Readonly<Record<string, Taste>>;

export function createIntegration(options: IntegrationOptions): Integration;

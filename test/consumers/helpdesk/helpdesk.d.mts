/** What a help desk is created with. */
export type HelpdeskOptions = {
  /** Where 8x8's API is: https://api.8x8.com in production, the fake's address in tests. */
  baseUrl: string;
  /** Which API of 8x8 it calls: `chat-api` or `chat-gateway`. Default `chat-api`. */
  dialect?: string;
  key: string;
  /** Needed for `chat-api` alone. */
  secret?: string;
  tenantId: string;
  region?: string;
  /** Where new chats wait for an agent. */
  queueId?: string;
  /** Where 8x8 is to send its events. */
  webhookUrl: string;
  fetch?: typeof globalThis.fetch;
};

/** Header values by their names in lower case. */
export type ReceivedHeaders = { readonly [name: string]: string | string[] | undefined };

/** How a webhook request is to be answered. */
export type Received = { status: number; reason?: string };

/** A chat as its customer sees it. */
export type Transcript = {
  id: string;
  conversationId: string;
  open: boolean;
  /** What 8x8 has told last of the customer, and whether an agent is typing. Chat Gateway alone tells them. */
  customer?: object | undefined;
  typing?: boolean | undefined;
  lines: { who: string; text: string }[];
};

/** The application, without any HTTP of its own. A chat's id is its own or that of its conversation. */
export type Helpdesk = {
  start(): Promise<void>;
  /** Whether 8x8 still has the channel. */
  status(): Promise<{ channel: boolean }>;
  /** Moves the webhook to another address. */
  register(): Promise<void>;
  /** `history` is what the customer and a bot have said before. */
  openChat(customer: {
    name?: string;
    email?: string;
    text?: string;
    history?: { type: 'user' | 'bot'; text: string }[];
  }): Promise<{ id: string }>;
  say(id: string, text?: string): Promise<void>;
  leave(id: string): Promise<void>;
  /** Does what the dialect alone has, such as `files`; a failure of 404 without it. */
  act(id: string, name: string, body: object): Promise<void>;
  transcript(id: string): Transcript;
  /** `ending` is what follows the webhook's first address. */
  receive(headers: ReceivedHeaders, body: Uint8Array, ending?: string): Promise<Received>;
  /** Lets the next event be answered with 500. */
  fail(): void;
  /** Calls 8x8 with another key; without one, with its own again. */
  useKey(key?: string): void;
};

export const DIALECT_NAMES: readonly string[];

export function createHelpdesk(options: HelpdeskOptions): Helpdesk;

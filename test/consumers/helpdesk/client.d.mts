import type { Line } from './transcript.mjs';

/** The calls of one dialect of 8x8's API for one tenant. They reject when 8x8 refuses. */
export type ChatClient = {
  /** Calls an operation and gives the answer's body. */
  call(method: string, path: string, body?: object): Promise<unknown>;
  fetchKey(kid: string): Promise<JsonWebKey>;
  /** Calls with another key from now on; without one, with its own. */
  useKey(key?: string): void;
  /** Finds the webhook of an address. */
  findWebhook(uri: string): Promise<{ id: string } | undefined>;
  createWebhook(webhook: { name: string; uri: string }): Promise<{ id: string }>;
  replaceWebhook(id: string, webhook: { name: string; uri: string }): Promise<unknown>;
  /** Finds the channel of a webhook. */
  findChannel(webHookId: string): Promise<{ id: string } | undefined>;
  createChannel(channel: { name: string; webHookId: string; queueId: string }): Promise<{ id: string }>;
  /** Gives the conversation's id. */
  openConversation(conversation: {
    channelId: string;
    customer: object;
    history?: readonly { type: 'user' | 'bot'; text: string }[] | undefined;
  }): Promise<string>;
  say(conversationId: string, text: string, authorType?: 'user' | 'bot'): Promise<unknown>;
  /** Tells that the customer has left. */
  leave(conversationId: string): Promise<unknown>;
  /** What can be done with a conversation in this dialect alone, by name. */
  actions: Readonly<Record<string, Action>>;
  /** What an event says of its conversation. */
  readEvent(event: unknown): Told;
};

/** Does what a request to the help desk's own API asks for. `webhookId` is the desk's own. */
export type Action = (conversationId: string, body: object, webhookId: string) => Promise<unknown>;

/** What an event says of its conversation. */
export type Told = {
  /** What it adds to the transcript. */
  line?: Line | undefined;
  /** What is so from now on. */
  facts?: { customer?: object; typing?: boolean } | undefined;
  /** The script or webhook that the conversation was assigned to. */
  handedTo?: string | undefined;
};

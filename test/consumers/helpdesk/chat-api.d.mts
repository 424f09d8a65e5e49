import type { HelpdeskOptions } from './helpdesk.d.mts';

/** Calls of 8x8's Chat API V2 for one tenant. */
export type ChatApi = {
  /** Calls an operation of the tenant and gives the answer's body; rejects when 8x8 refuses. */
  call(method: string, path: string, body?: object): Promise<unknown>;
  fetchKey(kid: string): Promise<JsonWebKey>;
};

export function createChatApi(options: HelpdeskOptions): ChatApi;

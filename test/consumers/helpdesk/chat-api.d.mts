import type { ChatClient } from './client.d.mts';
import type { HelpdeskOptions } from './helpdesk.d.mts';

/** Calls 8x8's Chat API V2 for one tenant. Paths of `call` are those below the tenant. */
export function createChatApi(options: HelpdeskOptions): ChatClient;

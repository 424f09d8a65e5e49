import type { ChatClient } from './client.d.mts';
import type { HelpdeskOptions } from './helpdesk.d.mts';

/** Calls 8x8's Chat Gateway v1 for one tenant. Paths of `call` are those below `/chat-gateway/v1`. */
export function createChatGateway(options: HelpdeskOptions): ChatClient;

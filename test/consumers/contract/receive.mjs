import { createSignatureCheck } from '../helpdesk/signature.mjs';

/** What an agent's side can do, and what this app makes of it. */
const TELLS = {
  WEB_HOOK_VERIFY: () => 'verified',
  QUEUED: ({ queueName }) => `waiting in ${queueName}`,
  AGENT_JOINED: ({ agentName }) => `${agentName} joined`,
  TEXT: ({ agentName, message }) => `${agentName}: ${message}`,
  TRANSFER: () => 'transferred',
  AGENT_LEFT: () => 'the agent left',
};

/**
 * Creates what an integration does with an event, whatever serves it: it checks the signature, reads the event and
 * answers with a status.
 */
export function createReceive() {
  const check = createSignatureCheck(fetchKey);
  return async (headers, body) => {
    try {
      await check(headers, body);
    } catch (error) {
      return { status: 401, reason: error.message };
    }
    const event = JSON.parse(Buffer.from(body).toString());
    TELLS[event.eventType]?.(event);
    return { status: 204 };
  };
}

async function fetchKey(kid) {
  const url = `${process.env.FAKE_8X8_URL}/chat-gateway/v1/jwk/${encodeURIComponent(kid)}/public`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the key ${kid} was answered with ${response.status}`);
  return response.json();
}

import { chatApiEvents } from '../../generated/validators.ts';
import { checkEvent, type EventValidators, isEvent } from '../check-event.ts';
import type { Dialect } from '../dialect.ts';
import { renderChatApi } from './render.ts';
import { chatApiSamples } from './samples.ts';

const BY_TYPE = new Map(Object.entries(chatApiEvents));
const EVENT_TYPES = Object.keys(chatApiSamples);
const DOCUMENTED_KEYS = new Map(
  Object.entries(chatApiSamples).map(([eventType, sample]) => [eventType, Object.keys(sample)]),
);
const VALIDATORS: EventValidators = {
  eventTypes: EVENT_TYPES,
  validatorFor: (eventType) => BY_TYPE.get(eventType),
};

/** Chat API V2 with its `v2.0` events. Published: https://developer.8x8.com/contactcenter/docs/webhook-events-reference */
export const chatApi: Dialect = {
  name: 'chat-api',
  notificationVersion: 'v2.0',
  lacks: ['attachments', 'cards', 'card-actions', 'read-receipts', 'typing'],
  eventTypes: EVENT_TYPES,
  render: renderChatApi,
  renderVerification: () => ({ notificationVersion: 'v2.0', eventType: 'WEB_HOOK_VERIFY' }),
  agentId: agentLogin,
  checkEvent: (value) => checkEvent(value, VALIDATORS),
  isEvent: (value) => isEvent(value, VALIDATORS),
  documentedKeys: (eventType) => DOCUMENTED_KEYS.get(eventType),
};

const NOT_PLAIN = /[^a-z0-9]/g;

/**
 * Builds an agent's login-like id from the name: the first letter and the last word, so `Cosmin Malutan` is `cmalutan`
 * (observed). One word stays whole; for a name without ASCII letters or digits it is the key.
 */
function agentLogin(agent: { readonly key: string; readonly name: string }): string {
  const words = agent.name
    .normalize('NFKD')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(NOT_PLAIN, ''))
    .filter((word) => word !== '');
  const first = words.length > 1 ? (words[0] ?? '').slice(0, 1) : '';
  return `${first}${words.at(-1) ?? ''}` || agent.key;
}

import type { Validator } from '../../base/validator.ts';
import { chatGatewayActivities, chatGatewayEvents } from '../../generated/validators.ts';
import { checkEvent, type EventValidators, isEvent } from '../check-event.ts';
import type { Dialect } from '../dialect.ts';
import { renderChatGateway } from './render.ts';
import { chatGatewaySamples } from './samples.ts';

const BY_TYPE = new Map<string, Validator>(Object.entries(chatGatewayEvents));
const BY_ACTIVITY = new Map<unknown, Validator>(Object.entries(chatGatewayActivities));
const EVENT_TYPES = Object.keys(chatGatewaySamples);
const DOCUMENTED_KEYS = new Map(
  Object.entries(chatGatewaySamples).map(([eventType, sample]) => [eventType, Object.keys(sample)]),
);
const VALIDATORS: EventValidators = {
  eventTypes: EVENT_TYPES,
  validatorFor: (eventType, event) =>
    eventType === 'ACTIVITY' ? validatorForActivity(event) : BY_TYPE.get(eventType),
};

/** Chat Gateway v1.0. Published: https://developer.8x8.com/actions-events/docs/webhooks-events-reference */
export const chatGateway: Dialect = {
  name: 'chat-gateway',
  notificationVersion: 'Chat Gateway v1.0',
  lacks: [],
  eventTypes: EVENT_TYPES,
  render: renderChatGateway,
  renderVerification: () => ({ notificationVersion: 'Chat Gateway v1.0', eventType: 'WEB_HOOK_VERIFY' }),
  /** `ag` and 22 characters, as observed. */
  agentId: (agent, ids) => `ag${ids.uuid(`agent ${agent.key}`)}`,
  checkEvent: (value) => checkEvent(value, VALIDATORS),
  isEvent: (value) => isEvent(value, VALIDATORS),
  documentedKeys: (eventType) => DOCUMENTED_KEYS.get(eventType),
};

/** An activity has a shape per `data.name`; only that shape's rules are mentioned. */
function validatorForActivity(event: object): Validator {
  const { data } = event as { data?: { name?: unknown } | null };
  return BY_ACTIVITY.get(data?.name) ?? chatGatewayActivities.other;
}

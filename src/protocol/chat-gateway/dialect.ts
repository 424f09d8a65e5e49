import type { SchemaCheck } from '../../base/schema-problems.ts';
import { checkEvent, type EventChecks } from '../check-event.ts';
import type { Dialect } from '../dialect.ts';
import * as activities from './activity-validators.generated.js';
import { renderChatGateway } from './render.ts';
import { chatGatewaySamples } from './samples.ts';
import * as validators from './validators.generated.js';

const CHECKS = new Map(Object.entries(validators));
const ACTIVITY_CHECKS: ReadonlyMap<unknown, SchemaCheck> = new Map([
  ['typing', activities.typing],
  ['adaptiveCard/action', activities.adaptiveCardAction],
  ['quickReply/action', activities.quickReplyAction],
  ['read-receipts', activities.readReceipts],
]);
const EVENT_TYPES = Object.keys(chatGatewaySamples);
const DOCUMENTED_KEYS = new Map(
  Object.entries(chatGatewaySamples).map(([eventType, sample]) => [eventType, Object.keys(sample)]),
);
const EVENT_CHECKS: EventChecks = {
  eventTypes: EVENT_TYPES,
  checkFor: (eventType, event) =>
    eventType === 'ACTIVITY' ? checkForActivity(event) : CHECKS.get(eventType),
};

/** Chat Gateway v1.0. Published: https://developer.8x8.com/actions-events/docs/webhooks-events-reference */
export const chatGateway: Dialect = {
  name: 'chat-gateway',
  notificationVersion: 'Chat Gateway v1.0',
  eventTypes: EVENT_TYPES,
  render: renderChatGateway,
  renderVerification: () => ({ notificationVersion: 'Chat Gateway v1.0', eventType: 'WEB_HOOK_VERIFY' }),
  /** `ag` and 22 characters, as observed. */
  agentId: (agent, ids) => `ag${ids.uuid(`agent ${agent.key}`)}`,
  checkEvent: (value) => checkEvent(value, EVENT_CHECKS),
  documentedKeys: (eventType) => DOCUMENTED_KEYS.get(eventType),
};

/** An activity has a shape per `data.name`; only that shape's rules are mentioned. */
function checkForActivity(event: object): SchemaCheck {
  const { data } = event as { data?: { name?: unknown } | null };
  return ACTIVITY_CHECKS.get(data?.name) ?? activities.other;
}

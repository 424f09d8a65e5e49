import { type ChatApiEvents, createChatApiEvents } from './chat-api/events.ts';
import { type ChatGatewayEvents, createChatGatewayEvents } from './chat-gateway/events.ts';
import type { DialectName, WireEvent } from './dialect.ts';

/** The builders of each dialect's events. */
export type EventBuilders = { 'chat-api': ChatApiEvents; 'chat-gateway': ChatGatewayEvents };

/** Options of `createEvents`. */
export type EventsOptions<D extends DialectName> = {
  /** Default `chat-api`. */
  readonly dialect?: D;
  /** What the ids depend on. Default `fake-8x8`. */
  readonly seed?: string;
};

const DEFAULT_SEED = 'fake-8x8';

const BUILDERS: { readonly [D in DialectName]: (seed: string) => EventBuilders[D] } = {
  'chat-api': createChatApiEvents,
  'chat-gateway': createChatGatewayEvents,
};

/**
 * Creates builders of valid events for tests: `createEvents({ seed: 'a' }).text({ message: 'Hi' })`. They keep no
 * state: same seed and arguments, same event.
 */
export function createEvents<D extends DialectName = 'chat-api'>(
  options: EventsOptions<D> = {},
): EventBuilders[D] {
  const dialect = (options.dialect ?? 'chat-api') as D;
  return BUILDERS[dialect](options.seed ?? DEFAULT_SEED);
}

/** Builders of `chat-api` events with the default seed: `events.text({ message: 'Hi' })`. */
export const events: ChatApiEvents = createEvents();

/** Builds an event of one of the dialect's types; `over` overrides its default fields. */
export function buildEvent(eventType: string, over: object, options: EventsOptions<DialectName>): WireEvent {
  const builders = createEvents(options) as unknown as Readonly<Record<string, (over?: object) => WireEvent>>;
  return builders[builderName(eventType)]?.(over) ?? { eventType };
}

/** `AGENT_JOINED` is built by `agentJoined`. */
function builderName(eventType: string): string {
  return eventType.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

import type { Problem } from '../base/errors.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import type { AppliedMove } from '../conversation/advance.ts';
import type { Settings } from './settings.ts';

/** The generations of 8x8's chat API that fake-8x8 supports. */
export type DialectName = 'chat-api' | 'chat-gateway';

/** The names of all dialects. */
export const DIALECT_NAMES: readonly DialectName[] = ['chat-api', 'chat-gateway'];

/** What not every dialect tells an app. */
export type DialectFeature = 'attachments' | 'cards' | 'card-actions' | 'read-receipts' | 'typing';

/** An event's JSON body, before it is serialised. */
export type WireEvent = { readonly eventType: string } & Readonly<Record<string, unknown>>;

/** What an event shows besides the move. */
export type RenderContext = {
  readonly conversationId: string;
  /** Scripted time of the event, in ms since 1970. */
  readonly timestampMs: number;
  /** The customer's fields, the app's own included. */
  readonly customer: ReadonlyMap<string, string>;
  readonly settings: RenderSettings;
};

/** The settings that decide which events a move has and what they show. */
export type RenderSettings = Pick<Settings, 'agentName' | 'userMembersChanged' | 'userMessageEvent'>;

/** One generation of 8x8's API: its events, and how moves are rendered as events. */
export type Dialect = {
  readonly name: DialectName;
  /** The webhook version that belongs to it: `v2.0` or `Chat Gateway v1.0`. */
  readonly notificationVersion: string;
  /** The features that 8x8 publishes nothing of here. */
  readonly lacks: readonly DialectFeature[];
  /** Each `eventType` it can send. */
  readonly eventTypes: readonly string[];
  /** The events of an elementary move in their order; the dialect may have none for it. Keys are in the observed order. */
  render(applied: Pick<AppliedMove, 'move' | 'after'>, context: RenderContext): readonly WireEvent[];
  /** The body of WEB_HOOK_VERIFY. */
  renderVerification(): WireEvent;
  /** The default id of an agent, in the shape that this dialect shows. */
  agentId(agent: { readonly key: string; readonly name: string }, ids: SeededIds): string;
  /** Checks a value as an event of this dialect; empty when it is valid. */
  checkEvent(value: unknown): readonly Problem[];
  /** Whether a value is a valid event of this dialect; cheaper than `checkEvent`, since it collects no problems. */
  isEvent(value: unknown): value is WireEvent;
  /** The keys of an event type in the order of the documentation's samples, top level only. */
  documentedKeys(eventType: string): readonly string[] | undefined;
};

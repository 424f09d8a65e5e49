import type { Agent, Queue } from '../../conversation/conversation.ts';
import type { ConversationStateName } from '../../conversation/conversation-state-name.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { FaultName } from '../../protocol/faults.ts';

// The answers of the control API, as far as a page reads them; contracts/openapi/control-api.openapi.json has them whole.

/** Something that could be done in a conversation now, and why not. */
export type AnsweredOffer = {
  /** What it is, as the steps of scenarios are called. */
  readonly move: string;
  readonly agent?: string;
  readonly queue?: string;
  readonly legal: boolean;
  readonly refusal?: { readonly reason: string; readonly because: string; readonly remedy: string };
};

/** Where the scenario is that plays a conversation. */
export type AnsweredScript = {
  readonly scenario: string;
  /** The step that comes next, from 0; absent after the last. */
  readonly nextStep?: number;
  readonly steps: number;
  readonly paused: boolean;
  /** What it waits for, for a person. */
  readonly awaits?: string;
};

/** A conversation as the platform knows it. */
export type AnsweredConversation = {
  readonly id: string;
  readonly state: ConversationStateName;
  readonly dialect: DialectName;
  readonly webhook?: { readonly uri: string };
  readonly queue?: Queue;
  readonly agents: readonly Agent[];
  readonly customer: Readonly<Record<string, string>>;
  readonly customerPresent: boolean;
  readonly lastMessage?: { readonly text: string };
  /** Scripted time, in ms since 1970. */
  readonly startedMs: number;
  readonly script?: AnsweredScript;
};

/** A conversation with what can be done in it now. */
export type AnsweredDetail = AnsweredConversation & {
  readonly knownAgents: readonly Agent[];
  readonly moves: readonly AnsweredOffer[];
};

/** What an app needs to know of the platform. */
export type AnsweredPlatform = {
  readonly version: string;
  readonly baseUrl?: string;
  readonly appUrl?: string;
  readonly dialect: DialectName;
  readonly seed: string;
  readonly clock: 'virtual' | 'wall';
  readonly signed: boolean;
  readonly publicJwk: { readonly kid: string };
  readonly tenants: readonly AnsweredTenant[];
  readonly queues: readonly Queue[];
  readonly agents: readonly Agent[];
  readonly customerCan: { readonly opens: boolean; readonly says: boolean; readonly leaves: boolean };
};

/** A tenant with what is registered in it. */
export type AnsweredTenant = {
  readonly id: string;
  readonly webhooks: readonly { readonly id: string; readonly name: string; readonly uri: string }[];
  readonly channels: readonly { readonly webhookId: string }[];
};

/** Keys and secrets, and the lines of an app's `.env`. */
export type AnsweredCredentials = {
  readonly credentials: readonly {
    readonly tenantId: string;
    readonly key: string;
    readonly secret: string;
  }[];
  readonly env: string;
};

/** A scenario that can be played. */
export type AnsweredScenario = {
  readonly name: string;
  readonly scenario: string;
  readonly group?: string;
  readonly about?: string;
  readonly skip?: string;
};

/** Why something could not begin or go on. */
export type AnsweredFailure = { readonly code: string; readonly detail: string };

/** A run. */
export type AnsweredRun = {
  readonly id: string;
  readonly state: 'playing' | 'over';
  readonly paused: boolean;
  readonly scenarios: readonly string[];
  readonly failure?: AnsweredFailure;
};

/** How far an examination may go. */
export const ANSWERED_PROFILES = ['quick', 'full', 'nightly'] as const;

/** A finding of an examination. */
export type AnsweredFinding = {
  readonly id: string;
  readonly cause: string;
  readonly remedy: string;
  readonly check: string;
  readonly scenario?: string;
};

/** An examination of the app. */
export type AnsweredExamination = {
  readonly id: string;
  readonly state: 'examining' | 'over';
  readonly profile: string;
  readonly progress?: { readonly check: string; readonly played: number; readonly total: number };
  readonly result?: {
    readonly ending: string;
    readonly checks: readonly { readonly verdict: string; readonly missing: readonly string[] }[];
    readonly findings: readonly AnsweredFinding[];
  };
  readonly failure?: AnsweredFailure;
};

/** A fault that waits for events. */
export type ArmedFault = {
  readonly fault: FaultName;
  readonly times: number;
  readonly conversationId?: string;
};

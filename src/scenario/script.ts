import type { Agent, Customer, Queue } from '../conversation/conversation.ts';
import type { OperationShortName } from '../protocol/chat-api/operations/operations.ts';
import type { SettingsInput } from '../protocol/settings.ts';
import type { Matching } from './matching.ts';
import type { Template } from './variables.ts';

/** What a step does, with everything it names looked up. */
export type ScriptAction =
  | { readonly kind: 'queue'; readonly queue: Queue }
  | { readonly kind: 'join'; readonly agent: Agent }
  | { readonly kind: 'text'; readonly agent: Agent | undefined; readonly text: Template }
  | { readonly kind: 'transfer'; readonly queue: Queue }
  | { readonly kind: 'leave'; readonly agent: Agent }
  | { readonly kind: 'wait' }
  | { readonly kind: 'send'; readonly payload: Template }
  | ({ readonly kind: 'expect' } & Expectation)
  | ({ readonly kind: 'call' } & AppCall)
  | { readonly kind: 'customer'; readonly text: Template; readonly withinMs: number }
  | { readonly kind: 'customer-leaves'; readonly withinMs: number };

/** What the app must, or must not, have called. */
export type Expectation = {
  /** `nothing`: no call that opens, adds to or ends a conversation. */
  readonly operation: OperationShortName | 'nothing';
  /** What the call's body must be like; absent: anything. */
  readonly matching: Matching | undefined;
  /** The status it must have been answered with; absent: one below 400. */
  readonly status: StatusPattern | undefined;
  /** Real time that the app has, in ms. */
  readonly withinMs: number;
  readonly times: number;
  /** Whether it must not come. */
  readonly not: boolean;
  readonly capture: readonly Capture[];
};

/** An HTTP request to the app's own API, as its customer would make it. */
export type AppCall = {
  readonly method: string;
  /** A path at the app's own address, or a whole URL. */
  readonly target: Template;
  readonly headers: readonly { readonly name: string; readonly value: Template }[];
  readonly body: Template | undefined;
  /** What it must be answered; absent: any 2xx. */
  readonly status: StatusPattern | undefined;
  /** Real time that the app has to answer, in ms. */
  readonly withinMs: number;
  readonly capture: readonly Capture[];
};

/** A status such as 204, or a class of them such as `2xx`. */
export type StatusPattern = number | '2xx' | '3xx' | '4xx' | '5xx';

/** Keeps a part of a body under a name, as a variable of the steps that follow. */
export type Capture = {
  readonly name: string;
  /** A JSON Pointer into the body, or the name of a group in the regular expression of `matching`. */
  readonly from: string;
};

/** What the app must answer to the events of a step. */
export type Acknowledgement = {
  /** The statuses of the first attempt, the second and so on; of one alone, the first attempt's. Absent: any 2xx at last. */
  readonly statuses: readonly StatusPattern[] | undefined;
  /** Real time that each attempt may take, in ms; absent: as long as the time-out allows. */
  readonly withinMs: number | undefined;
};

/** One step, compiled: repeated steps are written out. */
export type ScriptStep = ScriptAction & {
  /** Scripted pause before it, in ms. */
  readonly afterMs: number;
  readonly allowIllegal: boolean;
  /** What its events must be answered. */
  readonly ack: Acknowledgement | undefined;
  /** Which step of the scenario it is, counted from 0. */
  readonly stepIndex: number;
};

/** A scenario made ready to play in one dialect; shared by all its conversations and never changed. */
export type Script = {
  readonly name: string;
  readonly about: string;
  readonly customer: Customer;
  /** How many conversations play it at once unless told otherwise. */
  readonly conversations: number;
  /** Settings that the scenario brings along. */
  readonly settings: SettingsInput;
  /** Who opens the conversation: the app, where a step awaits that. */
  readonly opens: 'platform' | 'app';
  /** Whether a step awaits something of the app: a call, or what its customer does. */
  readonly expects: boolean;
  /** Every queue that it declares. */
  readonly queues: readonly Queue[];
  readonly steps: readonly ScriptStep[];
};

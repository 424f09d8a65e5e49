import type { Agent, Customer, Queue } from '../conversation/conversation.ts';
import type { Move } from '../conversation/move.ts';
import type { WantedFailure } from '../platform/state/planned-failures.ts';
import type { FaultName } from '../protocol/faults.ts';
import type { OperationShortName } from '../protocol/operations.ts';
import type { SettingsInput } from '../protocol/settings.ts';
import type { Matching } from './patterns/matching.ts';
import type { Template } from './templates/variables.ts';

/** Default real time in which the app must do what a step expects, in ms. */
export const EXPECTED_MS = 5000;

/** Default real time in which a call that must not come is waited for, in ms. */
export const UNEXPECTED_MS = 1000;

/** What a step does. */
export type ScriptAction = MoveAction | TextAction | TypingAction | ReadAction | CustomerAction | OtherAction;

/** A move of the contact centre's side that is the same in each conversation. */
export type MoveAction = { readonly kind: 'move'; readonly move: Move };

/** A message of an agent. */
export type TextAction = {
  readonly kind: 'text';
  /** Absent: the speaker of the conversation at that moment, see `speakerOf`. */
  readonly agent: Agent | undefined;
  readonly text: Template;
  /** What it has besides its text. */
  readonly content: ContentTemplate | undefined;
};

/** An agent begins or stops to type. */
export type TypingAction = {
  readonly kind: 'typing';
  /** As of a text. */
  readonly agent: Agent | undefined;
  readonly typing: boolean;
};

/** An agent has read what there is. */
export type ReadAction = { readonly kind: 'read'; readonly agent: Agent | undefined };

/** The customer submits a card or chooses a quick reply, or sends a file. */
export type CustomerAction =
  | {
      readonly kind: 'submit';
      /** A template of JSON. */
      readonly data: Template;
    }
  | { readonly kind: 'customer-attaches'; readonly text: Template; readonly content: ContentTemplate };

/** What a message has besides its text, before its variables are filled in. */
export type ContentTemplate = {
  readonly files: readonly FileTemplate[];
  /** The content of a card is a template of JSON. */
  readonly cards: readonly { readonly contentType: string; readonly content: Template }[];
};

/** A file of a message. */
export type FileTemplate = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array | Template;
};

/** What a step does that names neither a queue nor an agent. */
export type OtherAction =
  | { readonly kind: 'wait' }
  | { readonly kind: 'send'; readonly payload: Template }
  | ({ readonly kind: 'expect' } & Expectation)
  | ({ readonly kind: 'call' } & AppCall)
  | {
      readonly kind: 'customer';
      readonly text: Template;
      readonly withinMs: number;
      /** What has to come before the next step: the call by which the app posts it, its answer to the customer, or nothing. */
      readonly awaits: 'call' | 'answer' | 'nothing';
    }
  | { readonly kind: 'customer-leaves'; readonly withinMs: number }
  | { readonly kind: 'sees'; readonly withinMs: number }
  | { readonly kind: 'fail-next'; readonly failure: WantedFailure };

/** The call that the app must make, or must not make. */
export type Expectation = {
  /** `nothing`: no call that opens, adds to or ends a conversation. */
  readonly operation: OperationShortName | 'nothing';
  /** What the body of the call must be like; absent: anything. */
  readonly matching: Matching | undefined;
  /** The status of its answer; absent: any below 400. */
  readonly status: StatusPattern | undefined;
  /** Real time that the app has, in ms. */
  readonly withinMs: number;
  readonly times: number;
  /** Whether it must not come. */
  readonly not: boolean;
  readonly capture: readonly Capture[];
};

/** An HTTP request to the app's own API, in the place of its customer. */
export type AppCall = {
  readonly method: string;
  /** A path at the app's own address, or a URL. */
  readonly target: Template;
  readonly headers: readonly { readonly name: string; readonly value: Template }[];
  readonly body: Template | undefined;
  /** The status that the app must answer with; absent: any 2xx. */
  readonly status: StatusPattern | undefined;
  /** Real time that the app has to answer, in ms. */
  readonly withinMs: number;
  readonly capture: readonly Capture[];
};

/** A status such as 204, or a class of them such as `2xx`. */
export type StatusPattern = number | '2xx' | '3xx' | '4xx' | '5xx';

/** Keeps a part of a body as a variable for later steps. */
export type Capture = {
  readonly name: string;
  /** A JSON Pointer into the body, or the name of a group in the regular expression of `matching`. */
  readonly from: string;
};

/** What the app must answer to the events of a step. */
export type Acknowledgement = {
  /** The status of each attempt in turn; a single one is that of the first attempt. Absent: any 2xx in the end. */
  readonly statuses: readonly StatusPattern[] | undefined;
  /** Real time that each attempt may take, in ms; absent: the time-out. */
  readonly withinMs: number | undefined;
};

/** What is done to the delivery of some events of each conversation. */
export type FaultRule = {
  readonly fault: FaultName;
  /** Which events it is about; absent: all. */
  readonly eventTypes: ReadonlySet<string> | undefined;
  /** To each n-th of them. */
  readonly every: number;
  /** With which probability, in place of that. */
  readonly chance: number | undefined;
};

/** What every step has besides its action. */
export type StepFrame = {
  /** Scripted pause before it, in ms. */
  readonly afterMs: number;
  readonly allowIllegal: boolean;
  /** What is done to the delivery of its events. */
  readonly fault: FaultName | undefined;
  /** What the app must answer to its events. */
  readonly ack: Acknowledgement | undefined;
  /** The index of the step in the scenario, from 0. */
  readonly stepIndex: number;
};

/** One step of a script; a step with `times` comes as often. */
export type ScriptStep = ScriptAction & StepFrame;

/** A scenario compiled for one dialect; shared by all its conversations and never changed. */
export type Script = {
  readonly name: string;
  readonly about: string;
  /** As written: with its variables. */
  readonly customer: Customer;
  /** The rows of its examples: values by the names of their variables. */
  readonly examples: readonly ReadonlyMap<string, string>[];
  /** The default number of conversations that play it at once. */
  readonly conversations: number;
  /** The scenario's own settings. */
  readonly settings: SettingsInput;
  /** The first that is about an event counts. */
  readonly faults: readonly FaultRule[];
  /** Who opens the conversation: the app, when a step expects that. */
  readonly opens: 'platform' | 'app';
  /** Whether a step expects something of the app: a call, or what its customer does. */
  readonly expects: boolean;
  /** The declared queues. */
  readonly queues: readonly Queue[];
  readonly steps: readonly ScriptStep[];
};

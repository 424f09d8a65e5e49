import type { Agent, Customer, Queue } from '../conversation/conversation.ts';
import type { SettingsInput } from '../protocol/settings.ts';

/**
 * A text with its variables found: constant texts and the names of variables in turn, a constant first. A name behind
 * a `"` stands inside a JSON string; `fillTemplate` escapes its value.
 */
export type Template = readonly string[];

/** What a step does, with everything it names looked up. */
export type ScriptAction =
  | { readonly kind: 'queue'; readonly queue: Queue }
  | { readonly kind: 'join'; readonly agent: Agent }
  | { readonly kind: 'text'; readonly agent: Agent | undefined; readonly text: Template }
  | { readonly kind: 'transfer'; readonly queue: Queue }
  | { readonly kind: 'leave'; readonly agent: Agent }
  | { readonly kind: 'wait' }
  | { readonly kind: 'send'; readonly payload: Template };

/** One step, compiled: repeated steps are written out. */
export type ScriptStep = ScriptAction & {
  /** Scripted pause before it, in ms. */
  readonly afterMs: number;
  readonly allowIllegal: boolean;
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
  readonly steps: readonly ScriptStep[];
};

import type { DialectName } from '../protocol/dialect.ts';

/** The queues of the stories. */
type StoryQueue = 'support' | 'billing';

/** The agents of the stories. */
export type StoryAgent = 'ana' | 'ben';

/** Something that happens in a story. The customer's side comes from calls of the app, the rest from the contact centre. */
export type StoryStep =
  | { readonly queue: StoryQueue }
  | { readonly join: StoryAgent }
  | { readonly text: string; readonly by: StoryAgent }
  | { readonly typing: boolean; readonly by: StoryAgent }
  | { readonly transfer: StoryQueue }
  | { readonly leave: StoryAgent }
  | { readonly customer: string }
  | { readonly 'customer-leaves': true };

/** One event in one conversation state: what comes before, and which event of the last step it is. */
export type Story = {
  readonly dialect: DialectName;
  /** Names it in a provider state's parameters; kebab-case. */
  readonly id: string;
  /** For a person, and unique in its dialect: `a TEXT after a transfer`. */
  readonly description: string;
  /** The provider state: what is so just before. */
  readonly given: string;
  readonly eventType: string;
  /** Everything that happens, the last step being the one that the event tells; none for WEB_HOOK_VERIFY. */
  readonly steps: readonly StoryStep[];
  /** Which of the events that the last step comes to, counted from 0. */
  readonly target: number;
};

/** A row of a table of stories: `[given, description, steps, target]`. */
export type StoryRow = readonly [
  given: string,
  description: string,
  steps: readonly StoryStep[],
  target?: number,
];

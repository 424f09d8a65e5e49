import type { DialectName } from '../protocol/dialect.ts';
import type { Scenario } from '../scenario/schema.ts';

/** What is known of the app, and so which checks can be made. */
export type AppFacts = {
  readonly dialect: DialectName;
  /** Whether the kit can let a customer open a conversation in the app. */
  readonly customerOpens: boolean;
  /** Whether it can let a customer write who is in a conversation. */
  readonly customerSays: boolean;
  readonly customerLeaves: boolean;
  /** Whether it can read what the customer sees. */
  readonly customerSees: boolean;
  /** The operations that the app has called so far, by the names that scenarios use. */
  readonly operations: ReadonlySet<string>;
};

/** What a check needs to know of the app. */
export type Need = 'customerOpens' | 'customerSays' | 'customerLeaves' | 'customerSees';

/** Where a check or a fault comes from. */
export type CheckOrigin = 'published' | 'published-elsewhere' | 'http' | 'ours';

/** How long an examination takes. */
export const PROFILES = ['quick', 'full', 'nightly'] as const;

/** A name of `PROFILES`. */
export type Profile = (typeof PROFILES)[number];

/** One named property of an app, and the trials that show whether the app has it. */
export type Check = {
  /** Kebab-case; what `--only` and `--skip` name. */
  readonly name: string;
  /** A sentence: what must be so. */
  readonly about: string;
  readonly origin: CheckOrigin;
  /** Without these it is left out, and the report says so. */
  readonly needs: readonly Need[];
  /** What shows all that it says. Without one of these it is made as far as answers and calls show, and has not passed. */
  readonly judgedBy?: readonly Need[];
  /** The shortest profile that has it. */
  readonly profile: Profile;
  /** Whether a correct app may fail it. Such a check is only made when it is named. */
  readonly harsh?: true;
  /** What is played. Each trial is valid in the dialect of the app. */
  trials(app: AppFacts, generation: Generation): Iterable<Trial> | Promise<Iterable<Trial>>;
};

/** What trials that are made up depend on. */
export type Generation = {
  readonly seed: string;
  /** How many there are. */
  readonly runs: number;
};

/** A conversation that is played against the app, as a scenario that anyone can read. */
export type Trial = {
  readonly scenario: Scenario;
  /** What the trial changes, beside what the journal shows: names of `FEATURES`. */
  readonly features?: readonly string[];
  /**
   * A name that is the same for trials whose conversations are equal but for a harmless disturbance: each is compared with the
   * same one undisturbed. Absent: it is compared with nothing.
   */
  readonly twin?: string | undefined;
};

import type { Journal } from '../../journal/journal.ts';
import type { RuntimeOptions } from '../../runtime/runtime-config.ts';
import type { CheckedScenario } from '../../scenario/check.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { CustomerOptions } from '../app/customer-options.ts';
import type { UnscriptedPolicy } from '../app/unscripted.ts';
import type { ViewTimes } from '../app/view/settle-view.ts';

type SharedOptions = 'to' | 'dialect' | 'seed' | 'clock' | 'speed' | 'freezeTime' | 'settings';

/** How scenarios are played, as code says it. What is absent is as the fake has it. */
export type RunOptions = CustomerOptions &
  Pick<RuntimeOptions, SharedOptions> & {
    /** How many conversations play each scenario; `each`: every one that the app opens. Default: as the scenario says. */
    readonly conversations?: number | 'each' | undefined;
    /** Most conversations at the same time. Default 64. */
    readonly concurrency?: number | undefined;
    /** Whether no further scenario is played after one that failed. Default false. */
    readonly bail?: boolean | undefined;
    /**
     * What to do with a call about a conversation that no step expects. Default: `warn` in scenarios that expect
     * anything, `ignore` in others.
     */
    readonly unscripted?: UnscriptedPolicy | undefined;
  };

/** What is played, against which app and how. */
export type RunPlan = RunOptions & {
  /**
   * Real time in ms: `withinMs` that the app has until its customer sees what was said, default 5000, and `quietMs` for
   * which it then has to stay so, default 50.
   */
  readonly view?: Partial<ViewTimes> | undefined;
  /**
   * Least real time that the app has to answer what its customer does, in ms: a step's `within` also says how soon something
   * has to come of it. Default 0.
   */
  readonly answerMsMin?: number | undefined;
  /** Those that `checkScenario` has checked for this dialect are not checked again. */
  readonly scenarios: readonly (Scenario | CheckedScenario)[];
  /**
   * How scenarios follow one another. `none`, the default: each begins when the one before is over. `views`: when its
   * steps are over, while what its customers see is still looked at. `all`: all begin at once.
   */
  readonly overlap?: 'none' | 'views' | 'all' | undefined;
  /** The seed of made-up values and of the ids of queues, where it is not that of the other ids. Default: `seed`. */
  readonly valuesSeed?: string | undefined;
  /** The journal to write to. Default: one of its own. */
  readonly journal?: Journal | undefined;
  /**
   * Whether the platform is there for this run alone. Then what that journal already contains counts for the verdict, such
   * as what the app called before, and a conversation that a scenario left over is dropped in any tenant. Default: no.
   */
  readonly ownsPlatform?: boolean | undefined;
};

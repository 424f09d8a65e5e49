import type { PlatformHandler } from '../platform/platform-handler.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { RunDefaults } from './plan-run.ts';

/** How the application answers, and for which hosts. */
export type KoaAppOptions = RunDefaults & {
  /** Host names besides this machine's own that requests may name, such as `host.docker.internal`. */
  readonly allowHost?: readonly string[] | undefined;
  /** Whether it outlives the runs that its process makes, so that others may be started on it. Default true. */
  readonly lasting?: boolean | undefined;
  /** The folder of the page that is served at `/_fake-8x8/console/`. Default: the one that comes with the package. */
  readonly consoleFolder?: string | undefined;
  /**
   * The scenarios that are played with every conversation that the app opens: with each the first that fits. Each must
   * begin with `expect: conversation`.
   */
  readonly scenarios?: readonly Scenario[] | undefined;
  /** What answers 8x8's REST calls. Default: the fake. */
  readonly handler?: PlatformHandler | undefined;
};

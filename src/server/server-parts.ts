// Apart from the routes, so that the published types of `fake-8x8/server` need no types of Koa.
import type { Fake8x8 } from '../play/fake-8x8.ts';
import type { RunRegistry } from './run-registry.ts';
import type { ServedScenarios } from './served-scenarios.ts';

/** The prefix of all paths that are not 8x8's. */
export const CONTROL_PREFIX = '/_fake-8x8';

/** What a server consists of. */
export type ServerParts = {
  readonly fake: Fake8x8;
  readonly runs: RunRegistry;
  readonly scenarios: ServedScenarios;
  /** Aborted when the server begins to close: what would go on for ever ends. */
  readonly closing: AbortSignal;
};

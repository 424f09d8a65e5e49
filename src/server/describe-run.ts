import type { Summary } from '../journal/summary.ts';
import type { Run } from '../play/run/run.ts';
import type { RunInfo } from '../play/run/run-info.ts';
import { describeError, type ErrorDescription } from './problem.ts';

/** A run as the control API answers it. */
export type RunDocument = RunInfo & {
  readonly state: 'playing' | 'over';
  /** Whether it takes no further step until it goes on. */
  readonly paused: boolean;
  /** The scenarios that it plays, by their names. */
  readonly scenarios: readonly string[];
  readonly summary: Summary;
  /** Why it could not begin or go on; absent when it could. */
  readonly failure?: ErrorDescription;
};

/** Describes a run as it stands now. */
export function describeRun(run: Run): RunDocument {
  const failure = run.failure();
  return {
    ...run.info,
    state: run.over() ? 'over' : 'playing',
    paused: run.paused(),
    scenarios: run.plays.map(({ scenario }) => scenario.scenario),
    summary: run.summary(),
    ...(failure === undefined ? {} : { failure: describeError(failure) }),
  };
}

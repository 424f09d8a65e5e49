import type { Summary } from '../../journal/summary.ts';

/** What the command's exit code means. */
export const EXIT = {
  /** Everything passed. */
  passed: 0,
  /** Something failed, or nothing was checked. */
  failed: 1,
  /** Usage, configuration or scenario error, and nothing was sent; or a report or a journal that could not be written. */
  usage: 2,
  /** The consumer could not be reached. */
  unreachable: 3,
  /** Stopped from outside. */
  interrupted: 130,
} as const;

/** The exit code of a run. Where nothing that was sent to the app was answered at all, that says more than what failed. */
export function exitCodeOf(summary: Summary): number {
  if (summary.verdict === 'interrupted') return EXIT.interrupted;
  if (summary.verdict === 'passed') return EXIT.passed;
  const { attempts, requests } = summary;
  const total = attempts.total + requests.total;
  const unreachable = attempts.unreachable + requests.unreachable;
  return total > 0 && unreachable === total ? EXIT.unreachable : EXIT.failed;
}

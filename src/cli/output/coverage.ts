import { type CoverageCounter, createCoverageCounter } from '../../journal/coverage/coverage-counter.ts';
import type { RunInfo } from '../../play/run/run-info.ts';
import type { ReportedCoverage } from '../../report/reporter.ts';
import type { Options } from '../options/read-options.ts';
import type { Io } from './io.ts';

/** What is asked for of what a run covers. */
export type CoverageWish = Pick<Options, 'coverage' | 'coverageMin'>;

/** What a run covers, and what takes the entries of its journal. */
export type OpenCoverage = ReportedCoverage & Pick<CoverageCounter, 'add'>;

/** Whether anybody asks what is covered. */
export function isCoverageWanted({ coverage, coverageMin }: CoverageWish): boolean {
  return coverage || coverageMin !== undefined;
}

/** Begins to count what a run covers; undefined when nobody asks for that. */
export function openCoverage(
  { dialect }: Pick<RunInfo, 'dialect'>,
  wish: CoverageWish = { coverage: false },
): OpenCoverage | undefined {
  if (!isCoverageWanted(wish)) return undefined;
  const counter = createCoverageCounter({ dialect });
  return { add: counter.add, count: counter.coverage, percentMin: wish.coverageMin };
}

/** Whether a run has covered what is asked for; says so when it has not. */
export function isEnoughCovered(
  reported: ReportedCoverage | undefined,
  { talk, talkPaint }: Pick<Io, 'talk' | 'talkPaint'>,
): boolean {
  if (reported?.percentMin === undefined) return true;
  const { percent } = reported.count();
  if (percent >= reported.percentMin) return true;
  talk(
    `${talkPaint.bad('✗')} ${percent} % is covered, and --coverage-min asks for ${reported.percentMin} %\n`,
  );
  return false;
}

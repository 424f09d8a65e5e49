import { Fake8x8Error } from '../../base/errors.ts';
import type { ReporterName } from '../../play/options/options.ts';
import type { ComparisonReporter } from '../../report/comparison/comparison-reporter.ts';
import { createDefaultReporter, type DefaultReporterOptions } from '../../report/default-reporter.ts';
import type { GithubTarget } from '../../report/github/github-report.ts';
import { noPaint } from '../../report/paint.ts';
import type { ReportContext, Reporter, Sink } from '../../report/reporter.ts';
import type { Io } from './io.ts';
import { placeInRepository } from './on-github.ts';
import { COLUMNS_MAX } from './read-columns.ts';

/** Where a report goes, and how much of it there is. */
export type ReportTarget = {
  readonly sink: Sink;
  /** Absent for a file. */
  readonly io: Io | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Takes what GitHub reads in the log. */
  readonly log: Sink;
};

/** Creates a reporter by its name; what it needs is loaded now. */
export async function createReporter(
  name: ReporterName,
  context: ReportContext,
  target: ReportTarget,
): Promise<Reporter> {
  const { sink } = target;
  switch (name) {
    case 'default':
      return createDefaultReporter(context, sink, styleOf(target));
    case 'json': {
      const { createJsonReporter } = await import('../../report/json-reporter.ts');
      return createJsonReporter(context, sink);
    }
    case 'junit': {
      const { createJunitReporter } = await import('../../report/junit-reporter.ts');
      return createJunitReporter(context, sink);
    }
    case 'html': {
      const { createHtmlReporter } = await import('../../report/html/html-reporter.ts');
      return createHtmlReporter(context, sink);
    }
    case 'github': {
      const { createGithubReporter } = await import('../../report/github/github-reporter.ts');
      return createGithubReporter(context, githubTarget(target));
    }
    case 'ndjson': {
      const { createNdjsonReporter } = await import('../../report/ndjson-reporter.ts');
      return createNdjsonReporter(sink);
    }
  }
}

/** Creates the reporter of runs that are compared by its name; what it needs is loaded now. */
export async function createComparisonReporter(
  name: ReporterName,
  target: ReportTarget,
): Promise<ComparisonReporter> {
  const { sink } = target;
  switch (name) {
    case 'default': {
      const { createDefaultComparison } = await import('../../report/comparison/default-comparison.ts');
      return createDefaultComparison(sink, styleOf(target));
    }
    case 'json': {
      const { createJsonComparison } = await import('../../report/comparison/json-comparison.ts');
      return createJsonComparison(sink);
    }
    case 'junit': {
      const { createJunitComparison } = await import('../../report/comparison/junit-comparison.ts');
      return createJunitComparison(sink);
    }
    case 'html':
      throw new Fake8x8Error(
        'REPORT_OF_ONE_DIALECT',
        'The html report shows one run, and --dialect both plays two. Play each dialect by itself, with a file for each, or take --reporter json.',
      );
    case 'github': {
      const { createGithubComparison } = await import('../../report/comparison/github-comparison.ts');
      return createGithubComparison(githubTarget(target));
    }
    case 'ndjson': {
      const { createNdjsonReporter } = await import('../../report/ndjson-reporter.ts');
      return { open: () => createNdjsonReporter(sink), async end() {} };
    }
  }
}

/** Of a report for GitHub, its sink takes the summary. */
function githubTarget({ sink, log }: Pick<ReportTarget, 'sink' | 'log'>): GithubTarget {
  return { log, summary: sink, place: placeInRepository };
}

function styleOf({ io, quiet, verbose }: ReportTarget): DefaultReporterOptions {
  return {
    paint: io?.outPaint ?? noPaint,
    columns: io?.columns ?? COLUMNS_MAX,
    whole: io?.outIsTerminal !== true,
    headingBefore: 'Before the first scenario',
    quiet,
    verbose,
  };
}

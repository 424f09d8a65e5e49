import { type GithubFailure, type GithubTarget, writeGithubReport } from '../github/github-report.ts';
import { createGithubReporter } from '../github/github-reporter.ts';
import { verdictOf } from './compare-conduct.ts';
import type { ComparisonReporter } from './comparison-reporter.ts';
import { describeCompared, describeDifferences, describeTotals } from './describe-comparison.ts';

/** Creates the `github` report of a comparison: that of each run, then what differs. */
export function createGithubComparison(target: GithubTarget): ComparisonReporter {
  return {
    open: (context) => createGithubReporter(context, target),
    async end(compared) {
      const different = compared.filter(({ verdict }) => verdict === 'different');
      const failures = different.map((each): GithubFailure => {
        const facts = describeDifferences(each).map((line) => ['', line] as const);
        return { level: 'error', description: { title: describeCompared(each), facts } };
      });
      const passed = verdictOf(compared) === 'same';
      await writeGithubReport(
        { title: 'fake-8x8 · both dialects', passed, because: describeTotals(compared), failures },
        target,
      );
    },
  };
}

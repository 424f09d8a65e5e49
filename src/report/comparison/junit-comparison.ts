import { printable } from '../../base/printable.ts';
import { loadWidths } from '../fit-text.ts';
import { formatJunit, type JunitCase, type JunitSuite } from '../junit.ts';
import { collectSuites } from '../junit-reporter.ts';
import type { Sink } from '../reporter.ts';
import { type ComparedScenario, verdictOf } from './compare-conduct.ts';
import type { ComparisonReporter } from './comparison-reporter.ts';
import { describeCompared, describeDifferences } from './describe-comparison.ts';

const SUITE_NAME = 'both dialects';

/**
 * Creates the `junit` report of a comparison: the suites of each run, named after its dialect too, and one with a case
 * for each scenario, which fails where the app behaves differently and is skipped where that cannot be told.
 */
export function createJunitComparison(sink: Sink): ComparisonReporter {
  const suites: JunitSuite[] = [];

  return {
    open: (context) => ({
      begin() {},
      add() {},
      async end(journal, summary) {
        suites.push(...(await collectSuites(context, { journal, summary, suffix: context.info.dialect })));
      },
    }),
    async end(compared) {
      await loadWidths();
      const cases = [...compared.map(buildCase), ...(verdictOf(compared) === 'nothing' ? [NOTHING] : [])];
      await sink.write(formatJunit([...suites, { name: SUITE_NAME, cases }]));
    },
  };
}

/** So that what compares nothing is not taken for a success. */
const NOTHING: JunitCase = {
  className: SUITE_NAME,
  name: 'a scenario can be compared',
  failure: { message: 'nothing was compared', type: 'dialects' },
};

function buildCase(compared: ComparedScenario): JunitCase {
  const { name, verdict, reason } = compared;
  const shared = { className: SUITE_NAME, name: name === '' ? 'beside the scenarios' : printable(name) };
  if (verdict === 'not-comparable') return { ...shared, skipped: printable(reason) };
  if (verdict === 'same') return shared;
  const details = describeDifferences(compared).join('\n');
  return { ...shared, failure: { message: describeCompared(compared), type: 'dialects', details } };
}

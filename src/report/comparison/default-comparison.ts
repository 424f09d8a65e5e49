import { createDefaultReporter, type DefaultReporterOptions } from '../default-reporter.ts';
import { loadWidths } from '../fit-text.ts';
import type { Sink } from '../reporter.ts';
import { verdictOf } from './compare-conduct.ts';
import type { ComparisonReporter } from './comparison-reporter.ts';
import { describeCompared, describeDifferences, describeTotals } from './describe-comparison.ts';

const VERDICT_WORDS = { same: 'no difference', different: 'different', nothing: 'nothing was compared' };

/** Creates the `default` report of a comparison: a transcript for each dialect, then what differs. */
export function createDefaultComparison(sink: Sink, options: DefaultReporterOptions): ComparisonReporter {
  const { paint, quiet = false } = options;
  const print = (...lines: readonly string[]) => sink.write(lines.map((line) => `${line}\n`).join(''));
  let runs = 0;

  return {
    open(context) {
      if (runs++ > 0) void print('');
      // What follows has no heading then.
      if (quiet) void print(paint.strong(context.info.dialect));
      return createDefaultReporter(context, sink, options);
    },
    async end(compared) {
      await loadWidths();
      await print('', paint.strong('Both dialects'));
      for (const each of compared.filter(({ verdict }) => verdict === 'not-comparable' && !quiet))
        await print('', paint.warn(`! ${describeCompared(each)}`));
      const different = compared.filter(({ verdict }) => verdict === 'different');
      for (const each of different) {
        const lines = describeDifferences(each).map((line) => `  ${line}`);
        await print('', paint.bad(`✗ ${describeCompared(each)}`), ...lines);
      }
      const verdict = verdictOf(compared);
      const [mark, color] = verdict === 'same' ? ['✓', paint.good] : ['✗', paint.bad];
      await print('', `${color(`${mark} ${VERDICT_WORDS[verdict]}`)}  ${describeTotals(compared)}`);
    },
  };
}

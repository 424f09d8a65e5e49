import { formatJson } from '../../base/printable.ts';
import { version } from '../../base/version.ts';
import { createJsonReporter, JSON_REPORT_VERSION } from '../json-reporter.ts';
import type { Sink } from '../reporter.ts';
import type { ComparisonReporter } from './comparison-reporter.ts';

/**
 * Creates the `json` report of a comparison: one document with the report of each run and what they come to. Its schema
 * is `contracts/schemas/comparison.schema.json`.
 */
export function createJsonComparison(sink: Sink): ComparisonReporter {
  let runs = 0;

  return {
    open(context) {
      const reporter = createJsonReporter(context, sink);
      return {
        ...reporter,
        async end(journal, summary) {
          await sink.write(runs++ === 0 ? beginning() : ',\n');
          await reporter.end(journal, summary);
        },
      };
    },
    async end(compared) {
      if (runs === 0) await sink.write(beginning());
      await sink.write(`],\n"scenarios": ${formatJson(compared, 2)}\n}\n`);
    },
  };
}

function beginning(): string {
  const head = {
    report: 'fake-8x8 comparison',
    version: JSON_REPORT_VERSION,
    tool: { name: 'fake-8x8', version },
  };
  return `${formatJson(head, 2).slice(0, -2)},\n  "runs": [\n`;
}

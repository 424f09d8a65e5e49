import { formatJson } from '../base/printable.ts';
import { version } from '../base/version.ts';
import type { ReportContext, Reporter, Sink } from './reporter.ts';

/** Version of the JSON report's form; it changes only when something is removed or means something else. */
export const JSON_REPORT_VERSION = 1;

/**
 * Creates the `json` reporter: one document with every fact, written when the run is over, a piece at a time. Its
 * schema is `contracts/schemas/report.schema.json`.
 */
export function createJsonReporter(context: ReportContext, sink: Sink): Reporter {
  return {
    begin() {},
    add() {},
    async end(journal, summary) {
      const head = {
        report: 'fake-8x8',
        version: JSON_REPORT_VERSION,
        tool: { name: 'fake-8x8', version },
        run: context.info,
        scenarios: context.scenarios.map((scenario) => ({
          name: scenario.name,
          about: scenario.about,
          file: scenario.file,
          conversations: scenario.conversations,
          replay: context.replayCommand(scenario),
        })),
        summary,
        coverage: context.coverage?.count(),
      };
      await sink.write(`${formatJson(head, 2).slice(0, -2)},\n  "entries": [`);
      let separator = '\n    ';
      for await (const entry of journal.entries()) {
        await sink.write(separator + formatJson(entry));
        separator = ',\n    ';
      }
      await sink.write('\n  ]\n}\n');
    },
  };
}

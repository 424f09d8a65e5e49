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
      };
      await sink.write(`${escapeOutside(JSON.stringify(head, null, 2)).slice(0, -2)},\n  "entries": [`);
      let separator = '\n    ';
      for await (const entry of journal.entries()) {
        await sink.write(separator + escapeOutside(JSON.stringify(entry)));
        separator = ',\n    ';
      }
      await sink.write('\n  ]\n}\n');
    },
  };
}

/** What JSON leaves as it is although it steers a terminal: delete, the second set of controls, directions, separators. */
const CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Writes those as escapes, which mean the same. They occur inside strings only. */
function escapeOutside(json: string): string {
  return json.replace(CONTROLS, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

import { formatJsonLine } from '../base/printable.ts';
import type { Reporter, Sink } from './reporter.ts';

/**
 * Creates the `ndjson` reporter: each entry of the journal as it comes, a line of JSON each. Their schema is
 * `contracts/schemas/entry.schema.json`.
 */
export function createNdjsonReporter(sink: Sink): Reporter {
  let written: void | Promise<void>;
  return {
    begin() {},
    add(entry) {
      written = sink.write(formatJsonLine(entry));
    },
    end: async () => written,
  };
}

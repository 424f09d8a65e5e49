import { readFile } from 'node:fs/promises';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { isJsonObject } from '../base/json-object.ts';
import { printable } from '../base/printable.ts';
import type { Report } from '../report/report-schema.ts';
import type { ExaminationReport } from './examination/examination-schema.ts';

/** A JSON report of a run or of an examination, with the file that it was read from. */
export type LoadedReport =
  | { readonly kind: 'run'; readonly file: string; readonly report: Report }
  | { readonly kind: 'examination'; readonly file: string; readonly report: ExaminationReport };

/** Reads a JSON report. Throws `REPORT_UNREADABLE`, or `REPORT_UNKNOWN` for anything else than that of `play` or `test`. */
export async function loadReport(file: string): Promise<LoadedReport> {
  const report = await readJson(file);
  const kind = isJsonObject(report) && report.version === 1 ? KINDS[String(report.report)] : undefined;
  if (kind !== undefined) return { kind, file, report } as LoadedReport;
  const found = isJsonObject(report) ? `the report ${formatValue(report.report)}` : formatValue(report);
  throw new Fake8x8Error(
    'REPORT_UNKNOWN',
    `Cannot use "${printable(file)}": it holds ${found}. Allowed: what play or test wrote with --reporter json, in version 1.`,
  );
}

const KINDS: Readonly<Record<string, LoadedReport['kind']>> = {
  'fake-8x8': 'run',
  'fake-8x8 test': 'examination',
};

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (thrown) {
    throw new Fake8x8Error(
      'REPORT_UNREADABLE',
      `Cannot read the report "${printable(file)}": ${printable(messageOf(thrown))}. Name a file that --output-file.json has written.`,
      { cause: thrown },
    );
  }
}

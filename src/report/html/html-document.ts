import { script, scriptHash, style, styleHash } from '../../generated/report-page.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Sink } from '../reporter.ts';
import type { ReportData } from './report-data.ts';

/** How many entries one element of the page holds, so that neither writing nor reading needs them all at once. */
const BATCH_ENTRIES = 500;

/**
 * Writes a report as one file that opens from disk and fetches nothing: the data as JSON in elements that are not run,
 * and one script and one style sheet, which its Content-Security-Policy names by their hashes.
 */
export async function writeDocument(
  data: ReportData,
  entries: AsyncIterable<JournalEntry> | Iterable<JournalEntry>,
  sink: Sink,
): Promise<void> {
  await sink.write(beginning(data));
  await sink.write(`<script type="application/json" id="report-data">${embedJson(data)}</script>\n`);
  let batch: string[] = [];
  for await (const entry of entries) {
    batch.push(embedJson(entry));
    if (batch.length < BATCH_ENTRIES) continue;
    await sink.write(formatBatch(batch));
    batch = [];
  }
  if (batch.length > 0) await sink.write(formatBatch(batch));
  await sink.write(`<script>${script}</script>\n</body>\n</html>\n`);
}

/**
 * Writes a value as JSON that can stand in an element of a page: no text in it can end the element or begin a comment,
 * and no line separator stands in it as itself.
 */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029\u007f-\u009f\ufeff]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function formatBatch(entries: readonly string[]): string {
  return `<script type="application/json" data-entries>[${entries.join(',\n')}]</script>\n`;
}

const POLICY = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function beginning({ command, verdict }: ReportData): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>fake-8x8 ${command}: ${verdict.word}</title>
<style>${style}</style>
</head>
<body>
<div id="page"><noscript>This report is drawn by its script, which is switched off.</noscript></div>
`;
}

import { readFile, stat } from 'node:fs/promises';
import { Fake8x8Error, formatPosition, messageOf } from '../../base/errors.ts';
import { printable } from '../../base/printable.ts';
import { checkDocs, type DocSample, listAbsentEvents } from '../../contract/docs/check-docs.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';

const FILE_BYTES_MAX = 5_000_000;

/** What the command was asked for. */
type ContractCheckDocsFlags = { readonly dialect?: DialectName; readonly json?: boolean };

/** Holds the samples of documentation pages against the schemas and prints what does not fit. Throws `DOCS_NOT_READABLE`, `DOCS_NO_SAMPLE`. */
export async function contractCheckDocs(
  files: readonly string[],
  { dialect, json }: ContractCheckDocsFlags,
  io: Io,
): Promise<void> {
  const samples: DocSample[] = [];
  let otherCount = 0;
  for (const file of files) {
    const checked = checkDocs(await readPage(file), { file, dialect });
    samples.push(...checked.samples);
    otherCount += checked.otherCount;
  }
  if (samples.length === 0) throw noSample(files, otherCount);
  const summary = { ...countVerdicts(samples), other: otherCount, absent: listAbsentEvents(samples) };
  if (json === true) await io.out(`${JSON.stringify({ files, summary, samples }, null, 2)}\n`);
  else {
    for (const sample of samples) await io.out(formatSample(sample, io));
    await io.out(formatSummary(summary));
  }
  if (summary.fits < samples.length) io.exit(EXIT.failed);
}

async function readPage(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > FILE_BYTES_MAX) throw new Error(`it has ${size} bytes`);
    return await readFile(file, 'utf8');
  } catch (thrown) {
    throw new Fake8x8Error(
      'DOCS_NOT_READABLE',
      `Cannot read "${file}": ${messageOf(thrown)}. Allowed: a text file of up to ${FILE_BYTES_MAX} bytes. Name another.`,
      { cause: thrown },
    );
  }
}

function noSample(files: readonly string[], otherCount: number): Fake8x8Error {
  const others = otherCount === 0 ? 'no JSON object' : `${otherCount} JSON objects, of which none is one`;
  return new Fake8x8Error(
    'DOCS_NO_SAMPLE',
    `Cannot check ${files.map((file) => `"${file}"`).join(', ')}: no event and no request body was found, but ${others}. Allowed: JSON objects with an eventType, or bodies that 8x8’s operations take. Name a page that shows some, saved as text.`,
  );
}

function countVerdicts(samples: readonly DocSample[]) {
  const count = (verdict: DocSample['verdict']) =>
    samples.filter((sample) => sample.verdict === verdict).length;
  return { fits: count('fits'), differs: count('differs'), unreadable: count('unreadable') };
}

function formatSample(sample: DocSample, { outPaint: paint }: Io): string {
  const { position, name, dialect, verdict, isPartial, problems, oddities } = sample;
  const mark = verdict === 'fits' ? paint.good('✓') : paint.bad('✗');
  const what = [printable(name ?? 'a sample'), dialect === undefined ? '' : `(${dialect})`].join(' ').trim();
  const said = `${verdict === 'fits' && isPartial ? 'fits as far as it is shown' : verdict}`;
  const lines = [
    `${mark} ${paint.strong(printable(formatPosition(position)))} ${what} ${said}`,
    ...problems.map((each) => `    ${placeOf(each.position)} ${paint.bad(each.code)}: ${each.message}`),
    ...oddities.map((each) => paint.quiet(`    ${placeOf(each.position)} ${each.code}: ${each.message}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function placeOf(position: DocSample['position'] | undefined): string {
  return position === undefined ? '' : `${position.line}:${position.column}`;
}

type Summary = ReturnType<typeof countVerdicts> & { readonly absent: ReturnType<typeof listAbsentEvents> };

function formatSummary({ fits, differs, unreadable, absent }: Summary): string {
  const total = fits + differs + unreadable;
  const lines = [
    `${total} ${total === 1 ? 'sample' : 'samples'}: ${fits} fit, ${differs} differ, ${unreadable} cannot be read.`,
    ...Object.entries(absent)
      .filter(([, eventTypes]) => eventTypes.length > 0)
      .map(([dialect, eventTypes]) => `No sample of ${eventTypes.join(', ')} (${dialect}).`),
  ];
  return `${lines.join('\n')}\n`;
}

import type { Position, Problem } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { DIALECT_NAMES, dialects } from '../../protocol/dialects.ts';
import { type FoundSample, findSamples, isEvent, type UnreadableSample } from './find-samples.ts';
import { type Judged, judgeBody, judgeEvent } from './judge-sample.ts';
import { createLocate } from './locate.ts';
import { ODDITIES } from './oddities.ts';
import { buildSampleValue, offsetOf } from './sample-value.ts';
import type { OddityCode } from './scan.ts';

/** One sample of a page and whether it fits the schemas. */
export type DocSample = {
  readonly position: Position;
  readonly kind: Judged['kind'];
  /** The `eventType`, or the name of the request body; undefined when the sample cannot be read. */
  readonly name: string | undefined;
  readonly dialect: DialectName | undefined;
  readonly verdict: 'fits' | 'differs' | 'unreadable';
  /** Whether `...` or a placeholder stands for some of it: only what is shown was checked. */
  readonly isPartial: boolean;
  readonly problems: readonly Problem[];
  readonly oddities: readonly Oddity[];
};

/** Something in a sample that JSON does not have. */
export type Oddity = { readonly code: OddityCode; readonly message: string; readonly position: Position };

/** What a page of documentation shows. */
export type CheckedDocs = {
  readonly samples: readonly DocSample[];
  /** How many JSON objects are neither events nor bodies of requests that are known here. */
  readonly otherCount: number;
};

/** Which page is checked, and against what. */
export type CheckDocsOptions = {
  /** The name for positions. */
  readonly file: string;
  /** Default: each dialect, and the nearest counts. */
  readonly dialect?: DialectName | undefined;
};

type Locate = (offset: number) => Position;

/** Reads the samples out of a page of documentation and holds each against the schemas. Never throws for its text. */
export function checkDocs(text: string, { file, dialect }: CheckDocsOptions): CheckedDocs {
  const locate = createLocate(text, file);
  const allowed = dialect === undefined ? DIALECT_NAMES : [dialect];
  const { found, unreadable } = findSamples(text);
  const checked = found.map((sample) => checkSample(sample, allowed, locate));
  const samples = [
    ...checked.filter((sample) => sample !== undefined),
    ...unreadable.map((sample) => describeUnreadable(sample, text, locate)),
  ];
  return {
    samples: samples.toSorted((a, b) => comparePositions(a.position, b.position)),
    otherCount: checked.length - checked.filter((sample) => sample !== undefined).length,
  };
}

/** Lists the events of the dialects on a page that the page has no sample of. */
export function listAbsentEvents(
  samples: readonly DocSample[],
): Readonly<Partial<Record<DialectName, readonly string[]>>> {
  const events = samples.filter(({ kind }) => kind === 'event');
  const named = (dialect: DialectName, eventType: string) =>
    events.some((event) => event.dialect === dialect && event.name === eventType);
  return Object.fromEntries(
    DIALECT_NAMES.filter((dialect) => events.some((event) => event.dialect === dialect)).map((dialect) => [
      dialect,
      dialects[dialect].eventTypes.filter((eventType) => !named(dialect, eventType)),
    ]),
  );
}

function checkSample(
  { node, oddities }: FoundSample,
  allowed: readonly DialectName[],
  locate: Locate,
): DocSample | undefined {
  const sample = buildSampleValue(node);
  const judged = isEvent(node) ? judgeEvent(sample, allowed) : judgeBody(sample);
  if (judged === undefined) return undefined;
  const { kind, name, dialect, problems } = judged;
  return {
    position: locate(node.offset),
    kind,
    name,
    dialect,
    verdict: problems.length === 0 ? 'fits' : 'differs',
    isPartial: sample.partial.size + sample.elided.size > 0,
    problems: problems.map((problem) => ({ ...problem, position: locate(offsetOf(problem.path, sample)) })),
    oddities: oddities.map(({ code, offset }) => ({
      code,
      message: ODDITIES[code],
      position: locate(offset),
    })),
  };
}

function describeUnreadable({ offset, failedAt }: UnreadableSample, text: string, locate: Locate): DocSample {
  const [line = ''] = text.slice(failedAt).split('\n', 1);
  const problem: Problem = {
    code: 'SAMPLE_NOT_JSON',
    message: `The sample stops being JSON at ${line === '' ? 'the end of the line' : formatValue(line)}. Allowed: a JSON object, with comments and ... at most. Correct the page, or cut the sample out and check it alone.`,
    path: '',
    severity: 'error',
    position: locate(failedAt),
  };
  return {
    position: locate(offset),
    kind: 'event',
    name: undefined,
    dialect: undefined,
    verdict: 'unreadable',
    isPartial: false,
    problems: [problem],
    oddities: [],
  };
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

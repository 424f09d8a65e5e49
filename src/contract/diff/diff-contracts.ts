import { Fake8x8Error } from '../../base/errors.ts';
import { compareParts } from './compare-parts.ts';
import type { Finding } from './comparison.ts';
import { compareTexts } from './json-object.ts';
import type { Audience, ContractFile, Part } from './part.ts';
import { readParts } from './read-parts.ts';
import { type ChangeKind, type Direction, RULES, SEVERITIES, type Severity } from './rules.ts';

/** One change of a contract, and what it costs whom. */
export type Change = {
  readonly severity: Severity;
  readonly kind: ChangeKind;
  readonly audience: Audience;
  readonly direction: Direction;
  /** The event, operation or schema. */
  readonly subject: string;
  /** Which part of an operation: `request`, `response 200`, `query`, `header`; `''` for an event or a schema. */
  readonly place: string;
  /** JSON Pointer into the data, with `*` for any index or name; `''` for the whole. */
  readonly path: string;
  /** What happened, to be read after subject, place and path. */
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
  /** Why it costs what it costs. */
  readonly reason: string;
  /** The files that say so, by their names in the sets. */
  readonly files: readonly string[];
};

/** What changed between two sets of contracts. */
export type ContractDiff = {
  /** The worst first. */
  readonly changes: readonly Change[];
  readonly summary: Readonly<Record<Severity, number>>;
  /** The files that were compared, and those that hold no schema that is understood. */
  readonly compared: readonly string[];
  readonly ignored: readonly string[];
};

/**
 * Compares two sets of contracts for those who rely on the first. A file is compared with the one of its name; what
 * moved to another file is found there. Throws `CONTRACT_NOTHING_TO_COMPARE`, and what the schemas give cause for.
 */
export function diffContracts(before: readonly ContractFile[], after: readonly ContractFile[]): ContractDiff {
  const [old, now] = [readSet(before), readSet(after)];
  if (old.files.size === 0 || now.files.size === 0) throw nothing(old.files.size === 0 ? 'old' : 'new');
  const changes = [
    ...[...old.files].flatMap(([name, parts]) => changesOfFile(name, parts, now)),
    ...[...now.files].flatMap(([name, parts]) => additionsOfFile(name, parts, old)),
  ];
  const merged = mergeEqual(changes).toSorted(compareChanges);
  return {
    changes: merged,
    summary: countChanges(merged),
    compared: namesOf(old.files.keys(), now.files.keys()),
    ignored: namesOf(old.ignored, now.ignored),
  };
}

type PartSet = {
  readonly files: ReadonlyMap<string, ReadonlyMap<string, Part>>;
  readonly all: ReadonlyMap<string, Part>;
  readonly ignored: readonly string[];
};

function readSet(files: readonly ContractFile[]): PartSet {
  const byName = new Map<string, ReadonlyMap<string, Part>>();
  const ignored: string[] = [];
  for (const file of files) {
    const parts = readParts(file);
    if (parts === undefined) ignored.push(file.name);
    else byName.set(file.name, new Map(parts.map((part) => [part.key, part])));
  }
  const all = new Map([...byName.values()].flatMap((parts) => [...parts]));
  return { files: byName, all, ignored };
}

function changesOfFile(name: string, parts: ReadonlyMap<string, Part>, now: PartSet): readonly Change[] {
  const partners = now.files.get(name) ?? now.all;
  return [...parts].flatMap(([key, part]) => {
    const partner = partners.get(key);
    if (partner === undefined) return wholeChange(part, part.removed, name);
    return compareParts(part, partner).map((finding) => buildChange(finding, partner, name));
  });
}

function additionsOfFile(name: string, parts: ReadonlyMap<string, Part>, old: PartSet): readonly Change[] {
  const partners = old.files.get(name) ?? old.all;
  return [...parts.values()]
    .filter(({ key }) => !partners.has(key))
    .flatMap((part) => wholeChange(part, part.added, name));
}

function wholeChange(part: Part, kind: ChangeKind | undefined, file: string): readonly Change[] {
  if (kind === undefined) return [];
  return [buildChange({ kind, direction: part.direction, place: '', path: '' }, part, file)];
}

function buildChange(finding: Finding, { subject, audience }: Part, file: string): Change {
  const { kind, direction, place, path, before, after } = finding;
  const { what, [direction]: judgement } = RULES[kind];
  return {
    severity: judgement.severity,
    kind,
    audience,
    direction,
    subject,
    place,
    path,
    what,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    reason: judgement.reason,
    files: [file],
  };
}

/** An event is described by several files of a set; what they all say is one change. */
function mergeEqual(changes: readonly Change[]): readonly Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const { files, ...said } = change;
    const key = JSON.stringify(said);
    const known = merged.get(key);
    merged.set(key, known === undefined ? change : { ...known, files: namesOf(known.files, files) });
  }
  return [...merged.values()];
}

function compareChanges(a: Change, b: Change): number {
  const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return bySeverity || compareTexts(sortKey(a), sortKey(b));
}

function sortKey({ audience, subject, place, path, kind, before = '', after = '' }: Change): string {
  return JSON.stringify([audience, subject, place, path, kind, before, after]);
}

function countChanges(changes: readonly Change[]): ContractDiff['summary'] {
  const count = (severity: Severity) => changes.filter((change) => change.severity === severity).length;
  return { breaking: count('breaking'), risky: count('risky'), compatible: count('compatible') };
}

function namesOf(...names: readonly Iterable<string>[]): readonly string[] {
  return [...new Set(names.flatMap((each) => [...each]))].toSorted(compareTexts);
}

function nothing(which: 'old' | 'new'): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_NOTHING_TO_COMPARE',
    `Cannot compare: the ${which} side holds no JSON Schema, OpenAPI or AsyncAPI file. Allowed: a folder such as contracts, or one such file. Name another.`,
  );
}

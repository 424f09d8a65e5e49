import type { CoverageCount, CoverageGroupName, CoverageItem } from '../../journal/coverage/coverage.ts';

/** What the page of an HTML report is made of, beside the journal's entries: plain data, embedded as JSON. */
export type ReportData = {
  /** What made it: `play`, `test`, `contract verify`, … */
  readonly command: string;
  readonly toolVersion: string;
  readonly verdict: PageVerdict;
  /** What failed, or is worth a word, each thing once. */
  readonly findings: readonly PageFinding[];
  /** What was examined or verified, one by one; empty where scenarios were played. */
  readonly checks: readonly PageCheck[];
  readonly scenarios: readonly PageScenario[];
  readonly coverage?: PageCoverage | undefined;
  /** What is true of the whole run, each with its label; those with a value that one wants to copy are commands. */
  readonly environment: readonly PageFact[];
  /** Scripted start, in ms since 1970; times are shown from here. Absent: from the first entry. */
  readonly startedMs?: number | undefined;
  /** Where events were sent. */
  readonly webhookUri: string;
  /** Where the app called the platform; absent when it has no address. */
  readonly baseUrl?: string | undefined;
  /** How many entries of the journal the page leaves out, since it would not open with them. */
  readonly entriesLeftOut: number;
};

/** What it came to, in a word and with what that rests on. */
export type PageVerdict = {
  readonly tone: 'good' | 'bad' | 'warn';
  readonly word: string;
  readonly because: string;
};

/** Something that failed (`bad`) or is worth a word (`warn`). */
export type PageFinding = {
  readonly tone: 'bad' | 'warn';
  readonly title: string;
  readonly facts: readonly PageFact[];
  /** Where it is seen; absent when it is about no conversation. */
  readonly place?: EvidencePlace | undefined;
};

/** The row of a conversation that shows something. */
export type EvidencePlace = {
  /** Empty when the conversation was never opened. */
  readonly conversationId: string;
  readonly scenario: string;
  readonly conversation: number;
  /** Its name in the page's addresses; empty for the conversation as a whole. */
  readonly event: string;
};

/** A label and a value. A line that belongs to the one above it has no label. */
export type PageFact = readonly [label: string, value: string];

/** One thing that was examined or verified. */
export type PageCheck = {
  readonly name: string;
  readonly about: string;
  readonly verdict: 'passed' | 'partly' | 'failed' | 'left-out' | 'pending';
  readonly note: string;
};

/** A scenario that was played. */
export type PageScenario = {
  readonly name: string;
  readonly about: string;
  readonly file: string;
  readonly conversations: number;
  /** The command that plays it again. */
  readonly replay: string;
  /** Its steps as they are written, without what only a file can have. */
  readonly steps: readonly unknown[];
};

/** What was covered of everything that there is to cover. */
export type PageCoverage = CoverageCount & { readonly groups: readonly PageCoverageGroup[] };

/** One group of it, whole. */
export type PageCoverageGroup = CoverageCount & {
  readonly name: CoverageGroupName;
  readonly items: readonly (CoverageItem & { readonly isCovered: boolean })[];
};

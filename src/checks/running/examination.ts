import type { Coverage } from '../../journal/coverage/coverage.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Need, Profile } from '../check.ts';
import type { Finding } from '../judging/finding.ts';

/** What an examination came to. Plain data; every report is made of it. */
export type Examination = {
  readonly dialect: DialectName;
  readonly profile: Profile;
  readonly seed: string;
  /** `finished`: each check was made; `time`, `bail` and `interrupted`: the rest was not; `app-stopped`: nothing answers any more. */
  readonly ending: 'finished' | 'time' | 'bail' | 'interrupted' | 'app-stopped';
  readonly checks: readonly CheckResult[];
  /** What is not known of the app, so that less of it could be seen. */
  readonly unknown: readonly Need[];
  readonly findings: readonly ReportedFinding[];
  /** Findings that the configuration ignores. */
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
  /** What of the API the conversations covered in which nothing was wrong. */
  readonly coverage: Coverage;
  /** Real time, in ms. */
  readonly durationMs: number;
};

/** What became of one check. */
export type CheckResult = {
  readonly name: string;
  readonly about: string;
  /** `partly`: nothing was wrong as far as could be seen; `left-out`: not made. */
  readonly verdict: 'passed' | 'partly' | 'failed' | 'left-out' | 'not-finished';
  readonly trials: number;
  /** What the kit would have to know to make it, and to judge all of it. */
  readonly missing: readonly Need[];
};

/** A finding with what was found out about it. */
export type ReportedFinding = Finding & {
  /** The shortest conversation that shows it; absent for one that no single conversation shows. */
  readonly shortest: Scenario | undefined;
  /** How often the same conversation showed it when it was played again. */
  readonly steadiness: { readonly shown: number; readonly tries: number };
  /** Findings that follow from it. */
  readonly followedBy: readonly Finding[];
};

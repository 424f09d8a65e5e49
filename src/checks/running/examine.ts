import type { CallEntry, JournalEntry } from '../../journal/entry.ts';
import type { IgnoredFinding } from '../../play/options/options.ts';
import type { AppFacts, Need, Profile, Trial } from '../check.ts';
import { createEconomy } from '../judging/economy.ts';
import { explain } from '../judging/explain.ts';
import { groupFindings } from '../judging/group-findings.ts';
import { judgeCalls } from '../judging/judge-calls.ts';
import { judgeTrial } from '../judging/judge-trial.ts';
import type { Subject } from '../judging/subject.ts';
import { createTally, type Tally } from '../judging/tally.ts';
import { type CheckChoice, chooseChecks, type PlannedCheck } from './choose-checks.ts';
import type { CheckResult, Examination, ReportedFinding } from './examination.ts';
import { createExaminedCoverage, type ExaminedCoverage } from './examined-coverage.ts';
import { createInvestigation } from './investigate.ts';
import { isUnreachable } from './is-unreachable.ts';
import { createLimits, type Limits } from './limits.ts';
import { FIRST_PATIENCE, PATIENCE_UNKNOWN, type Patience, patienceAfter } from './patience.ts';
import { type PlayedTrial, playTrial, type TrialApp } from './play-trial.ts';
import { createReset, type ResetCall } from './reset-app.ts';

/** What is examined, and how far. */
export type ExamineOptions = TrialApp &
  CheckChoice & {
    /** Whether no further check is made after one that failed. */
    readonly bail?: boolean | undefined;
    /** Longest real time, in ms. */
    readonly maxTimeMs?: number | undefined;
    /** What the app does on purpose. */
    readonly ignore?: readonly IgnoredFinding[] | undefined;
    /** Brings the app to where it was before; called before each conversation. */
    readonly reset?: ResetCall | undefined;
    /** What the app did before, which is judged too. Default: all that the fake's journal has in memory. */
    readonly earlier?: readonly JournalEntry[] | undefined;
    readonly stopped?: AbortSignal | undefined;
    readonly onProgress?: ((progress: Progress) => void) | undefined;
  };

/** What an examination is doing. */
export type Progress = {
  /** The name of the check. */
  readonly check: string;
  readonly played: number;
  /** How many trials there are in all; infinite when only the time ends them. */
  readonly total: number;
};

/** Plays a trial; each time with ids of its own. */
type PlayTrial = (trial: Trial, patience: Patience) => Promise<PlayedTrial>;

/** Examines an app: plays the trials of each check, judges them, and finds out what causes what went wrong. */
export async function examine(options: ExamineOptions): Promise<Examination> {
  const startedMs = performance.now();
  const { fake, profile, seed, earlier = fake.journal.recent() } = options;
  const limits = createLimits(options);
  const tally = createTally();
  const economy = createEconomy();
  const app = factsOf(options, earlier);
  const plan = await chooseChecks(options, app);

  const coverage = createExaminedCoverage(app);
  coverage.add(earlier);
  earlier.forEach(economy.add);
  tally.add(judgeCalls(earlier.filter(isCall), ['start']), BEFORE);
  const play = createPlayer(options, limits);
  const unsubscribe = fake.journal.subscribe(economy.add);
  try {
    const find = () => groupFindings(explain(tally), options.ignore ?? []);
    const isFound = () => find().findings.length > 0;
    const { checks, patience } = await makeChecks(plan, {
      ...options,
      play,
      tally,
      coverage,
      limits,
      isFound,
    });
    unsubscribe();
    tally.add(economy.judge(), BEFORE);
    const { findings, ignored } = find();
    const investigate = createInvestigation({
      dialect: app.dialect,
      limits,
      budgetMs: BUDGET_MS[profile],
      play: (trial) => play(trial, patience),
    });
    const reported: ReportedFinding[] = [];
    for (const finding of findings) reported.push(await investigate(finding));
    const ending = endingOf(limits, checks);
    const durationMs = performance.now() - startedMs;
    const unknown = NEEDS.filter((need) => !app[need]);
    return {
      dialect: app.dialect,
      profile,
      seed,
      ending,
      checks,
      unknown,
      findings: reported,
      ignored,
      coverage: coverage.count(),
      durationMs,
    };
  } finally {
    unsubscribe();
    limits.close();
  }
}

/** Longest real time in which the conversation of one finding is shortened, in ms. */
const BUDGET_MS: Readonly<Record<Profile, number>> = { quick: 3000, full: 15_000, nightly: 60_000 };

const NEEDS: readonly Need[] = ['customerOpens', 'customerSays', 'customerLeaves', 'customerSees'];

/** What belongs to no trial. */
const BEFORE = { check: 'start', trial: undefined };

function isCall(entry: JournalEntry): entry is CallEntry {
  return entry.kind === 'call';
}

function factsOf({ fake, ...app }: ExamineOptions, earlier: readonly JournalEntry[]): AppFacts {
  return {
    dialect: fake.info.dialect,
    customerOpens: app.customerOpens !== undefined || app.customerSays !== undefined,
    customerSays: app.customerSays !== undefined,
    customerLeaves: app.customerLeaves !== undefined,
    customerSees: app.customerSees !== undefined,
    operations: new Set(earlier.filter(isCall).flatMap(({ operation }) => operation ?? [])),
  };
}

function createPlayer(options: ExamineOptions, { signal }: Limits): PlayTrial {
  const reset = createReset(options);
  let number = 0;
  return async ({ scenario }, patience) => {
    await reset(signal);
    return playTrial(scenario, options, { seed: `${options.seed}-${++number}`, patience, stopped: signal });
  };
}

type CheckMaking = Pick<ExamineOptions, 'onProgress' | 'bail'> & {
  readonly play: PlayTrial;
  readonly tally: Tally;
  readonly coverage: ExaminedCoverage;
  readonly limits: Limits;
  /** Whether anything was found that is not ignored. */
  isFound(): boolean;
};

/** Makes one check after the other; the first conversation shows how long the app takes. */
async function makeChecks(
  plan: readonly PlannedCheck[],
  { play, tally, coverage, limits, isFound, onProgress, bail = false }: CheckMaking,
): Promise<{ readonly checks: readonly CheckResult[]; readonly patience: Patience }> {
  const total = plan.reduce((sum, { count }) => sum + count, 0);
  const checks: CheckResult[] = [];
  let patience = FIRST_PATIENCE;
  let played = 0;
  let previous: { readonly check: string; readonly trial: Trial } | undefined;
  for (const planned of plan) {
    const { name } = planned.check;
    let made = 0;
    let wrong = 0;
    for (const trial of planned.trials) {
      if (limits.isOver() || (isEndless(planned) && limits.isLate())) break;
      onProgress?.({ check: name, played, total });
      const { entries, lagMs } = await play(trial, patience);
      if (limits.signal.aborted) break;
      if (isUnreachable(entries) && previous !== undefined) {
        tally.add([stoppedAfter(previous.trial)], previous);
        limits.end('app-stopped');
        break;
      }
      previous = { check: name, trial };
      const subjects = judgeTrial(trial, entries);
      tally.add(subjects, { check: name, trial });
      const wrongNow = subjects.filter(({ symptoms }) => symptoms.length > 0).length;
      wrong += wrongNow;
      if (wrongNow === 0) coverage.add(entries);
      made++;
      played++;
      // What never comes is waited for as long as it may take, which says nothing of how fast the app is.
      if (wrongNow === 0) patience = patienceAfter(patience, lagMs);
      else if (patience === FIRST_PATIENCE) patience = PATIENCE_UNKNOWN;
    }
    checks.push(resultOf(planned, { made, wrong, limits }));
    if (wrong > 0 && bail && isFound()) limits.end('bail');
  }
  return { checks, patience };
}

/** Nothing answers any more, and the last trial is what came before. */
function stoppedAfter({ scenario }: Trial): Subject {
  const seen = 'nothing that was sent to it is answered any more';
  return {
    about: 'conversation',
    features: new Set(),
    symptoms: [{ kind: 'app-stopped', evidence: { sent: `${scenario.scenario}: ${scenario.about}`, seen } }],
  };
}

type Made = { readonly made: number; readonly wrong: number; readonly limits: Limits };

function resultOf(planned: PlannedCheck, { made, wrong, limits }: Made): CheckResult {
  const { check, count, missing, unjudged } = planned;
  const { name, about } = check;
  const isTimed = isEndless(planned) && made > 0 && (limits.ending() ?? 'time') === 'time';
  const isFinished = isTimed || made >= count;
  const facts = { name, about, trials: made };
  if (missing.length > 0) return { ...facts, verdict: 'left-out', missing };
  if (wrong > 0) return { ...facts, verdict: 'failed', missing: unjudged };
  if (!isFinished) return { ...facts, verdict: 'not-finished', missing: unjudged };
  return { ...facts, verdict: unjudged.length > 0 ? 'partly' : 'passed', missing: unjudged };
}

/** Whether only the time ends a check, and so is no reason to call it unfinished. */
function isEndless({ count }: PlannedCheck): boolean {
  return count === Number.POSITIVE_INFINITY;
}

function endingOf(limits: Limits, checks: readonly CheckResult[]): Examination['ending'] {
  const ending = limits.ending() ?? 'finished';
  const isComplete = checks.every(({ verdict }) => verdict !== 'not-finished');
  return ending === 'time' && isComplete ? 'finished' : ending;
}

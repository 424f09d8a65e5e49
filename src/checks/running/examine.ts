import type { CallEntry, JournalEntry } from '../../journal/entry.ts';
import type { IgnoredFinding } from '../../play/options/options.ts';
import type { AppFacts, Need, Profile } from '../check.ts';
import { createEconomy } from '../judging/economy.ts';
import { explain } from '../judging/explain.ts';
import { groupFindings } from '../judging/group-findings.ts';
import { judgeCalls } from '../judging/judge-calls.ts';
import { createTally } from '../judging/tally.ts';
import type { TrialApp } from '../playing/play-trials.ts';
import type { ResetCall } from '../playing/reset-app.ts';
import { createTrialPlayer } from '../playing/trial-player.ts';
import { type CheckChoice, chooseChecks } from './choose-checks.ts';
import type { CheckResult, Examination } from './examination.ts';
import { createExaminedCoverage } from './examined-coverage.ts';
import { createInvestigation } from './investigate.ts';
import { createLimits, type Limits } from './limits.ts';
import { makeChecks, type Progress } from './make-checks.ts';

/** What is examined, and how far. */
export type ExamineOptions = TrialApp &
  CheckChoice & {
    /** Whether no further check is made after one that failed. */
    readonly bail?: boolean | undefined;
    /** Longest real time, in ms. */
    readonly maxTimeMs?: number | undefined;
    /** What the app does on purpose. */
    readonly ignore?: readonly IgnoredFinding[] | undefined;
    /** Brings the app to where it was before; called before conversations that are played together. */
    readonly reset?: ResetCall | undefined;
    /** What the app did before, which is judged too. Default: all that the fake's journal has in memory. */
    readonly earlier?: readonly JournalEntry[] | undefined;
    readonly stopped?: AbortSignal | undefined;
    readonly onProgress?: ((progress: Progress) => void) | undefined;
  };

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
  const player = createTrialPlayer({ ...options, stopped: limits.signal });
  const unsubscribe = fake.journal.subscribe(economy.add);
  try {
    const find = () => groupFindings(explain(tally), options.ignore ?? []);
    const isFound = () => find().findings.length > 0;
    const checks = await makeChecks(plan, { ...options, player, tally, coverage, limits, isFound });
    unsubscribe();
    tally.add(economy.judge(), BEFORE);
    const { findings, ignored } = find();
    const investigate = createInvestigation({
      dialect: app.dialect,
      seed,
      player,
      limits,
      budgetMs: BUDGET_MS[profile],
    });
    const reported = await Promise.all(findings.map(investigate));
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
const BUDGET_MS: Readonly<Record<Profile, number>> = { quick: 8000, full: 20_000, nightly: 60_000 };

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

function endingOf(limits: Limits, checks: readonly CheckResult[]): Examination['ending'] {
  const ending = limits.ending() ?? 'finished';
  const isComplete = checks.every(({ verdict }) => verdict !== 'not-finished');
  return ending === 'time' && isComplete ? 'finished' : ending;
}

import { Fake8x8Error } from '../../base/errors.ts';
import { createSeed } from '../../base/seeded-ids.ts';
import type { Summary } from '../../journal/summary.ts';
import type { Run } from '../../play/run/run.ts';
import { createDefaultReporter } from '../../report/default-reporter.ts';
import { describeVerdict } from '../../report/describe-verdict.ts';
import { noPaint } from '../../report/paint.ts';
import type { LoadedScenario } from '../../scenario/load.ts';
import { type Answer, again, cutMiddle, type NextStep } from '../answer.ts';
import type { Kit } from '../kit.ts';
import { ACTS, type Tool, type ToolCall } from '../tool.ts';
import type { ToolArguments } from '../tool-schemas.ts';
import { checkReachable, type PlatformInUse } from '../workbench.ts';
import { loadBelow } from '../working-folder.ts';
import { parse } from './lint-scenario.ts';

/** Plays scenarios. */
export const playScenariosTool: Tool<'play_scenarios'> = {
  name: 'play_scenarios',
  title: 'Play scenarios against the app',
  description:
    'Plays scripted conversations against the running app: sends signed webhook events, answers the REST calls that the app makes, and says what the app did and what failed. Pauses are skipped. The app must listen at to, and call the platform whose address each answer has.',
  annotations: ACTS,
  async run(given, call) {
    const { workbench, signal } = call;
    const app = workbench.findApp(appOf(given));
    const loaded = await loadAll(given, workbench.kit);
    return workbench.use(
      async (platform) => {
        await checkReachable(app, platform);
        const { dialect, clock = 'virtual', conversations, seed = createSeed() } = given;
        const { reset: _, ...customer } = app;
        const firstEntry = platform.fake.journal.size;
        const run = platform.fake.createRun({
          ...customer,
          ...{ dialect, clock, conversations, seed, journal: platform.fake.journal },
          scenarios: loaded.map(({ scenario }) => scenario),
        });
        const stop = () => run.stop();
        signal.addEventListener('abort', stop, { once: true });
        try {
          const { summary, report } = await playAndReport(run, loaded, platform, call);
          return describeRun(summary, { report, seed, firstEntry, given, platform });
        } finally {
          signal.removeEventListener('abort', stop);
        }
      },
      { signal },
    );
  },
};

type Given = ToolArguments['play_scenarios'];

function appOf({ to, customerOpens, customerSays, customerLeaves, customerSees }: Given) {
  return { to, customerOpens, customerSays, customerLeaves, customerSees };
}

type Loaded = Pick<LoadedScenario, 'scenario' | 'positions'> & { readonly file: string | undefined };

async function loadAll({ scenarios = [], text }: Given, kit: Kit): Promise<readonly Loaded[]> {
  if (text !== undefined && scenarios.length === 0) return [{ ...parse(text), file: undefined }];
  if (text === undefined && scenarios.length > 0)
    return Promise.all(scenarios.map((name) => loadOne(name, kit)));
  throw new Fake8x8Error('ARGUMENTS_INVALID', 'Say what to play: give scenarios, or text, and not both.');
}

/** What looks like a path is one; anything else is a name in the catalogue. */
function loadOne(name: string, kit: Kit): Promise<LoadedScenario> {
  return /[./\\]/.test(name) ? loadBelow(kit.folder, name) : kit.loadFromCatalogue(name);
}

const COLUMNS = 120;

/** Plays a run, and gives the report that a person would read. */
async function playAndReport(
  run: Run,
  loaded: readonly Loaded[],
  { fake }: PlatformInUse,
  { report: tell }: ToolCall,
): Promise<{ readonly summary: Summary; readonly report: string }> {
  const lines: string[] = [];
  const total = run.plays.reduce((sum, { conversations }) => sum + conversations, 0);
  let over = 0;
  const scenarios = run.plays.map(({ scenario, conversations }, index) => ({
    name: scenario.scenario,
    about: '',
    file: loaded[index]?.file,
    conversations,
    position: (step: number) => loaded[index]?.positions?.(`/steps/${step}`),
    step: (step: number) => scenario.steps[step],
  }));
  const reporter = createDefaultReporter(
    {
      info: run.info,
      scenarios,
      replayCommand: () => `play_scenarios with the same arguments and "seed": "${run.info.seed}"`,
    },
    { write: (line) => void lines.push(line) },
    { paint: noPaint, columns: COLUMNS, conversationsShownMax: 1 },
  );
  const end = fake.journal.subscribe((entry) => {
    reporter.add(entry);
    if (entry.kind === 'conversation')
      tell({ progress: ++over, total, message: `${entry.scenario}: ${over} of ${total} conversations` });
  });
  try {
    const summary = await run.play();
    await reporter.end(fake.journal, summary);
    return { summary, report: lines.join('') };
  } finally {
    end();
  }
}

type Played = {
  readonly report: string;
  readonly seed: string;
  readonly firstEntry: number;
  readonly given: Given;
  readonly platform: PlatformInUse;
};

function describeRun(summary: Summary, { report, seed, firstEntry, given, platform }: Played): Answer {
  const { because } = describeVerdict(summary);
  return {
    verdict: summary.verdict,
    because,
    seed,
    platform: platform.url,
    firstEntry,
    report: cutMiddle(report),
    next: nextOf(summary, { seed, firstEntry, given }),
  };
}

function nextOf(
  { verdict, events, calls }: Summary,
  { seed, firstEntry, given }: Pick<Played, 'seed' | 'firstEntry' | 'given'>,
): readonly NextStep[] {
  if (verdict === 'passed') {
    const { to } = given;
    return [
      { tool: 'test_app', arguments: { ...(to && { to }) }, why: 'find what no single scenario shows' },
      { tool: 'read_journal', arguments: { from: firstEntry }, why: 'see all that was sent and answered' },
    ];
  }
  const filter = events.undelivered > 0 || calls.refused > 0 ? { filter: 'status<200 or status>=300' } : {};
  return [
    {
      tool: 'read_journal',
      arguments: { from: firstEntry, ...filter },
      why: 'see what was sent and answered',
    },
    {
      tool: 'play_scenarios',
      arguments: again({ ...given, seed }),
      why: 'play the same once the app is corrected',
    },
  ];
}

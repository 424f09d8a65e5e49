import { Fake8x8Error } from '../../base/errors.ts';
import { createSeed } from '../../base/seeded-ids.ts';
import type { SymptomKind } from '../../checks/judging/symptoms.ts';
import { originOf } from '../../checks/reporting/failure-scenario.ts';
import { type ReplayVerdict, replayFinding } from '../../checks/running/replay.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Answer } from '../answer.ts';
import { findFinding, lastTestOf } from '../find-finding.ts';
import { ACTS, type Tool } from '../tool.ts';
import type { ToolArguments } from '../tool-schemas.ts';
import { checkReachable, type Workbench } from '../workbench.ts';
import { loadBelow } from '../working-folder.ts';

/** Replays findings. */
export const replayFindingsTool: Tool<'replay_findings'> = {
  name: 'replay_findings',
  title: 'Replay findings',
  description:
    'Plays the shortest conversation of what test_app has found again, three times, and says whether the app still gets it wrong. Start the corrected app again before.',
  annotations: ACTS,
  async run(given, call) {
    const { workbench, signal } = call;
    const replayed = await choose(given, workbench);
    return workbench.use(
      async (platform) => {
        const app = workbench.lastTest?.app ?? workbench.findApp({});
        await checkReachable(app, platform);
        const results: Result[] = [];
        for (const { finding, ...what } of replayed) {
          call.report({ progress: results.length, total: replayed.length, message: finding });
          const options = { ...app, fake: platform.fake, seed: createSeed(), stopped: signal };
          results.push({ finding, verdict: await replayFinding(what, options) });
        }
        return describe(results, workbench);
      },
      { signal, long: true },
    );
  },
};

type Replayed = { readonly finding: string; readonly scenario: Scenario; readonly symptom: SymptomKind };

type Result = { readonly finding: string; readonly verdict: ReplayVerdict };

async function choose(
  { findings }: ToolArguments['replay_findings'],
  workbench: Workbench,
): Promise<readonly Replayed[]> {
  const named =
    findings ??
    lastTestOf(workbench)
      .findings.filter(({ shortest }) => shortest)
      .map(({ id }) => id);
  return Promise.all(
    named.map((name) => (/[./\\]/.test(name) ? readFinding(name, workbench) : findReplayed(name, workbench))),
  );
}

function findReplayed(id: string, workbench: Workbench): Replayed {
  const { shortest, symptom } = findFinding(workbench, id);
  if (shortest !== undefined) return { finding: id, scenario: shortest, symptom };
  throw new Fake8x8Error(
    'FINDING_NOT_PLAYABLE',
    `No single conversation shows ${id}. Call test_app again to see whether it is fixed.`,
  );
}

async function readFinding(path: string, { kit }: Workbench): Promise<Replayed> {
  const { scenario } = await loadBelow(kit.folder, path);
  const origin = originOf(scenario);
  if (origin !== undefined) return { finding: path, scenario, symptom: origin.symptom };
  throw new Fake8x8Error(
    'FINDING_MISSING',
    `${path} has no tag finding:<symptom>, so it is no file that fake-8x8 test has written. Play it with play_scenarios.`,
  );
}

function describe(results: readonly Result[], { lastTest }: Workbench): Answer {
  const left = results.filter(({ verdict }) => verdict !== 'fixed');
  const [first] = left;
  return {
    results,
    fixed: results.length - left.length,
    next:
      first === undefined
        ? [{ tool: 'test_app', arguments: lastTest?.given ?? {}, why: 'see whether anything else is wrong' }]
        : [{ tool: 'explain_finding', arguments: { finding: first.finding }, why: 'see what shows it' }],
  };
}

import { createSeed } from '../../base/seeded-ids.ts';
import type { Need } from '../../checks/check.ts';
import { checkNames } from '../../checks/running/choose-checks.ts';
import type { CheckResult, Examination } from '../../checks/running/examination.ts';
import { examine } from '../../checks/running/examine.ts';
import { OPTIONS } from '../../play/options/options.ts';
import { type Answer, type NextStep, takePage } from '../answer.ts';
import { ACTS, type Tool, type ToolCall } from '../tool.ts';
import type { ToolArguments } from '../tool-schemas.ts';
import { type AppAt, checkReachable, type PlatformInUse } from '../workbench.ts';

/** Examines the app. */
export const testAppTool: Tool<'test_app'> = {
  name: 'test_app',
  title: 'Examine the app',
  description:
    'Examines the running app: plays many conversations, with forged signatures, repeated and late events, failing calls and unusual texts, and finds what the app gets wrong and why. The more it is told of how the app’s customer opens a chat, writes, leaves and reads, the more it can see. Takes seconds to a minute; it can be cancelled, and what was found until then is kept.',
  annotations: ACTS,
  async run(given, call) {
    const { workbench, signal } = call;
    const app = workbench.findApp(appOf(given));
    checkNames(given);
    return workbench.use(
      async (platform) => {
        await checkReachable(app, platform);
        const examination = await examineApp(given, { app, platform, call });
        const { findings, dialect } = examination;
        workbench.lastTest = { findings, dialect, app, given };
        return describe(examination, { given, platform });
      },
      { signal, long: true },
    );
  },
};

type Given = ToolArguments['test_app'];

function appOf({ to, customerOpens, customerSays, customerLeaves, customerSees, reset }: Given) {
  return { to, customerOpens, customerSays, customerLeaves, customerSees, reset };
}

const SECONDS = 50;

type Examining = { readonly app: AppAt; readonly platform: PlatformInUse; readonly call: ToolCall };

function examineApp(
  { profile = 'quick', only, skip, seed = createSeed(), maxSeconds = SECONDS }: Given,
  { app, platform: { fake, earlier }, call }: Examining,
): Promise<Examination> {
  return examine({
    ...app,
    ...{ profile, only, skip, seed, fake },
    earlier: earlier(),
    ignore: call.workbench.kit.ignore,
    maxTimeMs: maxSeconds * 1000,
    stopped: call.signal,
    onProgress({ check, played, total }) {
      const message = `${check}: ${played} conversations played`;
      call.report({ progress: played, message, ...(Number.isFinite(total) && { total }) });
    },
  });
}

type Description = { readonly given: Given; readonly platform: PlatformInUse };

function describe(examination: Examination, { given, platform }: Description): Answer {
  const { ending, checks, findings, ignored, unknown, seed, durationMs } = examination;
  const of = (verdict: CheckResult['verdict']) => checks.filter((check) => check.verdict === verdict);
  const named = (verdict: CheckResult['verdict']) => of(verdict).map(({ name }) => name);
  const lacking = (verdict: CheckResult['verdict']) =>
    of(verdict).map(({ name, missing }) => ({ name, missing }));
  const { items, more } = takePage(
    findings.map(({ id, cause, check, cases }) => ({ finding: id, cause, check, cases })),
  );
  return {
    verdict: verdictOf(examination),
    ending,
    seed,
    platform: platform.url,
    seconds: Math.round(durationMs / 100) / 10,
    findings: items,
    ...(more !== undefined && { findingsNotShown: findings.length - more }),
    ignored: ignored.map(({ finding, reason }) => ({ finding: finding.id, reason })),
    checks: {
      passed: named('passed'),
      judgedInPart: lacking('partly'),
      failed: named('failed'),
      notFinished: named('not-finished'),
      leftOut: lacking('left-out'),
    },
    notKnownOfTheApp: unknown.map((need) => ({ argument: need, about: OPTIONS[need].about })),
    next: nextOf(examination, given),
  };
}

/** An examination that was cut short, or in which nothing could be checked, has not passed. */
function verdictOf({ findings, ending, checks }: Examination): 'passed' | 'failed' | 'not-finished' {
  if (findings.length > 0) return 'failed';
  const isChecked = checks.some(({ verdict }) => verdict !== 'left-out');
  return ending === 'finished' && isChecked ? 'passed' : 'not-finished';
}

function nextOf({ findings, ending, unknown, profile }: Examination, given: Given): readonly NextStep[] {
  const [first] = findings;
  return [
    ...(first === undefined
      ? []
      : [step('explain_finding', { finding: first.id }, 'see what shows it, and what to do')]),
    ...(ending === 'time' ? [step('test_app', { ...given, maxSeconds: 300 }, 'give it more time')] : []),
    ...(unknown.length === 0
      ? []
      : [
          step(
            'test_app',
            { ...given, ...examplesOf(unknown) },
            'say how your app does this, to examine more',
          ),
        ]),
    ...(first === undefined && ending === 'finished' && profile === 'quick'
      ? [step('test_app', { ...given, profile: 'full', maxSeconds: 300 }, 'examine it further')]
      : []),
  ];
}

function step(tool: NextStep['tool'], args: NextStep['arguments'], why: string): NextStep {
  return { tool, arguments: args, why };
}

/** To be replaced by what is so in the app: the names of its paths and fields are its own. */
const EXAMPLES: Readonly<Record<Need, string>> = {
  customerOpens: 'POST /chats {"text":"${text}"}',
  customerSays: 'POST /chats/${conversation.id}/messages {"text":"${text}"}',
  customerLeaves: 'DELETE /chats/${conversation.id}',
  customerSees: 'GET /chats/${conversation.id}',
};

function examplesOf(needs: readonly Need[]): Readonly<Record<string, string>> {
  return Object.fromEntries(needs.map((need) => [need, EXAMPLES[need]]));
}

import { formatDuration } from '../../base/duration.ts';
import { version } from '../../base/version.ts';
import { listCoverageItems } from '../../journal/coverage/coverage-counter.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Summary } from '../../journal/summary.ts';
import { describeVerdict } from '../describe-verdict.ts';
import { createFailureGroups } from '../group-failures.ts';
import { listFailures } from '../list-failures.ts';
import type { ReportContext, ReportedScenario, Reporter, Sink } from '../reporter.ts';
import { chooseEntries, createFailedConversations } from './choose-entries.ts';
import { eventNameOf } from './event-name.ts';
import { writeDocument } from './html-document.ts';
import type {
  EvidencePlace,
  PageCoverage,
  PageFact,
  PageFinding,
  PageVerdict,
  ReportData,
} from './report-data.ts';

/** Creates the `html` reporter: one page with everything, written when the run is over, a piece at a time. */
export function createHtmlReporter(context: ReportContext, sink: Sink): Reporter {
  const groups = createFailureGroups();
  const failed = createFailedConversations();

  return {
    begin() {},
    add(entry) {
      groups.add(entry);
      failed.add(entry);
    },
    async end(journal, summary) {
      const chosen = chooseEntries(journal, failed);
      const findings = listFailures(summary, groups, context).map(
        ({ tone, description, entry }): PageFinding => ({
          tone,
          ...description,
          place: entry && placeOf(entry),
        }),
      );
      const data = { ...buildData(context, summary), findings, entriesLeftOut: chosen.leftOut };
      await writeDocument(data, chosen.entries, sink);
    },
  };
}

const TONES: Readonly<Record<Summary['verdict'], PageVerdict['tone']>> = {
  passed: 'good',
  failed: 'bad',
  'nothing-checked': 'warn',
  interrupted: 'warn',
};

function buildData(
  context: ReportContext,
  summary: Summary,
): Omit<ReportData, 'findings' | 'entriesLeftOut'> {
  const { info, scenarios, replayCommand } = context;
  const { verdict, because } = describeVerdict(summary);
  return {
    command: context.command ?? 'run',
    toolVersion: version,
    verdict: { tone: TONES[summary.verdict], word: verdict, because },
    checks: [],
    scenarios: scenarios.map((scenario) => ({
      name: scenario.name,
      about: scenario.about,
      file: scenario.file ?? '',
      conversations: scenario.conversations,
      replay: replayCommand(scenario),
      steps: listSteps(scenario),
    })),
    coverage: buildCoverage(context),
    environment: [...describeInfo(context), ...describeDurations(summary)],
    startedMs: info.startedMs,
    webhookUri: info.webhook.uri,
    baseUrl: info.baseUrl,
  };
}

/** A scenario has no end but where there is no further step. */
function listSteps({ step }: ReportedScenario): readonly unknown[] {
  const steps: unknown[] = [];
  for (let index = 0; index < STEPS_MAX; index++) {
    const next = step(index);
    if (next === undefined) break;
    steps.push(next);
  }
  return steps;
}

/** Most steps of a scenario that a page has. */
const STEPS_MAX = 1000;

function describeInfo({ info }: ReportContext): readonly PageFact[] {
  const { seed, dialect, clock, speed, startedMs, frozen, tenantId, customerId, webhook, channelId } = info;
  return [
    ['seed', seed],
    ['dialect', dialect],
    ['webhook', webhook.uri],
    ['webhook id', webhook.id],
    ['platform', info.baseUrl ?? 'without an address'],
    ['tenant', tenantId],
    ['customer id', customerId],
    ['channel', channelId],
    ['clock', `${clock}${speed === 1 ? '' : `, ${speed} times as fast`}${frozen ? ', frozen' : ''}`],
    ['started', new Date(startedMs).toISOString()],
    ['fake-8x8', version],
  ];
}

function describeDurations({ durationMs }: Summary): readonly PageFact[] {
  if (durationMs === undefined) return [];
  const { median, p95, max } = durationMs;
  return [
    [
      'answers',
      `median ${formatDuration(median)}, 95 % within ${formatDuration(p95)}, at most ${formatDuration(max)}`,
    ],
  ];
}

/** Everything that there is to cover, and what of it was covered: what is not missing. */
function buildCoverage({ coverage, info }: ReportContext): PageCoverage | undefined {
  if (coverage === undefined) return undefined;
  const counted = coverage.count();
  const all = new Map(listCoverageItems(info.dialect).map(({ name, items }) => [name, items()]));
  const groups = counted.groups.map(({ missing, ...group }) => {
    const names = new Set(missing.map(({ name }) => name));
    const items = all.get(group.name) ?? [];
    return { ...group, items: items.map((item) => ({ ...item, isCovered: !names.has(item.name) })) };
  });
  return { ...counted, groups };
}

type Placed = Extract<JournalEntry, { kind: 'attempt' | 'call' | 'expectation' | 'unscripted' }>;

/** Where the page shows an entry; undefined for one of no conversation. */
function placeOf(entry: Placed): EvidencePlace | undefined {
  const { conversationId = '', scenario = '', conversation = 0 } = entry;
  if (conversationId === '' && scenario === '') return undefined;
  return { conversationId, scenario, conversation, event: eventNameOf(entry) };
}

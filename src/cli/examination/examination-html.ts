import { formatDuration } from '../../base/duration.ts';
import { counted } from '../../base/format-value.ts';
import { version } from '../../base/version.ts';
import type { CheckResult, Examination } from '../../checks/running/examination.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';
import { flagName } from '../../play/options/options.ts';
import { PAGE_ENTRIES_MAX } from '../../report/html/choose-entries.ts';
import { writeDocument } from '../../report/html/html-document.ts';
import type { PageCheck, PageFinding, ReportData } from '../../report/html/report-data.ts';
import type { Sink } from '../../report/reporter.ts';
import type { ExaminationContext } from './examination-context.ts';
import { listAllFacts } from './format-examination.ts';

/** Writes an examination as a page: its findings, its checks, and the conversations that show the findings. */
export async function writeExaminationHtml(
  examination: Examination,
  context: ExaminationContext,
  sink: Sink,
): Promise<void> {
  const ids = new Set(examination.findings.flatMap(({ evidence }) => evidence.conversationId ?? []));
  await writeDocument(buildData(examination, context), chooseEntries(context.journal, ids), sink);
}

function buildData(examination: Examination, context: ExaminationContext): ReportData {
  const { checks, findings, ending, dialect, profile, seed, durationMs } = examination;
  const count = (verdict: CheckResult['verdict']) =>
    checks.filter((check) => check.verdict === verdict).length;
  const because = [
    `${counted(count('passed'), 'check')} passed`,
    `${count('failed')} failed`,
    ...(count('partly') > 0 ? [`${count('partly')} judged in part`] : []),
    ...(ending === 'finished' ? [] : [`ended by ${ending}`]),
  ];
  return {
    command: 'test',
    toolVersion: version,
    verdict: {
      tone: findings.length > 0 ? 'bad' : ending === 'finished' ? 'good' : 'warn',
      word: findings.length === 0 ? 'no findings' : counted(findings.length, 'finding'),
      because: `${because.join(', ')} in ${formatDuration(durationMs)}`,
    },
    findings: findings.map((finding): PageFinding => {
      const { conversationId } = finding.evidence;
      return {
        tone: 'bad',
        title: finding.cause,
        facts: [['finding', finding.id], ...listAllFacts(finding, context)],
        place:
          conversationId === undefined
            ? undefined
            : { conversationId, scenario: '', conversation: 0, event: '' },
      };
    }),
    checks: checks.map(describeCheck),
    scenarios: [],
    environment: [
      ...(context.replay === undefined || context.files.size === 0
        ? []
        : [['replay', context.replay] as const]),
      ['again', context.again],
      ['seed', seed],
      ['webhook', context.target],
      ['dialect', dialect],
      ['profile', profile],
      ['fake-8x8', version],
    ],
    webhookUri: context.target,
    entriesLeftOut: 0,
  };
}

function describeCheck({ name, about, verdict, trials, missing }: CheckResult): PageCheck {
  const needed = missing.map(flagName).join(', ');
  const notes: Partial<Record<CheckResult['verdict'], string>> = {
    'left-out': `It needs ${needed}.`,
    'not-finished': 'Not finished.',
    partly: `${counted(trials, 'conversation')}; to judge all of it needs ${needed}.`,
  };
  const note = notes[verdict] ?? counted(trials, 'conversation');
  return { name, about, verdict: verdict === 'not-finished' ? 'pending' : verdict, note };
}

async function* chooseEntries(
  journal: Pick<Journal, 'entries'> | undefined,
  conversationIds: ReadonlySet<string>,
): AsyncGenerator<JournalEntry> {
  let left = PAGE_ENTRIES_MAX;
  if (journal === undefined || conversationIds.size === 0) return;
  for await (const entry of journal.entries()) {
    if (!('conversationId' in entry) || !conversationIds.has(entry.conversationId ?? '')) continue;
    if (left-- === 0) return;
    yield entry;
  }
}

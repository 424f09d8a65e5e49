import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Need } from '../../checks/check.ts';
import { generatedConversations } from '../../checks/conversations/generated.ts';
import { originOf } from '../../checks/reporting/failure-scenario.ts';
import type { Examination } from '../../checks/running/examination.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { FAILURES_FOLDER } from './failure-file.ts';

/**
 * Removes the files of findings that an examination looked for and did not find again, and gives their paths. What it did
 * not examine stays: `replay` says whether it is fixed.
 */
export async function removeFixed(examination: Examination): Promise<readonly string[]> {
  const names = await readdir(FAILURES_FOLDER).catch(() => []);
  const found = idsOf(examination);
  const others = names.filter((name) => name.endsWith('.yaml') && !found.has(name.slice(0, -'.yaml'.length)));
  const removed: string[] = [];
  for (const name of others) {
    const path = join(FAILURES_FOLDER, name);
    const loaded = await loadScenario(path).catch(() => undefined);
    if (loaded === undefined || !isExamined(loaded.scenario, examination)) continue;
    await rm(path, { force: true });
    removed.push(path);
  }
  return removed;
}

/** Of everything that was found, whether it is told for itself or not. */
function idsOf({ findings, ignored }: Examination): ReadonlySet<string> {
  const told = findings.flatMap((finding) => [finding, ...finding.followedBy]);
  return new Set([...told, ...ignored.map(({ finding }) => finding)].map(({ id }) => id));
}

/** Whether the check that found it was made whole, with as much known of the app. Another seed makes up other conversations. */
function isExamined(scenario: Scenario, { checks, dialect, ending, unknown }: Examination): boolean {
  const origin = originOf(scenario);
  const check = checks.find(({ name }) => name === origin?.check);
  if (check === undefined || origin?.dialect !== dialect) return false;
  if (check.name === generatedConversations.name || check.missing.length > 0) return false;
  const isWhole = check.verdict === 'passed' || (check.verdict === 'failed' && ending === 'finished');
  return isWhole && !needsOf(scenario).some((need) => unknown.includes(need));
}

/** What the kit has to know to play the steps of a customer. */
function needsOf({ steps }: Scenario): readonly Need[] {
  return [
    ...(steps.some((step) => 'customer' in step) ? (['customerOpens', 'customerSays'] as const) : []),
    ...(steps.some((step) => 'customer-leaves' in step) ? (['customerLeaves'] as const) : []),
  ];
}

import type { Coverage, CoverageGroupName, CoverageItem } from '../../journal/coverage/coverage.ts';
import { createCoverageCounter } from '../../journal/coverage/coverage-counter.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { flagName } from '../../play/options/options.ts';
import type { AppFacts, Need } from '../check.ts';
import { lateEvents } from '../deliveries/late-events.ts';

/** What the trials of an examination have covered. */
export type ExaminedCoverage = {
  /** Takes the journal of a trial in which nothing was wrong, or of what came before the first. */
  add(entries: readonly JournalEntry[]): void;
  count(): Coverage;
};

/** Creates a counter that has seen nothing. What is played again to shorten a finding is not for it. */
export function createExaminedCoverage(app: AppFacts): ExaminedCoverage {
  const counter = createCoverageCounter({ dialect: app.dialect });
  return {
    add(entries) {
      // What the app does after the last step belongs to the conversation as well.
      for (const entry of entries) if (!isEnd(entry)) counter.add(entry);
      for (const entry of entries) if (isEnd(entry)) counter.add(entry);
    },
    count() {
      const { groups, ...count } = counter.coverage();
      const named = groups.map(({ missing, ...group }) => ({
        ...group,
        missing: missing.map((item) => nameOption(item, group.name, app)),
      }));
      return { ...count, groups: named };
    },
  };
}

function isEnd({ kind }: JournalEntry): boolean {
  return kind === 'conversation' || kind === 'run';
}

/** What an option lets the checks cover. */
const WITH_OPTION: readonly (readonly [need: Need, group: CoverageGroupName, item: RegExp])[] = [
  ['customerOpens', 'operations', /^conversation 2xx$/],
  ['customerSays', 'operations', /^message (2xx|401|429|5xx)$/],
  ['customerLeaves', 'operations', /^end 2xx$/],
];

/** Names the option of `test` that would cover something, where one does that was not given. */
function nameOption(item: CoverageItem, group: CoverageGroupName, app: AppFacts): CoverageItem {
  if (group === 'faults' && item.name === 'late')
    return { ...item, coveredBy: `option --only ${lateEvents.name}` };
  const row = WITH_OPTION.find(([need, of, items]) => !app[need] && of === group && items.test(item.name));
  return row === undefined ? item : { ...item, coveredBy: `option ${flagName(row[0])}` };
}

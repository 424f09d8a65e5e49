import { counted } from '../../base/format-value.ts';
import { printable } from '../../base/printable.ts';
import { DIALECT_NAMES } from '../../protocol/dialect.ts';
import { cutText } from '../fit-text.ts';
import type { ComparedScenario, ConductDifference } from './compare-conduct.ts';

/** Most differences of one scenario that are shown. */
const DIFFERENCES_SHOWN_MAX = 10;
const LINE_COLUMNS = 300;

const NAME_COLUMNS = Math.max(...DIALECT_NAMES.map((name) => name.length));

/** What stands where a dialect has nothing to show. */
const NOTHING: Readonly<Record<ConductDifference['kind'], string>> = {
  calls: 'nothing',
  order: 'nothing',
  events: 'no event',
  expectation: 'not reached',
  ending: 'not begun',
};

/** What the title of a scenario says that does not play the same. Safe for a terminal. */
export function describeCompared({ name, verdict, reason }: ComparedScenario): string {
  const title = name === '' ? 'Beside the scenarios' : printable(name);
  return verdict === 'not-comparable'
    ? `${title}: not comparable, ${printable(reason)}`
    : `${title}: the app behaves differently`;
}

/** Lists the differences of a scenario in lines; safe for a terminal. `loadWidths` has to be awaited before. */
export function describeDifferences({ differences }: ComparedScenario): readonly string[] {
  const hidden = differences.length - DIFFERENCES_SHOWN_MAX;
  return [
    ...differences.slice(0, DIFFERENCES_SHOWN_MAX).flatMap(describeDifference),
    ...(hidden > 0 ? [`${counted(hidden, 'more difference')} not shown; the json report has each`] : []),
  ];
}

function describeDifference(difference: ConductDifference): readonly string[] {
  const { conversation } = difference;
  const where = conversation === 0 ? '' : `conversation ${conversation}, `;
  return [
    `${where}${describeSubject(difference)}:`,
    ...DIALECT_NAMES.flatMap((dialect) => {
      const lines = difference[dialect].length === 0 ? [NOTHING[difference.kind]] : difference[dialect];
      return lines.map((line, index) => {
        const name = (index === 0 ? dialect : '').padEnd(NAME_COLUMNS);
        return `  ${name}  ${cutText(printable(line), LINE_COLUMNS)}`;
      });
    }),
  ];
}

function describeSubject({ kind, stepIndex }: ConductDifference): string {
  const step = stepIndex === undefined ? undefined : `step ${stepIndex + 1}`;
  switch (kind) {
    case 'calls':
      return 'calls that only one has';
    case 'order':
      return 'the order of the calls';
    case 'events':
      return step === undefined ? 'events that its calls led to' : `events of ${step}`;
    case 'expectation':
      return `expectation of ${step}`;
    case 'ending':
      return 'ending';
  }
}

/** Says how many scenarios are the same, differ, and are not comparable. */
export function describeTotals(compared: readonly ComparedScenario[]): string {
  const scenarios = compared.filter(({ name }) => name !== '');
  const count = (verdict: ComparedScenario['verdict']) =>
    scenarios.filter((each) => each.verdict === verdict).length;
  const notComparable = count('not-comparable');
  return [
    `${counted(count('same'), 'scenario')} the same in both dialects`,
    ...(count('different') > 0 ? [`${count('different')} different`] : []),
    ...(notComparable > 0 ? [`${notComparable} not comparable`] : []),
  ].join(', ');
}

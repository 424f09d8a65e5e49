import { printable } from '../../base/printable.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { formatScenario } from '../../scenario/format-scenario.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { SYMPTOMS, type SymptomKind } from '../judging/symptoms.ts';
import type { ReportedFinding } from '../running/examination.ts';

/** The shortest conversation of a finding as the text of a scenario file; undefined where no single one shows it. */
export function formatFailureScenario(
  { id, cause, remedy, shortest, symptom, check }: ReportedFinding,
  dialect: DialectName,
): string | undefined {
  if (shortest === undefined) return undefined;
  const { scenario, ...rest } = shortest;
  return formatScenario({ scenario, tags: tagsOf({ symptom, check, dialect }), ...rest }, [
    printable(`${id}: ${cause}`),
    printable(`To do: ${remedy}`),
    'Written by fake-8x8 test. Play it again with fake-8x8 replay, or with fake-8x8 play like any scenario.',
  ]);
}

/** What the file of a finding says of how it was found. */
export type FailureOrigin = {
  readonly symptom: SymptomKind;
  /** Absent in a file that does not say. */
  readonly check?: string | undefined;
  readonly dialect?: string | undefined;
};

/** How a scenario file was found; undefined for one that is no finding. */
export function originOf({ tags = [] }: Pick<Scenario, 'tags'>): FailureOrigin | undefined {
  const read = (key: string) => tags.find((tag) => tag.startsWith(`${key}:`))?.slice(key.length + 1);
  const symptom = read('finding') ?? '';
  if (!Object.hasOwn(SYMPTOMS, symptom)) return undefined;
  return { symptom: symptom as SymptomKind, check: read('check'), dialect: read('dialect') };
}

function tagsOf({ symptom, check, dialect }: Required<FailureOrigin>): readonly string[] {
  return [`finding:${symptom}`, `check:${check}`, `dialect:${dialect}`];
}

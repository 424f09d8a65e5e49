import { printable } from '../../base/printable.ts';
import { formatScenario } from '../../scenario/format-scenario.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { SYMPTOMS, type SymptomKind } from '../judging/symptoms.ts';
import type { ReportedFinding } from '../running/examination.ts';

const PREFIX = 'finding:';

/** The shortest conversation of a finding as the text of a scenario file; undefined where no single one shows it. */
export function formatFailureScenario({
  id,
  cause,
  remedy,
  shortest,
  symptom,
}: ReportedFinding): string | undefined {
  if (shortest === undefined) return undefined;
  const { scenario, ...rest } = shortest;
  return formatScenario({ scenario, tags: [PREFIX + symptom], ...rest }, [
    printable(`${id}: ${cause}`),
    printable(`To do: ${remedy}`),
    'Written by fake-8x8 test. Play it again with fake-8x8 replay, or with fake-8x8 play like any scenario.',
  ]);
}

/** The symptom that a scenario file was written for; undefined for any other scenario. */
export function symptomOf({ tags = [] }: Pick<Scenario, 'tags'>): SymptomKind | undefined {
  const name = tags.find((tag) => tag.startsWith(PREFIX))?.slice(PREFIX.length) ?? '';
  return Object.hasOwn(SYMPTOMS, name) ? (name as SymptomKind) : undefined;
}

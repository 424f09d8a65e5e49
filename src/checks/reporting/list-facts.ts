import type { ReportedFinding } from '../running/examination.ts';

/** What there is to say of a finding, each with its label, for a person. */
export function listFacts(finding: ReportedFinding): readonly (readonly [label: string, text: string])[] {
  const { evidence, cases, remedy, steadiness, followedBy } = finding;
  const { sent, answered, seen, expected } = evidence;
  const fact = (label: string, text: string | undefined) =>
    text === undefined ? [] : [[label, text] as const];
  return [
    ...fact('sent', sent),
    ...fact('answered', answered),
    ...fact('seen', seen),
    ...fact('expected', expected),
    ['cases', `${cases.wrong} of ${cases.total}`],
    ...fact('again', describeSteadiness(steadiness)),
    ['to do', remedy],
    ...fact('leads to', followedBy.length === 0 ? undefined : followedBy.map(({ id }) => id).join(', ')),
  ];
}

function describeSteadiness({ shown, tries }: ReportedFinding['steadiness']): string | undefined {
  if (tries === 0 || shown === tries) return undefined;
  return `unsteady: the same conversation showed it in ${shown} of ${tries} further tries`;
}

import { CHECKS } from '../../checks/checks.ts';
import { CAUSES } from '../../checks/judging/causes.ts';
import { SYMPTOMS } from '../../checks/judging/symptoms.ts';
import { buildTable, code, prose } from './markdown.ts';
import { ORIGINS } from './origins.ts';

/** Builds the table of checks in Markdown, a row for each, in the order in which they are made. */
export function buildChecksTable(): string {
  return buildTable(
    ['check', 'what must be so', 'made', 'needs', 'and to judge all of it', 'origin'],
    CHECKS.map(({ name, about, origin, needs, judgedBy = [], profile, harsh = false }) => [
      code(name),
      prose(about),
      harsh ? 'by name only' : profile === 'quick' ? 'always' : `from ${code(profile)} on`,
      needs.map(code).join(', '),
      judgedBy.map(code).join(', '),
      ORIGINS[origin],
    ]),
  );
}

/** Builds the table of findings that have a name of their own; several patterns may lead to one. */
export function buildFindingsTable(): string {
  const byId = new Map(CAUSES.map((cause) => [cause.id, cause]));
  return buildTable(
    ['finding', 'cause', 'what to do'],
    [...byId.values()].map(({ id, cause, remedy, symptom }) => [
      code(id),
      prose(cause),
      prose(remedy ?? SYMPTOMS[symptom].remedy),
    ]),
  );
}

/** Builds the table of what can go wrong, which the names of all other findings begin with. */
export function buildSymptomsTable(): string {
  return buildTable(
    ['finding', 'what goes wrong', 'what to do'],
    Object.entries(SYMPTOMS).map(([name, { clause, remedy }]) => [
      code(name),
      prose(`${clause}.`),
      prose(remedy),
    ]),
  );
}

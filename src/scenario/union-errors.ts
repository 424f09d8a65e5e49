import type { SchemaError } from '../base/schema-problems.ts';

const CHOICE_KEYWORDS: ReadonlySet<string> = new Set(['const', 'enum', 'type', 'anyOf']);

/**
 * Leaves out what the other members of a union have against a value that is nearly one of its members: a status of
 * 700 is told to be too high, and not to be no text besides.
 */
export function dropOtherMembers(errors: readonly SchemaError[]): readonly SchemaError[] {
  const unions = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(pathOf));
  const entered = new Set(
    errors.flatMap(({ instancePath, keyword }) => [
      ...ancestorsOf(instancePath),
      ...(CHOICE_KEYWORDS.has(keyword) ? [] : [instancePath]),
    ]),
  );
  return errors.filter(
    (error) =>
      !(CHOICE_KEYWORDS.has(error.keyword) && unions.has(pathOf(error)) && entered.has(pathOf(error))),
  );
}

function pathOf({ instancePath }: SchemaError): string {
  return instancePath;
}

function ancestorsOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

import fc, { type Arbitrary } from 'fast-check';

type Path = readonly string[];

/** What to do at one place of a value. */
type Mutation = { readonly what: string; readonly apply: (value: unknown) => unknown };

const REPLACEMENTS: readonly unknown[] = [
  null,
  true,
  '',
  'surprise',
  'TEXT',
  'SYSTEM',
  'AGENT',
  'agent',
  '1713100000000',
  '\ud83d',
  'x'.repeat(3000),
  0,
  -1,
  0.5,
  2 ** 53,
  1e21,
  1.5e308,
  [],
  [[]],
  {},
  { eventType: 'TEXT' },
];

/** Names that a careless look-up finds on every object, or takes for another. */
const UNKNOWN_KEYS = [
  'surprise',
  '',
  '__proto__',
  'constructor',
  'toString',
  'eventtype',
  'eventType ',
  'données',
];

const IN_OBJECTS: readonly Mutation[] = UNKNOWN_KEYS.map((key) => ({
  what: `gets the key ${JSON.stringify(key)}`,
  apply: (value) => Object.fromEntries([...Object.entries(value as object), [key, 1]]),
}));

const ANYWHERE: readonly Mutation[] = [
  ...REPLACEMENTS.map((replacement) => ({
    what: `becomes ${JSON.stringify(replacement).slice(0, 30)}`,
    apply: () => replacement,
  })),
  { what: 'is wrapped into a list', apply: (value) => [value] },
  { what: 'becomes a text of itself', apply: (value) => JSON.stringify(value) },
];

const REMOVED = Symbol('removed');
const REMOVE: Mutation = { what: 'is left out', apply: () => REMOVED };

/** A value with one thing changed somewhere in it, which may or may not be wrong then. */
export function mutationsOf(value: unknown): Arbitrary<{ readonly what: string; readonly value: unknown }> {
  return fc.constantFrom(...pathsIn(value)).chain((path) => {
    const here = path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value);
    const inObjects = typeof here === 'object' && here !== null && !Array.isArray(here) ? IN_OBJECTS : [];
    const removal = path.length > 0 ? [REMOVE] : [];
    return fc.constantFrom(...ANYWHERE, ...inObjects, ...removal).map(({ what, apply }) => ({
      what: `${path.length === 0 ? 'all of it' : `/${path.join('/')}`} ${what}`,
      value: changeAt(value, path, apply),
    }));
  });
}

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

/** Own keys only, so that `__proto__` stays a key. */
function changeAt(value: unknown, [key, ...rest]: Path, apply: Mutation['apply']): unknown {
  if (key === undefined) return apply(value);
  const entries = Object.entries(value as object).flatMap(([name, part]) => {
    const changed = name === key ? changeAt(part, rest, apply) : part;
    return changed === REMOVED ? [] : [[name, changed] as const];
  });
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

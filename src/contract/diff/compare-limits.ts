import { excerpt } from '../../base/printable.ts';
import type { NodePair, SchemaFinding } from './comparison.ts';
import { canonicalJson } from './json-object.ts';
import type { ChangeKind } from './rules.ts';

/** The limits of JSON Schema: which way is tighter, and what holds when it is not said. */
const LIMITS: Readonly<Record<string, { readonly tighter: 'up' | 'down'; readonly absent: number }>> = {
  minLength: { tighter: 'up', absent: 0 },
  minItems: { tighter: 'up', absent: 0 },
  minProperties: { tighter: 'up', absent: 0 },
  minContains: { tighter: 'up', absent: 1 },
  minimum: { tighter: 'up', absent: Number.NEGATIVE_INFINITY },
  exclusiveMinimum: { tighter: 'up', absent: Number.NEGATIVE_INFINITY },
  maxLength: { tighter: 'down', absent: Number.POSITIVE_INFINITY },
  maxItems: { tighter: 'down', absent: Number.POSITIVE_INFINITY },
  maxProperties: { tighter: 'down', absent: Number.POSITIVE_INFINITY },
  maxContains: { tighter: 'down', absent: Number.POSITIVE_INFINITY },
  maximum: { tighter: 'down', absent: Number.POSITIVE_INFINITY },
  exclusiveMaximum: { tighter: 'down', absent: Number.POSITIVE_INFINITY },
};

/** Rules that say which form a text has. */
const FORMS = ['pattern', 'format', 'contentEncoding', 'contentMediaType'];

/** Keywords that are compared elsewhere, or that change nothing for the data. */
const NOT_HERE: ReadonlySet<string> = new Set([
  ...Object.keys(LIMITS),
  ...FORMS,
  ...['type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', 'default', 'deprecated', 'uniqueItems'],
  ...['properties', 'required', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'],
  ...['items', 'prefixItems', '$defs', 'definitions', '$id', '$schema', '$anchor', '$comment', '$vocabulary'],
  ...['title', 'description', 'examples', 'example', 'discriminator', 'externalDocs', 'xml'],
  ...['readOnly', 'writeOnly'],
]);

const VALUE_UNITS_MAX = 80;

/** Compares the rules of one value that are neither its type nor its fields: limits, forms, default, and the rest. */
export function compareLimits({ before, after, path }: NodePair): readonly SchemaFinding[] {
  const told = (kind: ChangeKind, keyword: string): SchemaFinding => ({
    kind,
    path,
    before: formatRule(keyword, before.rules[keyword]),
    after: formatRule(keyword, after.rules[keyword]),
  });
  const differs = (keyword: string) =>
    canonicalJson(before.rules[keyword]) !== canonicalJson(after.rules[keyword]);
  const others = [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])]
    .filter((keyword) => !NOT_HERE.has(keyword) && !keyword.startsWith('x-'))
    .toSorted();
  return [
    ...Object.keys(LIMITS).flatMap((keyword) => {
      const change = tightening(keyword, before.rules[keyword], after.rules[keyword]);
      return change === 0 ? [] : [told(change > 0 ? 'limit-tightened' : 'limit-loosened', keyword)];
    }),
    ...['uniqueItems'].flatMap((keyword) => {
      const [old, now] = [before.rules[keyword] === true, after.rules[keyword] === true];
      return old === now ? [] : [told(now ? 'limit-tightened' : 'limit-loosened', keyword)];
    }),
    ...FORMS.filter(differs).map((keyword) =>
      told(formChange(before.rules[keyword], after.rules[keyword]), keyword),
    ),
    ...['default'].filter(differs).map((keyword) => told('default-changed', keyword)),
    ...(after.rules.deprecated === true && before.rules.deprecated !== true
      ? [{ kind: 'deprecated', path } as const]
      : []),
    ...others.filter(differs).map((keyword) => told('rule-changed', keyword)),
  ];
}

/** Above 0 when the limit allows less than before, below 0 when it allows more. */
function tightening(keyword: string, before: unknown, after: unknown): number {
  const { tighter = 'up', absent = 0 } = LIMITS[keyword] ?? {};
  const [old, now] = [before, after].map((limit) => (typeof limit === 'number' ? limit : absent));
  if (old === now || old === undefined || now === undefined) return 0;
  return now > old === (tighter === 'up') ? 1 : -1;
}

function formChange(before: unknown, after: unknown): ChangeKind {
  if (before === undefined) return 'pattern-added';
  return after === undefined ? 'pattern-removed' : 'pattern-changed';
}

function formatRule(keyword: string, value: unknown): string {
  return value === undefined
    ? `no ${keyword}`
    : `${keyword} ${excerpt(canonicalJson(value), VALUE_UNITS_MAX)}`;
}

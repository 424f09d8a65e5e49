import { asMap, asTexts, canonicalJson, isJsonObject } from './json-object.ts';
import { readNode } from './schema-node.ts';

/** Members of a choice that are the same shape before and after, and those that have no partner. */
export type MatchedShapes = {
  readonly pairs: readonly (readonly [before: unknown, after: unknown])[];
  readonly removed: readonly unknown[];
  readonly added: readonly unknown[];
};

/** The members of a choice, and the document that their references are for. */
export type Shapes = { readonly shapes: readonly unknown[]; readonly root: unknown };

type Trait = (shape: unknown, root: unknown) => string | undefined;

/** What tells that two shapes are the same one, the surest first: values that never vary, a name, the fields, the type. */
const TRAITS: readonly Trait[] = [fixedValues, titleOf, referenceOf, fieldNames, typeOf];

/** Finds for each shape of a choice its partner in the other contract. */
export function matchShapes(before: Shapes, after: Shapes): MatchedShapes {
  const pairs: [unknown, unknown][] = [];
  let [removed, added] = [before.shapes, after.shapes];
  for (const trait of TRAITS) {
    const [old, now] = [byTrait(removed, trait, before.root), byTrait(added, trait, after.root)];
    for (const [value, [first, ...others]] of old) {
      const partners = now.get(value) ?? [];
      if (others.length === 0 && partners.length === 1) pairs.push([first, partners[0]]);
    }
    removed = removed.filter((shape) => !pairs.some(([mine]) => mine === shape));
    added = added.filter((shape) => !pairs.some(([, mine]) => mine === shape));
  }
  return { pairs, removed, added };
}

/** Names a shape for a person: its title, its reference, its fixed values or its type. */
export function nameShape(shape: unknown, root: unknown): string {
  const name = [titleOf, referenceOf, fixedValues, typeOf].map((trait) => trait(shape, root)).find(Boolean);
  return name ?? 'any value';
}

function byTrait(shapes: readonly unknown[], trait: Trait, root: unknown): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const shape of shapes) {
    const value = trait(shape, root);
    if (value !== undefined) groups.set(value, [...(groups.get(value) ?? []), shape]);
  }
  return groups;
}

/** `eventType "ACTIVITY", data.name "typing"`: the fields that are always there with one value. */
function fixedValues(shape: unknown, root: unknown): string | undefined {
  const found = collectFixed(shape, root, '');
  return found.length === 0 ? undefined : found.toSorted().join(', ');
}

const FIXED_DEPTH_MAX = 3;

function collectFixed(shape: unknown, root: unknown, prefix: string): string[] {
  const { rules, values } = readNode(shape, root);
  if (values?.length === 1) return [`${prefix} ${canonicalJson(values[0])}`.trim()];
  if (prefix.split('.').length > FIXED_DEPTH_MAX) return [];
  const fields = asMap(rules.properties);
  return asTexts(rules.required).flatMap((name) =>
    fields.has(name) ? collectFixed(fields.get(name), root, prefix === '' ? name : `${prefix}.${name}`) : [],
  );
}

function titleOf(shape: unknown, root: unknown): string | undefined {
  const { title } = readNode(shape, root).rules;
  return typeof title === 'string' ? title : undefined;
}

function referenceOf(shape: unknown): string | undefined {
  return isJsonObject(shape) && typeof shape.$ref === 'string' ? shape.$ref : undefined;
}

function fieldNames(shape: unknown, root: unknown): string | undefined {
  const names = [...asMap(readNode(shape, root).rules.properties).keys()];
  return names.length === 0 ? undefined : names.toSorted().join(' ');
}

function typeOf(shape: unknown, root: unknown): string | undefined {
  return readNode(shape, root).types?.toSorted().join(' or ');
}

import { isJsonObject } from '../../base/json-object.ts';
import { childPointer, pointerKeys, removeTarget, setTarget, targetAt } from '../../base/json-pointer.ts';
import type { SchemaError } from '../../base/schema-problems.ts';
import { nearest } from '../../base/suggest.ts';
import { inputs } from '../../generated/validators.ts';
import type { Scenario } from '../schema.ts';
import { VERBS, type Verb, verbsOf } from '../verbs.ts';
import { listShapeErrors } from './check-shape.ts';

/** A scenario without what is wrong with its shape, so that the rest of it can be checked all the same. */
export type MendedScenario = {
  readonly scenario: Scenario;
  /** The steps that lost a field, or that stand in for one that cannot be read. */
  readonly cutSteps: ReadonlySet<number>;
  /** The first step that cannot be read: what it does to the conversation is not known. */
  readonly unreadFrom: number;
  /** The first step whose captures are not known. */
  readonly capturesUnknownFrom: number;
  /** The declarations that cannot be read. */
  readonly unreadDeclarations: ReadonlySet<string>;
};

/** Nothing was wrong. */
export const UNMENDED: Omit<MendedScenario, 'scenario'> = {
  cutSteps: new Set(),
  unreadFrom: Number.POSITIVE_INFINITY,
  capturesUnknownFrom: Number.POSITIVE_INFINITY,
  unreadDeclarations: new Set(),
};

/** A scenario while it is mended. */
type Mending = {
  readonly root: object & { readonly steps: unknown[] };
  readonly cutSteps: Set<number>;
  readonly unreadSteps: Set<number>;
  readonly lostCaptures: Set<number>;
  readonly unreadDeclarations: Set<string>;
};

/** A mistyped field that was given its name may have a wrong value. */
const PASSES = 3;

/** Does nothing. */
const STAND_IN = { wait: '0ms' };
const NO_NAME = '(no name)';

/**
 * Gives mistyped fields the names that were meant, and removes what else is wrong with the shape of a scenario. Undefined
 * when too little is left to be checked.
 */
export function mendShape(value: unknown): MendedScenario | undefined {
  if (!isJsonObject(value) || !Array.isArray(value.steps)) return undefined;
  const root = structuredClone(value) as Mending['root'];
  const mending: Mending = {
    root,
    cutSteps: new Set(),
    unreadSteps: new Set(),
    lostCaptures: new Set(),
    unreadDeclarations: new Set(),
  };
  for (const [index, step] of root.steps.entries()) mendVerb(step, index, mending);
  for (let pass = 0; pass < PASSES && !inputs.scenario.isValid(root); pass++) {
    for (const error of listShapeErrors(root)) mend(error, mending);
  }
  return inputs.scenario.isValid(root) ? mendedBy(mending) : undefined;
}

function mendedBy(mending: Mending): MendedScenario {
  const { root, unreadSteps, cutSteps, lostCaptures, unreadDeclarations } = mending;
  return {
    scenario: root as unknown as Scenario,
    cutSteps: new Set([...cutSteps, ...unreadSteps]),
    unreadFrom: Math.min(...unreadSteps),
    capturesUnknownFrom: Math.min(...unreadSteps, ...lostCaptures),
    unreadDeclarations,
  };
}

function mendVerb(step: unknown, index: number, mending: Mending): void {
  if (isJsonObject(step) && verbsOf(step).length === 1) return;
  const key = isJsonObject(step) ? mistypedVerb(step) : undefined;
  if (key === undefined) giveUp(index, mending);
  else rename(mending.root, `/steps/${index}`, { name: key, known: VERBS });
}

/** The one key of a step that is nearly a verb; undefined when there are several, or a verb. */
function mistypedVerb(step: Readonly<Record<string, unknown>>): string | undefined {
  const near = Object.keys(step).filter((key) => nearest(key, VERBS) !== undefined);
  return near.length === 1 && verbsOf(step).length === 0 ? near[0] : undefined;
}

function giveUp(index: number, { root, unreadSteps }: Mending): void {
  unreadSteps.add(index);
  root.steps[index] = STAND_IN;
}

function mend(error: SchemaError, mending: Mending): void {
  const { instancePath, params } = error;
  const [owner = '', key, field] = pointerKeys(instancePath);
  if (field === 'capture') mending.lostCaptures.add(Number(key));
  if (typeof params.additionalProperty === 'string') {
    mendUnknownField(error, params.additionalProperty, mending);
  } else if (owner === 'scenario' || params.missingProperty === 'scenario') {
    Object.assign(mending.root, { scenario: NO_NAME });
  } else if (owner === 'steps' && key !== undefined) {
    mendStep(Number(key), field, mending);
  } else mendPart(owner, key, mending);
}

function mendUnknownField(
  { instancePath, parentSchema }: SchemaError,
  name: string,
  { root }: Mending,
): void {
  const known = Object.keys(parentSchema?.properties ?? {});
  if (!rename(root, instancePath, { name, known })) remove(root, childPointer(instancePath, name));
}

function mendStep(index: number, field: string | undefined, mending: Mending): void {
  if (field === undefined || VERBS.includes(field as Verb)) {
    giveUp(index, mending);
    return;
  }
  mending.cutSteps.add(index);
  remove(mending.root, `/steps/${index}/${field}`);
}

function mendPart(owner: string, key: string | undefined, { root, unreadDeclarations }: Mending): void {
  const path = childPointer('', owner);
  if (key === undefined) {
    unreadDeclarations.add(owner);
    remove(root, path);
    return;
  }
  const target = targetAt(root, childPointer(path, key));
  if (target === undefined) return;
  // An empty declaration keeps the key known.
  if (owner === 'queues' || owner === 'agents') setTarget(target, {});
  else removeTarget(target);
}

/** Gives a field the known name that it is nearest to, unless there is such a field already. */
function rename(root: object, path: string, mistyped: { name: string; known: readonly string[] }): boolean {
  const meant = nearest(mistyped.name, mistyped.known);
  const from = targetAt(root, childPointer(path, mistyped.name));
  const to = targetAt(root, childPointer(path, meant ?? ''));
  if (meant === undefined || from === undefined || to === undefined || to.value !== undefined) return false;
  removeTarget(from);
  setTarget(to, from.value);
  return true;
}

function remove(root: object, path: string): void {
  const target = targetAt(root, path);
  if (target !== undefined) removeTarget(target);
}

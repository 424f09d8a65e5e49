import { isJsonObject } from '../base/json-object.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { SCENARIO_LIMITS } from '../scenario/limits.ts';
import type { Step } from '../scenario/schema.ts';
import { literal, parseJson } from './literal.ts';

/** A value that the app brought, and where it stood. */
type Brought = { readonly value: string; readonly pointer: string; readonly name: string };

/** Shortest value that is taken for one that the app made up, such as the number of a case. */
const VALUE_UNITS_MIN = 4;

/**
 * Gives names to values that the app brought and that later steps repeat: in another playing the app brings others. Only
 * what has a digit counts, as ids and numbers have.
 */
export function nameCaptures(steps: readonly Step[], entries: readonly JournalEntry[]): readonly Step[] {
  let result = steps;
  const names = new Set<string>();
  for (const [index, step] of steps.entries()) {
    for (const { value, pointer, name } of broughtTo(step, entries)) {
      const later = result.slice(index + 1);
      const isOwn = result.slice(0, index + 1).some((each) => mentions(each, value));
      if (isOwn || !later.some((each) => mentions(each, value)) || names.size >= SCENARIO_LIMITS.capturesMax)
        continue;
      const free = freeName(name, names);
      names.add(free);
      result = [
        ...result.slice(0, index),
        withCapture(result[index] ?? step, free, pointer),
        ...later.map((each) => replaceValue(each, value, `\${${free}}`)),
      ];
    }
  }
  return result;
}

/** What the app's call that a step awaits brought, or its answer to a request of the step. */
function broughtTo(step: Step, entries: readonly JournalEntry[]): readonly Brought[] {
  if (step.call !== undefined) {
    const target = step.call.split('${')[0] ?? '';
    const request = entries.find(
      (entry) => entry.kind === 'request' && entry.does === undefined && matchesTarget(entry, target),
    );
    return request?.kind === 'request' ? valuesIn(parseJson(request.response), '') : [];
  }
  if (step.expect === undefined || step.expect === 'sees' || step.expect === 'nothing') return [];
  const call = entries.find(
    (entry) => entry.kind === 'call' && entry.operation === step.expect && entry.status < 400,
  );
  return call?.kind === 'call' ? valuesIn(call.body, '') : [];
}

function matchesTarget(
  { method, url }: { readonly method: string; readonly url: string },
  target: string,
): boolean {
  return URL.canParse(url) && `${method} ${new URL(url).pathname}`.startsWith(target);
}

function valuesIn(value: unknown, pointer: string): readonly Brought[] {
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([key, field]) =>
      /^[\w-]{1,50}$/.test(key) ? valuesIn(field, `${pointer}/${key}`) : [],
    );
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = String(value);
  const isMadeUp = text.length >= VALUE_UNITS_MIN && /\d/.test(text) && !text.includes('${');
  return isMadeUp ? [{ value: text, pointer, name: nameOf(pointer) }] : [];
}

/** `/data/case-no` becomes `caseNo`. */
function nameOf(pointer: string): string {
  const [first = '', ...rest] = (pointer.split('/').at(-1) ?? '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const name =
    first.charAt(0).toLowerCase() +
    first.slice(1) +
    rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[a-z]/.test(name) ? name.slice(0, 36) : 'value';
}

function freeName(name: string, names: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; names.has(free); count++) free = `${name}${count}`;
  return free;
}

/** The parts of a step in which variables may stand. */
const TEXTS = ['text', 'call', 'body', 'send', 'customer', 'card'] as const;

function mentions(step: Step, value: string): boolean {
  return TEXTS.some((key) =>
    JSON.stringify(partOf(step, key) ?? '').includes(JSON.stringify(literal(value)).slice(1, -1)),
  );
}

function partOf(step: Step, key: string): unknown {
  return (step as unknown as Readonly<Record<string, unknown>>)[key];
}

function replaceValue(step: Step, value: string, variable: string): Step {
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  const changed = TEXTS.flatMap((key) => {
    const part = partOf(step, key);
    if (part === undefined) return [];
    return [
      [key, JSON.parse(JSON.stringify(part).replaceAll(inJson(literal(value)), () => inJson(variable)))],
    ];
  });
  return { ...step, ...Object.fromEntries(changed) } as Step;
}

function withCapture(step: Step, name: string, pointer: string): Step {
  const capture = partOf(step, 'capture') as Readonly<Record<string, string>> | undefined;
  return { ...step, capture: { ...capture, [name]: pointer } } as Step;
}

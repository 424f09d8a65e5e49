import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { knownWords } from '../base/suggest.ts';

/** The variables that there always are. `now` is scripted time in ms. */
export const VARIABLES = [
  'customer.name',
  'customer.email',
  'customer.phone',
  'customer.company',
  'customer.language',
  'customer.customerId',
  'customer.caseId',
  'agent.name',
  'agent.id',
  'queue.id',
  'queue.name',
  'conversation.id',
  'conversation.number',
  'webhook.version',
  'now',
] as const;

/**
 * A text with its variables found: constant texts and the names of variables in turn, a constant first. A name behind
 * a `"` stands inside a JSON string, one behind a `/` inside a URL; `fillTemplate` escapes its value.
 */
export type Template = readonly string[];

/** The name of a variable that there always is. */
export type BuiltInVariable = (typeof VARIABLES)[number];

/** The name of a variable: one that there always is, or one that a step captures. */
export type VariableName = BuiltInVariable | (string & {});

/** Gives the value of a variable; undefined where there is none, which is filled in as nothing. */
export type VariableLookup = (name: VariableName) => string | number | undefined;

/** Marks a variable in a template whose value stands inside a JSON string and is escaped for it. */
export const INSIDE_JSON_STRING = '"';

/** Marks a variable in a template whose value stands inside a URL and is escaped for it. */
export const INSIDE_URL = '/';

/** `$${` is a literal `${`; `${name}` a variable. An opening without its end is text; a name ends before the next opening. */
const TOKEN = /\$\$\{|\$\{([^{}$]*)\}/g;

const NAME_UNITS_MAX = 60;

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Finds the variables of a text; `captured` are those that there are beside the ones that there always are. Throws
 * `SCENARIO_UNKNOWN_VARIABLE`.
 */
export function compileTemplate(text: string, captured: ReadonlySet<string> = NO_NAMES): Template {
  const template = splitTemplate(text);
  const unknown = template.find((part, index) => index % 2 === 1 && !isVariable(part) && !captured.has(part));
  if (unknown === undefined) return template;
  throw new Fake8x8Error('SCENARIO_UNKNOWN_VARIABLE', unknownVariable(unknown, [...captured]));
}

/** Splits a text at its variables, known or not. */
export function splitTemplate(text: string): Template {
  const parts: string[] = [];
  let constant = '';
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    constant += text.slice(end, token.index);
    end = token.index + token[0].length;
    const name = token[1];
    if (name === undefined) {
      constant += '${';
      continue;
    }
    parts.push(constant, name);
    constant = '';
  }
  parts.push(constant + text.slice(end));
  return parts;
}

/** Says of each variable of a template where its value stands: inside a JSON string, or inside a URL. */
export function markVariables(
  template: Template,
  mark: typeof INSIDE_JSON_STRING | typeof INSIDE_URL,
): Template {
  return template.map((part, index) => (index % 2 === 0 ? part : mark + part));
}

/** Fills the values of the variables in; a template without variables costs nothing. */
export function fillTemplate(template: Template, lookup: VariableLookup): string {
  let text = template[0] ?? '';
  for (let index = 1; index < template.length; index += 2) {
    text += fillVariable(template[index] as string, lookup) + (template[index + 1] as string);
  }
  return text;
}

/** The variables that a template fills in, each once, in their order. */
export function variablesOf(template: Template): readonly string[] {
  const slots = template.filter((_, index) => index % 2 === 1);
  return [...new Set(slots.map((slot) => (isMarked(slot) ? slot.slice(1) : slot)))];
}

/** The variables that a text names, known or not, in their order. */
export function variablesIn(text: string): readonly string[] {
  return splitTemplate(text).filter((_, index) => index % 2 === 1);
}

/** Whether there always is a variable of this name. */
export function isVariable(name: string): name is BuiltInVariable {
  return (VARIABLES as readonly string[]).includes(name);
}

/** Says that there is no such variable, and what to write; `captured` are the names that there are besides. */
export function unknownVariable(name: string, captured: readonly string[] = []): string {
  const shown = excerpt(name, NAME_UNITS_MAX);
  return `unknown variable "\${${shown}}". ${knownWords(shown, [...VARIABLES, ...captured])} Write $\${ for a literal \${.`;
}

function isMarked(slot: string): boolean {
  return slot.startsWith(INSIDE_JSON_STRING) || slot.startsWith(INSIDE_URL);
}

function fillVariable(slot: string, lookup: VariableLookup): string {
  if (!isMarked(slot)) return String(lookup(slot) ?? '');
  const value = String(lookup(slot.slice(1)) ?? '');
  return slot.startsWith(INSIDE_URL) ? escapeForUrl(value) : JSON.stringify(value).slice(1, -1);
}

/** A lone surrogate has no place in a URL, and `encodeURIComponent` would throw. */
function escapeForUrl(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

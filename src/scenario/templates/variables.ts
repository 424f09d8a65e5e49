import { excerpt } from '../../base/printable.ts';
import { knownWords, nearest } from '../../base/suggest.ts';
import { RANDOM_VARIABLES } from './random-values.ts';

/** The built-in variables. `now` is scripted time in ms since 1970. */
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
  ...RANDOM_VARIABLES,
  'now',
] as const;

/**
 * A parsed text: constant texts and names of variables in turn, a constant first. The prefix `"` of a name marks a
 * variable inside a JSON string, the prefix `/` one inside a URL; `fillTemplate` escapes their values.
 */
export type Template = readonly string[];

/** The name of a built-in variable. */
export type BuiltInVariable = (typeof VARIABLES)[number];

/** The name of a variable, built in or captured by a step. */
export type VariableName = BuiltInVariable | (string & {});

/** Returns the value of a variable; undefined is filled in as an empty text. */
export type VariableLookup = (name: VariableName) => string | number | undefined;

/** Marks a variable inside a JSON string. */
export const INSIDE_JSON_STRING = '"';

/** Marks a variable inside a URL. */
export const INSIDE_URL = '/';

/** `$${` is a literal `${`, `${name}` a variable. A `${` without its `}` is text. */
const TOKEN = /\$\$\{|\$\{([^{}$]*)\}/g;

const NAME_UNITS_MAX = 60;

/** Parses a text with variables, known or not. */
export function parseTemplate(text: string): Template {
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

/** Marks every variable of a template as one inside a JSON string or a URL. */
export function markVariables(
  template: Template,
  mark: typeof INSIDE_JSON_STRING | typeof INSIDE_URL,
): Template {
  return template.map((part, index) => (index % 2 === 0 ? part : mark + part));
}

/** Fills in the values of the variables. */
export function fillTemplate(template: Template, lookup: VariableLookup): string {
  let text = template[0] ?? '';
  for (let index = 1; index < template.length; index += 2) {
    text += fillVariable(template[index] as string, lookup) + (template[index + 1] as string);
  }
  return text;
}

/** The variables of a template, each once, in their order. */
export function variablesOf(template: Template): readonly string[] {
  const slots = template.filter((_, index) => index % 2 === 1);
  return [...new Set(slots.map((slot) => (isMarked(slot) ? slot.slice(1) : slot)))];
}

/** The variables of a text, known or not, in their order. */
export function variablesIn(text: string): readonly string[] {
  return parseTemplate(text).filter((_, index) => index % 2 === 1);
}

/** Whether a variable of this name is built in, or can be a key of the customer that is the app's own. */
export function isVariable(name: string): name is BuiltInVariable {
  return (VARIABLES as readonly string[]).includes(name) || isOwnCustomerKey(name);
}

/** A key that is nearly a built-in one is taken for a mistyped one. */
function isOwnCustomerKey(name: string): boolean {
  const key = customerKeyOf(name) ?? '';
  return key !== '' && nearest(key, CUSTOMER_KEYS) === undefined;
}

/** The key of the customer that a variable names; undefined for another variable. */
export function customerKeyOf(name: string): string | undefined {
  return name.startsWith(CUSTOMER) ? name.slice(CUSTOMER.length) : undefined;
}

const CUSTOMER = 'customer.';

const CUSTOMER_KEYS = VARIABLES.flatMap((name) => customerKeyOf(name) ?? []);

/** A clause about an unknown variable; `captured` are the names that are known besides the built-in ones. */
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

/** `encodeURIComponent` throws for a lone surrogate. */
function escapeForUrl(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

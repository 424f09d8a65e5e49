import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { knownWords } from '../base/suggest.ts';
import type { Template } from './script.ts';

/** The variables that texts and payloads may hold; there are no others. `now` is scripted time in ms. */
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

/** The name of a variable. */
export type VariableName = (typeof VARIABLES)[number];

/** Gives the value of a variable; undefined where there is none, which is filled in as nothing. */
export type VariableLookup = (name: VariableName) => string | number | undefined;

/** Marks a variable in a template whose value stands inside a JSON string and is escaped for it. */
export const INSIDE_JSON_STRING = '"';

/** `$${` is a literal `${`; `${name}` a variable. An opening without its end is text; a name ends before the next opening. */
const TOKEN = /\$\$\{|\$\{([^{}$]*)\}/g;

const NAME_UNITS_MAX = 60;

/** Finds the variables of a text. Throws `SCENARIO_UNKNOWN_VARIABLE`. */
export function compileTemplate(text: string): Template {
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
    if (!isVariable(name)) throw new Fake8x8Error('SCENARIO_UNKNOWN_VARIABLE', unknownVariable(name));
    parts.push(constant, name);
    constant = '';
  }
  parts.push(constant + text.slice(end));
  return parts;
}

/** Fills the values of the variables in; a template without variables costs nothing. */
export function fillTemplate(template: Template, lookup: VariableLookup): string {
  let text = template[0] ?? '';
  for (let index = 1; index < template.length; index += 2) {
    text += fillVariable(template[index] as string, lookup) + (template[index + 1] as string);
  }
  return text;
}

/** The variables that a text names, known or not, in their order. */
export function variablesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(TOKEN), (token) => token[1]).filter((name) => name !== undefined);
}

/** Whether there is a variable of this name. */
export function isVariable(name: string): name is VariableName {
  return (VARIABLES as readonly string[]).includes(name);
}

/** Says that there is no such variable, and what to write. */
export function unknownVariable(name: string): string {
  const shown = excerpt(name, NAME_UNITS_MAX);
  return `unknown variable "\${${shown}}". ${knownWords(shown, VARIABLES)} Write $\${ for a literal \${.`;
}

function fillVariable(slot: string, lookup: VariableLookup): string {
  if (!slot.startsWith(INSIDE_JSON_STRING)) return String(lookup(slot as VariableName) ?? '');
  const value = lookup(slot.slice(INSIDE_JSON_STRING.length) as VariableName) ?? '';
  return JSON.stringify(String(value)).slice(1, -1);
}

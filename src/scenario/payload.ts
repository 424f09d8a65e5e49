import { compileTemplate, INSIDE_JSON_STRING, type Template } from './variables.ts';

/** A text that is nothing but one of these becomes a JSON number. */
const NUMBERS: ReadonlySet<string> = new Set(['${now}', '${conversation.number}']);

/**
 * Makes the payload of a `send` step ready: a string goes out as it is; an object as compact JSON whose texts may
 * hold variables, the `captured` ones among them. Throws `SCENARIO_UNKNOWN_VARIABLE`.
 */
export function compilePayload(payload: unknown, captured?: ReadonlySet<string>): Template {
  return typeof payload === 'string' ? [payload] : compileJson(payload, captured);
}

/** Makes a template of compact JSON of a value whose texts may hold variables. Throws `SCENARIO_UNKNOWN_VARIABLE`. */
export function compileJson(value: unknown, captured?: ReadonlySet<string>): Template {
  const writing = { parts: [''], captured };
  writeJson(value, writing);
  return writing.parts;
}

type Writing = { readonly parts: string[]; readonly captured: ReadonlySet<string> | undefined };

/** Appends a value to a template in the making, whose last part is always a constant. */
function writeJson(value: unknown, writing: Writing): void {
  if (typeof value === 'string') writeText(value, writing);
  else if (Array.isArray(value)) writeList(value, writing);
  else if (typeof value === 'object' && value !== null) writeObject(value, writing);
  else writeConstant(JSON.stringify(value), writing);
}

function writeList(list: readonly unknown[], writing: Writing): void {
  writeConstant('[', writing);
  list.forEach((item, index) => {
    if (index > 0) writeConstant(',', writing);
    writeJson(item, writing);
  });
  writeConstant(']', writing);
}

function writeObject(object: object, writing: Writing): void {
  writeConstant('{', writing);
  Object.entries(object).forEach(([key, value], index) => {
    writeConstant(`${index > 0 ? ',' : ''}${JSON.stringify(key)}:`, writing);
    writeJson(value, writing);
  });
  writeConstant('}', writing);
}

function writeText(text: string, writing: Writing): void {
  const bare = NUMBERS.has(text);
  const template = compileTemplate(text, writing.captured);
  if (!bare) writeConstant('"', writing);
  template.forEach((part, index) => {
    if (index % 2 === 0) writeConstant(JSON.stringify(part).slice(1, -1), writing);
    else writing.parts.push(bare ? part : INSIDE_JSON_STRING + part, '');
  });
  if (!bare) writeConstant('"', writing);
}

function writeConstant(text: string, writing: Writing): void {
  writing.parts[writing.parts.length - 1] += text;
}

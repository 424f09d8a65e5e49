import type { Template } from './script.ts';
import { compileTemplate, INSIDE_JSON_STRING } from './variables.ts';

/** A text that is nothing but one of these becomes a JSON number. */
const NUMBERS: ReadonlySet<string> = new Set(['${now}', '${conversation.number}']);

/**
 * Makes the payload of a `send` step ready: a string goes out as it is; an object as compact JSON whose texts may
 * hold variables. Throws `SCENARIO_UNKNOWN_VARIABLE`.
 */
export function compilePayload(payload: unknown): Template {
  if (typeof payload === 'string') return [payload];
  const parts = [''];
  writeJson(payload, parts);
  return parts;
}

/** Appends a value to a template in the making, whose last part is always a constant. */
function writeJson(value: unknown, parts: string[]): void {
  if (typeof value === 'string') writeText(value, parts);
  else if (Array.isArray(value)) writeList(value, parts);
  else if (typeof value === 'object' && value !== null) writeObject(value, parts);
  else writeConstant(JSON.stringify(value), parts);
}

function writeList(list: readonly unknown[], parts: string[]): void {
  writeConstant('[', parts);
  list.forEach((item, index) => {
    if (index > 0) writeConstant(',', parts);
    writeJson(item, parts);
  });
  writeConstant(']', parts);
}

function writeObject(object: object, parts: string[]): void {
  writeConstant('{', parts);
  Object.entries(object).forEach(([key, value], index) => {
    writeConstant(`${index > 0 ? ',' : ''}${JSON.stringify(key)}:`, parts);
    writeJson(value, parts);
  });
  writeConstant('}', parts);
}

function writeText(text: string, parts: string[]): void {
  const bare = NUMBERS.has(text);
  const template = compileTemplate(text);
  if (!bare) writeConstant('"', parts);
  template.forEach((part, index) => {
    if (index % 2 === 0) writeConstant(JSON.stringify(part).slice(1, -1), parts);
    else parts.push(bare ? part : INSIDE_JSON_STRING + part, '');
  });
  if (!bare) writeConstant('"', parts);
}

function writeConstant(text: string, parts: string[]): void {
  parts[parts.length - 1] += text;
}

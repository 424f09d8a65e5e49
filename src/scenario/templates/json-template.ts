import { INSIDE_JSON_STRING, parseTemplate, type Template } from './variables.ts';

/** A text that consists of one of these variables becomes a JSON number. */
const NUMBERS: ReadonlySet<string> = new Set(['${now}', '${conversation.number}']);

/** Builds the template of compact JSON of a value whose texts may have variables. */
export function buildJsonTemplate(value: unknown): Template {
  const parts = [''];
  writeJson(value, parts);
  return parts;
}

/** Appends a value to the parts of a template; the last part is always a constant. */
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
  const isNumber = NUMBERS.has(text);
  if (!isNumber) writeConstant('"', parts);
  parseTemplate(text).forEach((part, index) => {
    if (index % 2 === 0) writeConstant(JSON.stringify(part).slice(1, -1), parts);
    else parts.push(isNumber ? part : INSIDE_JSON_STRING + part, '');
  });
  if (!isNumber) writeConstant('"', parts);
}

function writeConstant(text: string, parts: string[]): void {
  parts[parts.length - 1] += text;
}

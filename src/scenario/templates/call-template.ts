import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { CAPTURE_NAME_PATTERN } from '../limits.ts';
import type { StepOf } from '../schema.ts';
import { type AppCall, type Capture, EXPECTED_MS } from '../script.ts';
import { splitPointers } from './answer-pointers.ts';
import { compileRequest, parseRequestLine, withJsonType } from './app-call.ts';
import { invalidTemplate } from './invalid-template.ts';
import {
  fillTemplate,
  INSIDE_JSON_STRING,
  isVariable,
  markVariables,
  type Template,
  unknownVariable,
  variablesIn,
} from './variables.ts';

/**
 * A request to the app that an option sets: `POST /chats {"text":"${text}"}`, with what it captures of the answer after an
 * arrow, ` -> chat=/id`; or the keys of a step `call`.
 */
export type CallTemplate = string | Pick<StepOf<'call'>, 'call' | 'headers' | 'body' | 'capture'>;

const CAPTURE_NAME = new RegExp(CAPTURE_NAME_PATTERN);

/**
 * Compiles a call template. `names` are variables that are known besides the built-in ones; any name that a step could
 * capture is allowed too. Throws `CALL_TEMPLATE_INVALID` or `SCENARIO_UNKNOWN_VARIABLE`.
 */
export function compileCallTemplate(template: CallTemplate, names: readonly string[] = []): AppCall {
  checkVariables(template, names);
  const rest = { status: undefined, withinMs: EXPECTED_MS };
  if (typeof template !== 'string') {
    const { call, capture = {}, ...parts } = template;
    const captures = Object.entries(capture).map(([name, from]) => ({ name, from }));
    return { ...compileRequest({ ...parts, ...readLine(call) }), ...rest, capture: captures };
  }
  const { call, pointers } = splitPointers(template);
  return { ...compileLine(call), ...rest, capture: pointers.map(checkCapture) };
}

function compileLine(written: string): Pick<AppCall, 'method' | 'target' | 'headers' | 'body'> {
  const [, line = written, body = ''] = /^\s*(\S+ +\S+)\s*(.*)$/s.exec(written.trimEnd()) ?? [];
  if (body === '') return compileRequest(readLine(line));
  const isJson = /^[[{]/.test(body);
  const compiled = compileRequest({ ...readLine(line), headers: isJson ? withJsonType({}) : {}, body });
  return { ...compiled, body: isJson ? compileJsonText(compiled.body ?? []) : compiled.body };
}

function checkCapture(capture: Capture): Capture {
  const { name } = capture;
  if (CAPTURE_NAME.test(name)) return capture;
  throw invalidTemplate(
    `A call template captures ${formatValue(name)}. Allowed: up to 40 letters and digits, the first a small letter.`,
  );
}

function checkVariables(template: CallTemplate, names: readonly string[]): void {
  const isKnown = (name: string) => isVariable(name) || names.includes(name) || CAPTURE_NAME.test(name);
  const unknown = textsOf(template)
    .flatMap(variablesIn)
    .find((name) => !isKnown(name));
  if (unknown === undefined) return;
  throw new Fake8x8Error(
    'SCENARIO_UNKNOWN_VARIABLE',
    `A call template has the ${unknownVariable(unknown, names)}`,
  );
}

function textsOf(template: CallTemplate): readonly string[] {
  if (typeof template === 'string') return [template];
  const { call, headers = {}, body } = template;
  return [call, ...Object.values(headers), typeof body === 'string' ? body : JSON.stringify(body ?? null)];
}

function readLine(line: string) {
  const read = parseRequestLine(line);
  if (typeof read === 'string') throw invalidTemplate(`A call template ${read}`);
  return read;
}

/** A number may be bare and a text in quotes: escaping for the inside of a string is right for both. */
function compileJsonText(body: Template): Template {
  const sample = fillTemplate(body, () => '1');
  try {
    JSON.parse(sample);
  } catch {
    throw invalidTemplate(
      `A call template has a body that begins like JSON but is not JSON: ${formatValue(sample)}. Allowed: JSON whose texts may have variables, or a text.`,
    );
  }
  return markVariables(body, INSIDE_JSON_STRING);
}

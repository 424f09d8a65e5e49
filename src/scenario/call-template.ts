import { Fake8x8Error } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { type CallParts, compileCallParts, parseRequestLine, withJsonType } from './app-call.ts';
import { EXPECTED_MS } from './default-times.ts';
import { CAPTURE_NAME_PATTERN } from './limits.ts';
import type { StepOf } from './schema.ts';
import type { AppCall } from './script.ts';
import { fillTemplate, INSIDE_JSON_STRING, markVariables, type Template, variablesIn } from './variables.ts';

/** A request to the app that is told once: `POST /chats/${conversation.id} {"text":"${text}"}`, or as the step `call` has it. */
export type CallTemplate = string | Pick<StepOf<'call'>, 'call' | 'headers' | 'body' | 'capture'>;

const CAPTURE_NAME = new RegExp(CAPTURE_NAME_PATTERN);

/**
 * Makes a request that is told once ready. `names` are variables that there are beside the ones that there always are;
 * a name that a step could capture is let through. Throws `CALL_TEMPLATE_INVALID` or `SCENARIO_UNKNOWN_VARIABLE`.
 */
export function compileCallTemplate(template: CallTemplate, names: readonly string[] = []): AppCall {
  const known = new Set([...names, ...namesIn(template).filter((name) => CAPTURE_NAME.test(name))]);
  const rest = { status: undefined, withinMs: EXPECTED_MS, capture: [] };
  if (typeof template !== 'string') {
    const { call, capture = {}, ...parts } = template;
    const captures = Object.entries(capture).map(([name, from]) => ({ name, from }));
    return { ...compileCallParts({ ...parts, ...readLine(call) }, known), ...rest, capture: captures };
  }
  const [, line = template, body = ''] = /^\s*(\S+ +\S+)\s*(.*)$/s.exec(template.trimEnd()) ?? [];
  if (body === '') return { ...compileCallParts(readLine(line), known), ...rest };
  const isJson = /^[[{]/.test(body);
  const parts: CallParts = { ...readLine(line), headers: isJson ? withJsonType({}) : {}, body };
  const compiled = compileCallParts(parts, known);
  return { ...compiled, body: isJson ? compileJsonText(compiled.body ?? []) : compiled.body, ...rest };
}

function namesIn(template: CallTemplate): readonly string[] {
  if (typeof template === 'string') return variablesIn(template);
  const { call, headers = {}, body } = template;
  const texts = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  return [call, ...Object.values(headers), texts].flatMap(variablesIn);
}

function readLine(line: string) {
  const read = parseRequestLine(line);
  if (typeof read === 'string') throw invalid(`A call template ${read}`);
  return read;
}

/** Numbers may stand bare and texts in quotes; what is escaped for the inside of a string is right for both. */
function compileJsonText(body: Template): Template {
  const sample = fillTemplate(body, () => '1');
  try {
    JSON.parse(sample);
  } catch {
    throw invalid(
      `A call template has a body that begins like JSON and is none: ${formatValue(sample)}. Allowed: JSON whose texts may hold variables, or a text. Correct it.`,
    );
  }
  return markVariables(body, INSIDE_JSON_STRING);
}

function invalid(message: string): Fake8x8Error {
  return new Fake8x8Error('CALL_TEMPLATE_INVALID', message);
}

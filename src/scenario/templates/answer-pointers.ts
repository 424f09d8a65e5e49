import { formatValue } from '../../base/format-value.ts';
import { pointerFault } from '../../base/json-pointer.ts';
import type { Capture } from '../script.ts';
import { invalidTemplate } from './invalid-template.ts';

/** A call in one line, and what it takes of the answer. */
export type CallWithPointers = { readonly call: string; readonly pointers: readonly Capture[] };

/**
 * Splits a call in one line from what it takes of the answer: `POST /chats {"text":"${text}"} -> chat=/id, token=/token`.
 * A body of JSON ends before the arrow. Throws `CALL_TEMPLATE_INVALID`.
 */
export function splitPointers(template: string): CallWithPointers {
  const [, call = '', tail] = /^(.*\S)\s+->\s*(\w+\s*=.*)$/s.exec(template.trimEnd()) ?? [];
  if (tail === undefined || isInsideJson(call)) return { call: template, pointers: [] };
  return { call, pointers: tail.split(',').map((each) => readPointer(each.trim())) };
}

/** Whether a body that begins like JSON has not ended yet. */
function isInsideJson(call: string): boolean {
  const [, body = ''] = /^\s*\S+ +\S+\s*(.*)$/s.exec(call) ?? [];
  return /^[[{]/.test(body) && !/[\]}]$/.test(body);
}

function readPointer(written: string): Capture {
  const [name = '', from = ''] = written.split(/\s*=\s*/);
  const fault = pointerFault(from);
  if (fault === undefined && name !== '') return { name, from };
  const what = fault === undefined ? 'which has no name' : `whose pointer ${fault}`;
  throw invalidTemplate(
    `A call template takes ${formatValue(written)} of the answer, ${what}. Allowed: a name and a JSON Pointer, such as chat=/id.`,
  );
}

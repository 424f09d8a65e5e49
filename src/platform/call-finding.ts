import type { Problem } from '../base/errors.ts';

/**
 * A published rule that a call breaks, or something about it that is worth a word. `error` breaks a rule: it was
 * refused, or tolerated by setting; `warning` is allowed. `path` is a JSON Pointer into the body, `?name` for a query
 * parameter, `''` for the call as a whole.
 */
export type CallFinding = Pick<Problem, 'code' | 'message' | 'path' | 'severity'>;

/** Builds a finding about a broken rule. */
export function brokenRule(code: string, message: string, path = ''): CallFinding {
  return { code, message, path, severity: 'error' };
}

/** Builds a finding about something allowed. */
export function remark(code: string, message: string, path = ''): CallFinding {
  return { code, message, path, severity: 'warning' };
}

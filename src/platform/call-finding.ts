import type { Problem } from '../base/errors.ts';

/**
 * What a call has that the report should show. An `error` breaks a published rule: the call was refused, or tolerated by
 * a setting; a `warning` is allowed. `path` is a JSON Pointer into the body, `?name` for a query parameter, `''` for the
 * whole call.
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

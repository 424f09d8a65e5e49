import type { Settings } from '../protocol/settings.ts';
import { type CallFailure, invalid } from './call-failure.ts';
import type { CallFinding } from './call-finding.ts';

/** Refuses rules that a handler found broken, where the settings demand that; undefined where they are tolerated. */
export function strictFailure(
  { strictness }: Pick<Settings, 'strictness'>,
  findings: readonly CallFinding[],
): CallFailure | undefined {
  const broken = findings.filter(({ severity }) => severity === 'error');
  if (strictness !== 'strict' || broken.length === 0) return undefined;
  const violations = broken.map(({ path, message }) => ({
    field: path.slice(1).replaceAll('/', '.'),
    value: '',
    code: 'invalid_parameter',
    message,
  }));
  return invalid(violations, findings);
}

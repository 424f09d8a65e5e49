import { Fake8x8Error } from '../../base/errors.ts';
import { problemsFromSchemaErrors } from '../../base/schema-problems.ts';
import { inputs } from '../../generated/validators.ts';
import type { WantedFailure } from '../../platform/state/planned-failures.ts';
import type { OperationShortName } from '../../protocol/operations.ts';
import type { FailureFields } from './failure-schema.ts';

/** How the next calls of an operation fail; see `Fake8x8.failNext`. */
export type FailureOptions = Omit<FailureFields, 'operation'>;

/** Checks a failure that is asked for. Throws `FAILURE_INVALID`. */
export function checkFailure(operation: OperationShortName, options: FailureOptions): WantedFailure {
  const fields: FailureFields = { ...options, operation };
  const written = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const problems = problemsFromSchemaErrors(inputs.failure.listErrors(written), written, 'FAILURE');
  if (problems.length > 0) {
    const why = problems.map(({ message }) => message).join(' ');
    throw new Fake8x8Error('FAILURE_INVALID', `The failure cannot be planned: ${why}`, { problems });
  }
  return fields;
}

import { Fake8x8Error } from '../../base/errors.ts';
import { problemsFromSchemaErrors } from '../../base/schema-problems.ts';
import { inputs } from '../../generated/validators.ts';
import type { WantedFailure } from '../../platform/state/planned-failures.ts';
import type { FaultName } from '../../protocol/faults.ts';
import type { OperationShortName } from '../../protocol/operations.ts';
import type { PlannedFault } from '../../runtime/planned-faults.ts';
import type { FailureFields } from './failure-schema.ts';
import type { FaultFields } from './fault-schema.ts';

/** How the next calls of an operation fail; see `Fake8x8.failNext`. */
export type FailureOptions = Omit<FailureFields, 'operation'>;

/** To which of the next events a fault is done; see `Fake8x8.faultNext`. */
export type FaultNextOptions = Omit<FaultFields, 'fault'>;

/** Checks a failure that is asked for. Throws `FAILURE_INVALID`. */
export function checkFailure(operation: OperationShortName, options: FailureOptions): WantedFailure {
  return checkPlanned({ ...options, operation }, 'failure');
}

/** Checks a fault that is asked for. Throws `FAULT_INVALID`. */
export function checkPlannedFault(fault: FaultName, options: FaultNextOptions): PlannedFault {
  return { times: 1, ...checkPlanned({ ...options, fault }, 'fault') };
}

function checkPlanned<T extends object>(fields: T, kind: 'failure' | 'fault'): T {
  const written = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const code = kind === 'fault' ? 'FAULT' : 'FAILURE';
  const problems = problemsFromSchemaErrors(inputs[kind].listErrors(written), written, code);
  if (problems.length === 0) return written as T;
  const why = problems.map(({ message }) => message).join(' ');
  throw new Fake8x8Error(`${code}_INVALID`, `The ${kind} cannot be planned: ${why}`, { problems });
}

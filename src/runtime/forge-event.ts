import type { Attempt } from '../delivery/attempt.ts';
import { type FaultName, isRefused } from '../protocol/faults.ts';
import type { OutgoingEvent, Session, SessionCause } from './session.ts';

/** An event with a fault that the app must refuse: nobody has made what it tells. */
export function forgeEvent(session: Session, event: OutgoingEvent, fault: FaultName): OutgoingEvent {
  const { cause, states } = event;
  const isDriven = cause?.kind === 'driver';
  return {
    ...event,
    fault,
    states: states && { ...states, stateAfter: states.stateBefore },
    cause: {
      kind: 'driver',
      session,
      ...faultOfCause(fault),
      ...(isDriven && { onAttempt: cause.onAttempt }),
    },
  };
}

/** What the cause of events says of their fault: one that the app must refuse awaits a 4xx. */
export function faultOfCause(fault: FaultName | undefined): Pick<SessionCause, 'fault' | 'expectsRefusal'> {
  return isRefused(fault) ? { fault, expectsRefusal: isClientError } : { fault };
}

function isClientError({ status }: Attempt): boolean {
  return status >= 400 && status < 500;
}

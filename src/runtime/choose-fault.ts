import type { FaultName } from '../protocol/faults.ts';
import type { FaultRule } from '../scenario/script.ts';
import { eventTypeOf } from './placed-event.ts';
import type { Outbox, OutgoingEvent, Session } from './session.ts';

/** Gives an event the fault that the rules of its scenario choose, unless its step has chosen one. */
export function withChosenFault(session: Session, event: OutgoingEvent): OutgoingEvent {
  const { faults } = session.owner.context;
  if (faults.length === 0 || event.webhook === undefined) return event;
  const chosen = chooseFault(session, event, faults);
  return event.fault !== undefined || chosen === undefined ? event : { ...event, fault: chosen };
}

/** Each rule counts the events that it is about, so that none depends on another. */
function chooseFault(
  { owner, record, outbox }: Session,
  { payload }: OutgoingEvent,
  rules: readonly FaultRule[],
): FaultName | undefined {
  const eventType = eventTypeOf(payload);
  const ids = record?.source.ids ?? owner.context.ids;
  const number = record?.number ?? owner.number;
  const hits = rules.map(({ eventTypes, every, chance }, index) => {
    if (eventTypes?.has(eventType) === false) return false;
    const nth = countMatch(outbox, index);
    if (chance === undefined) return nth % every === 0;
    return ids.number('fault', number, index, nth) < chance * 2 ** 32;
  });
  return rules[hits.indexOf(true)]?.fault;
}

/** Counts from 1. */
function countMatch(outbox: Outbox, rule: number): number {
  outbox.matched ??= [];
  const nth = (outbox.matched[rule] ?? 0) + 1;
  outbox.matched[rule] = nth;
  return nth;
}

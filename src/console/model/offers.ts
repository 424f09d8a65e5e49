import type { AnsweredOffer } from './control-answers.ts';

/** Whether something can be done, and else why not, for a person. */
export type Possible = { readonly legal: boolean; readonly why: string };

const UNKNOWN: Possible = { legal: false, why: 'The conversation is not there any more.' };

/** Finds whether a move is offered; `by` names an agent or a queue where the move needs one. */
export function findPossible(
  offers: readonly AnsweredOffer[],
  move: string,
  by: Pick<AnsweredOffer, 'agent' | 'queue'> = {},
): Possible {
  const fitting = offers.filter(
    (offer) =>
      offer.move === move &&
      (by.agent === undefined || offer.agent === by.agent) &&
      (by.queue === undefined || offer.queue === by.queue),
  );
  const found = fitting.find(({ legal }) => legal) ?? fitting[0];
  if (found === undefined) return UNKNOWN;
  const { legal, refusal } = found;
  return {
    legal,
    why: refusal === undefined ? '' : `${sentence(refusal.because)} ${sentence(refusal.remedy)}`,
  };
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

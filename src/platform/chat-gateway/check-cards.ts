import type { Card } from '../../conversation/content.ts';
import { cardFaults } from '../../protocol/cards.ts';
import { brokenRule, type CallFinding } from '../call-finding.ts';

/** Checks the content of the cards of a call as far as it is published. */
export function checkCards(cards: readonly Card[], below: string): readonly CallFinding[] {
  return cards.flatMap((card, index) => {
    const path = `${below}/cards/${index}/content`;
    return cardFaults(card).map(({ key, message }) =>
      brokenRule('CALL_CARD_CONTENT', `${path}${key} ${message}`, `${path}${key}`),
    );
  });
}

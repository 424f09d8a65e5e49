import type { Card } from '../../conversation/content.ts';
import { ADAPTIVE_CARD, cardFaults } from '../../protocol/cards.ts';
import type { RequestBody } from '../../protocol/chat-gateway/operations/payload.ts';
import { brokenRule, type CallFinding } from '../call-finding.ts';
import type { NewMessage } from '../state/message.ts';

/** A message as a body writes it, alone or in a history. */
export type WrittenMessage = RequestBody<'messageRequest'>;

/** The same message as the platform keeps it. */
export function newMessageOf(written: WrittenMessage): NewMessage {
  const { authorType, text = '', attachments = [], externalProvider } = written;
  const cards = cardsOf(written);
  const isPlain = attachments.length + cards.length === 0 && externalProvider === undefined;
  if (isPlain) return { author: authorType, text };
  return {
    author: authorType,
    text,
    content: { attachments: attachments.map(({ id }) => id), cards, externalProvider },
  };
}

/** Checks what no schema does; `below` is where the message stands in the body. */
export function checkMessage(written: WrittenMessage, below = ''): readonly CallFinding[] {
  const { text, externalProvider } = written;
  const hasBoth = text !== undefined && externalProvider !== undefined;
  const message = `${below}/text stands beside externalProvider, which is published to stand in its place. Send one of them.`;
  return [
    ...(hasBoth ? [brokenRule('CALL_TEXT_AND_PROVIDER', message, `${below}/text`)] : []),
    ...checkCards(cardsOf(written), below),
  ];
}

/** A card without a content type is an adaptive one. Published. */
function cardsOf({ cards = [] }: WrittenMessage): readonly Card[] {
  return cards.map(({ contentType = ADAPTIVE_CARD, content }) => ({ contentType, content }));
}

function checkCards(cards: readonly Card[], below: string): readonly CallFinding[] {
  return cards.flatMap((card, index) => {
    const path = `${below}/cards/${index}/content`;
    return cardFaults(card).map(({ key, message }) =>
      brokenRule('CALL_CARD_CONTENT', `${path}${key} ${message}`, `${path}${key}`),
    );
  });
}

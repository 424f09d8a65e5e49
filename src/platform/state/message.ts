import type { Card, MessageContent } from '../../conversation/content.ts';
import type { CardAction, Move } from '../../conversation/move.ts';
import { createCardId } from '../../protocol/ids.ts';
import type { ConversationRecord, Message, MessageExtras } from './conversation-record.ts';

/** A message of the customer or the bot. */
export type NewMessage = {
  readonly author: 'user' | 'bot';
  readonly text: string;
  /** What it has besides its text. */
  readonly content?: NewContent | undefined;
};

/** What a new message has besides its text: files that are in the conversation, and cards. */
export type NewContent = {
  readonly attachments: readonly string[];
  readonly cards: readonly Card[];
  readonly externalProvider: MessageExtras['externalProvider'];
};

/** What somebody says, before it is a message. */
export type Said = Pick<Message, 'author' | 'text' | 'participantId'> & {
  readonly content?: NewContent | undefined;
};

/** Where a message comes to stand. */
export type MessagePlace = Pick<Message, 'interactionId' | 'createdMs'> & {
  readonly record: ConversationRecord;
  readonly index: number;
};

/** Builds a message from what was said. */
export function buildMessage({ content, ...said }: Said, { record, index, ...place }: MessagePlace): Message {
  const message = { author: said.author, text: said.text, participantId: said.participantId, ...place };
  if (content === undefined) return message;
  const { attachments, externalProvider } = content;
  const cards = content.cards.map((card, number) => ({
    contentType: card.contentType,
    content: card.content,
    id: createCardId(record.source.ids, record.number, index, number),
    actionSubmitted: false,
    actionExecuted: false,
  }));
  return { ...message, extras: { attachments, cards, externalProvider } };
}

/** What a move of the contact centre's side says. */
export function saysOf(move: Move): readonly Said[] {
  switch (move.kind) {
    case 'text':
      return [
        {
          author: 'agent',
          text: move.text,
          participantId: move.agent.id,
          content: move.content && contentOf(move.content),
        },
      ];
    case 'customer-message':
      return [
        {
          author: 'user',
          text: move.text,
          participantId: 'user',
          content: move.content && contentOf(move.content),
        },
      ];
    default:
      return [];
  }
}

function contentOf({ files, cards }: MessageContent): NewContent {
  return { attachments: files.map(({ id }) => id), cards, externalProvider: undefined };
}

/** Notes what was done with a card; the same message when it does not have the card. */
export function noteAction(message: Message, cardId: string, action: CardAction): Message {
  const { extras } = message;
  if (extras === undefined || !extras.cards.some(({ id }) => id === cardId)) return message;
  const taken = action === 'Action.Submit' ? { actionSubmitted: true } : { actionExecuted: true };
  const cards = extras.cards.map((card) => (card.id === cardId ? { ...card, ...taken } : card));
  return { ...message, extras: { ...extras, cards } };
}

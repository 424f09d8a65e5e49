import { Fake8x8Error } from '../../base/errors.ts';
import { mediaTypeOf } from '../../base/media-type.ts';
import type { Card } from '../../conversation/content.ts';
import {
  ADAPTIVE_CARD,
  buildQuickReplies,
  type CardType,
  cardFaults,
  type QuickReply,
} from '../../protocol/cards.ts';
import type { Dialect, DialectFeature } from '../../protocol/dialect.ts';
import type { UnsentContent } from '../message-content.ts';

/** A file that an agent sends. */
export type AgentAttachment = {
  readonly name: string;
  /** A text is sent as UTF-8. */
  readonly content: string | Uint8Array;
  /** The media type. Default: by the ending of the name. */
  readonly type?: string | undefined;
};

/** A message of an agent in Chat Gateway: at least one of its parts. */
export type AgentMessage = {
  readonly text?: string | undefined;
  readonly attachment?: AgentAttachment | undefined;
  /** The content of a card. */
  readonly card?: Card['content'] | undefined;
  /** What kind of card it is. Default: an adaptive card. */
  readonly contentType?: CardType | undefined;
  /** Titles, or titles with their payloads. Default payload: the title. */
  readonly quickReplies?: readonly QuickReply[] | undefined;
};

/** What a message has besides its text. Throws `CARD_INVALID`. */
export function contentOf(message: AgentMessage): UnsentContent {
  const { attachment, card, contentType = ADAPTIVE_CARD, quickReplies } = message;
  const cards: readonly Card[] = [
    ...(card === undefined ? [] : [{ contentType, content: card }]),
    ...(quickReplies === undefined ? [] : [buildQuickReplies(quickReplies)]),
  ];
  cards.forEach(checkCard);
  return { files: attachment === undefined ? [] : [fileOf(attachment)], cards };
}

function fileOf({
  name,
  content,
  type = mediaTypeOf(name),
}: AgentAttachment): UnsentContent['files'][number] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { fileName: name, mediaType: type, bytes };
}

function checkCard(card: Card): void {
  const [fault] = cardFaults(card);
  if (fault === undefined) return;
  throw new Fake8x8Error(
    'CARD_INVALID',
    `Cannot send a card of type ${card.contentType}: ${fault.key} of its content ${fault.message}`,
  );
}

/** Refuses what 8x8 publishes nothing of in a dialect. Throws `DIALECT_LACKS`. */
export function checkFeatures({ name, lacks }: Dialect, features: readonly DialectFeature[]): void {
  const lacking = features.find((feature) => lacks.includes(feature));
  if (lacking === undefined) return;
  throw new Fake8x8Error(
    'DIALECT_LACKS',
    `${name} has no ${lacking}: 8x8 publishes none for it. Create the fake with dialect: 'chat-gateway'.`,
  );
}

/** What the content of a message needs of a dialect. */
export function featuresOf({ files, cards }: UnsentContent): readonly DialectFeature[] {
  return [
    ...(files.length === 0 ? [] : (['attachments'] as const)),
    ...(cards.length === 0 ? [] : (['cards'] as const)),
  ];
}

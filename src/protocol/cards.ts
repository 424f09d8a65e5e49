import { isJsonObject } from '../base/json-object.ts';
import type { Card } from '../conversation/content.ts';

/** The content types of cards. Published; those without a slash belong to messaging channels. */
export const CARD_TYPES = [
  'application/vnd.microsoft.card.adaptive',
  'application/8x8.quick.replies',
  'Interactive',
  'Location',
  'Template',
  'Suggestions',
  'Buttons',
  'Carousel',
] as const;

/** The content type of a card. */
export type CardType = (typeof CARD_TYPES)[number];

/** The content type of a card that names none. Published. */
export const ADAPTIVE_CARD: CardType = CARD_TYPES[0];

/** The content type of quick replies. */
const QUICK_REPLIES: CardType = CARD_TYPES[1];

/** A quick reply: a title, or one with what the choice of it brings along. */
export type QuickReply = string | { readonly title: string; readonly payload: string };

/** Builds the card of quick replies, as the published sample has them. The payload of a title alone is the title; that is ours. */
export function buildQuickReplies(replies: readonly QuickReply[]): Card {
  const options = replies.map((reply) => {
    const { title, payload } = typeof reply === 'string' ? { title: reply, payload: reply } : reply;
    return { title, data: { postback: payload } };
  });
  return { contentType: QUICK_REPLIES, content: { options } };
}

/** What is wrong with the content of a card: the JSON Pointer of a value in it, and a clause about that. */
export type CardFault = { readonly key: string; readonly message: string };

/**
 * Checks the content of a card as far as it is published: an adaptive card is of type AdaptiveCard, has a version up to 1.6
 * and a body; quick replies have options, each with a title and data. The other kinds are published by name only.
 */
export function cardFaults({ contentType, content }: Card): readonly CardFault[] {
  return CHECKS.get(contentType)?.(content) ?? [];
}

type Check = (content: Card['content']) => readonly CardFault[];

const VERSION_MAX = 1.6;

const checkAdaptiveCard: Check = ({ type, version, body }) => [
  ...(type === 'AdaptiveCard' ? [] : [{ key: '/type', message: 'is not "AdaptiveCard".' }]),
  ...(typeof version === 'string' && Number(version) <= VERSION_MAX
    ? []
    : [{ key: '/version', message: `is no version up to "${VERSION_MAX}".` }]),
  ...(body === undefined || Array.isArray(body) ? [] : [{ key: '/body', message: 'is not a list.' }]),
];

const checkQuickReplies: Check = ({ options }) => {
  if (!Array.isArray(options) || options.length === 0)
    return [{ key: '/options', message: 'is no list of at least one option.' }];
  return options.flatMap((option: unknown, index) =>
    isJsonObject(option) && typeof option.title === 'string' && isJsonObject(option.data)
      ? []
      : [{ key: `/options/${index}`, message: 'has no title, or no data that is an object.' }],
  );
};

const CHECKS: ReadonlyMap<string, Check> = new Map([
  [ADAPTIVE_CARD, checkAdaptiveCard],
  [QUICK_REPLIES, checkQuickReplies],
]);

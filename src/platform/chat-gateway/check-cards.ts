import { isJsonObject } from '../../base/json-object.ts';
import type { Card } from '../../conversation/content.ts';
import { brokenRule, type CallFinding } from '../call-finding.ts';

/**
 * Checks the content of cards as far as it is published: an adaptive card is of type AdaptiveCard, has a version up to 1.6
 * and a body; quick replies have options, each with a title and data. The other kinds are published by name only.
 */
export function checkCards(cards: readonly Card[], below: string): readonly CallFinding[] {
  return cards.flatMap(({ contentType, content }, index) => {
    const path = `${below}/cards/${index}/content`;
    const check = CHECKS.get(contentType);
    return (check?.(content) ?? []).map(({ key, message }) =>
      brokenRule('CALL_CARD_CONTENT', `${path}${key} ${message}`, `${path}${key}`),
    );
  });
}

type Fault = { readonly key: string; readonly message: string };
type Check = (content: Card['content']) => readonly Fault[];

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
  ['application/vnd.microsoft.card.adaptive', checkAdaptiveCard],
  ['application/8x8.quick.replies', checkQuickReplies],
]);

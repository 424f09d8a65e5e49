import { isJsonObject, ownValue, textAt } from '../../base/json-object.ts';

/** What a message shows besides its text. */
export type ShownContent = {
  readonly files: readonly ShownFile[];
  readonly cards: readonly ShownCard[];
  /** The titles of quick replies. */
  readonly quickReplies: readonly string[];
};

/** A file in a message. */
export type ShownFile = { readonly name: string; readonly type: string };

/** A card, drawn as far as it is simple. */
export type ShownCard = {
  readonly contentType: string;
  readonly parts: readonly CardPart[];
  /** The titles of its buttons. */
  readonly actions: readonly string[];
};

/** A part of a card, from top to bottom. */
export type CardPart =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  | { readonly kind: 'fact'; readonly title: string; readonly text: string }
  | { readonly kind: 'image'; readonly text: string }
  | { readonly kind: 'input'; readonly text: string };

const NO_CONTENT: ShownContent = { files: [], cards: [], quickReplies: [] };

/** Most parts of a card that are drawn, and how deep they may lie. */
const PARTS_MAX = 50;
const DEPTH_MAX = 8;

/** Reads what a message shows besides its text from an event of either dialect, or from the body of a call. */
export function readContent(payload: unknown): ShownContent {
  const data = isJsonObject(ownValue(payload, 'data')) ? ownValue(payload, 'data') : payload;
  const cards = listAt(data, 'cards');
  const files = listAt(data, 'attachments').map(readFile);
  if (cards.length + files.length === 0) return NO_CONTENT;
  const isReplies = (card: unknown) => Array.isArray(ownValue(ownValue(card, 'content'), 'options'));
  return {
    files,
    cards: cards.filter((card) => !isReplies(card)).map(readCard),
    quickReplies: cards.filter(isReplies).flatMap(readQuickReplies),
  };
}

function readFile(file: unknown): ShownFile {
  const name = textAt(file, ['fileName']) ?? textAt(file, ['name']) ?? textAt(file, ['id']);
  return { name: name ?? 'file', type: textAt(file, ['type']) ?? 'file' };
}

function readQuickReplies(card: unknown): readonly string[] {
  return listAt(ownValue(card, 'content'), 'options').map((option) => textAt(option, ['title']) ?? '');
}

function readCard(card: unknown): ShownCard {
  const content = ownValue(card, 'content');
  const parts: CardPart[] = [];
  collectParts(content, parts, 0);
  const actions = listAt(content, 'actions').map((action) => textAt(action, ['title']) ?? '');
  return { contentType: textAt(card, ['contentType']) ?? 'card', parts, actions };
}

/** An adaptive card lies in containers, columns and sets; what is not known is passed over. */
function collectParts(element: unknown, parts: CardPart[], depth: number): void {
  if (parts.length >= PARTS_MAX || depth > DEPTH_MAX) return;
  const part = readPart(element);
  if (part !== undefined) parts.push(part);
  for (const key of ['body', 'items', 'columns', 'images', 'facts'])
    for (const inner of listAt(element, key)) collectParts(inner, parts, depth + 1);
}

function readPart(element: unknown): CardPart | undefined {
  const type = textAt(element, ['type']) ?? '';
  const text = textAt(element, ['text']) ?? '';
  if (type === 'TextBlock' || type === 'RichTextBlock')
    return { kind: 'text', text, strong: textAt(element, ['weight']) === 'Bolder' };
  if (type === 'Image') return { kind: 'image', text: textAt(element, ['altText']) ?? 'image' };
  if (type.startsWith('Input.'))
    return { kind: 'input', text: textAt(element, ['label']) ?? textAt(element, ['placeholder']) ?? type };
  const title = textAt(element, ['title']);
  const value = textAt(element, ['value']);
  return title === undefined || value === undefined ? undefined : { kind: 'fact', title, text: value };
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = ownValue(value, key);
  return Array.isArray(list) ? list : [];
}

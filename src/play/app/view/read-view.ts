import { isJsonObject, ownValue } from '../../../base/json-object.ts';
import { valueAt } from '../../../base/json-pointer.ts';
import { excerpt } from '../../../base/printable.ts';
import type { ViewEntry } from '../../../journal/entry.ts';
import type { ViewLine } from '../../../journal/view/match-lines.ts';
import type { ViewPointers } from '../../../scenario/templates/view-template.ts';

/** What an answer says of a view. */
export type ReadView = Pick<ViewEntry, 'lines' | 'canWrite' | 'problem'>;

/** The names under which an answer has its list, the best first. */
const LISTS = ['messages', 'lines', 'transcript', 'history', 'entries', 'items', 'chat', 'data'];

const TEXTS = ['text', 'message', 'body', 'content'];

const SPEAKERS = ['who', 'from', 'sender', 'author', 'name', 'agentName', 'role'];

const OPEN = ['canWrite', 'open', 'active', 'isOpen'];

const CLOSED = ['closed', 'ended'];

/** How deep what is not pointed to is looked for. */
const DEPTH_MAX = 3;

/** Reads what the customer sees from an answer; `problem` says, for a person, what is not there and how to point to it. */
export function readView(answer: unknown, pointers: ViewPointers): ReadView {
  const list = pointers.messages === undefined ? findList(answer) : valueAt(answer, pointers.messages);
  const canWrite = readCanWrite(answer, pointers.canWrite);
  if (!Array.isArray(list)) return unreadable(answer, 'messages', pointers.messages ?? 'list of texts');
  if (canWrite === 'missing')
    return unreadable(answer, 'canWrite', `${pointers.canWrite} that is true or false`);
  const lines = list.flatMap((item) => readLine(item, pointers) ?? []);
  if (list.length > 0 && lines.length === 0)
    return unreadable(list[0], 'text', pointers.text ?? 'text in its messages');
  if (pointers.from !== undefined && lines.length > 0 && lines.every(({ from }) => from === undefined))
    return unreadable(list[0], 'from', pointers.from);
  return { lines, canWrite, problem: '' };
}

function unreadable(value: unknown, pointer: keyof ViewPointers, missing: string): ReadView {
  const shown = excerpt(JSON.stringify(value) ?? 'nothing', 160);
  return {
    lines: [],
    problem: `What the app answered has no ${missing}: ${shown}. Set the pointer ${pointer} of customerSees to where the answer has that.`,
  };
}

/** A message without a text, such as a picture, is not a line. */
function readLine(
  item: unknown,
  { text: textPointer, from: fromPointer }: ViewPointers,
): ViewLine | undefined {
  if (typeof item === 'string' && textPointer === undefined) return { text: item };
  const text = textPointer === undefined ? findText(item, TEXTS) : valueAt(item, textPointer);
  if (typeof text !== 'string') return undefined;
  const from = fromPointer === undefined ? findText(item, SPEAKERS) : nameOf(valueAt(item, fromPointer));
  return from === undefined ? { text } : { text, from };
}

function findText(item: unknown, keys: readonly string[]): string | undefined {
  return keys.map((key) => nameOf(ownValue(item, key))).find((text) => text !== undefined);
}

/** A text, or the name of an object that says more of who it is. */
function nameOf(value: unknown): string | undefined {
  const name = isJsonObject(value) ? value.name : value;
  return typeof name === 'string' ? name : undefined;
}

/** The list that looks most like messages: by its name, then one whose items have texts, then one that is empty. */
function findList(answer: unknown): readonly unknown[] | undefined {
  if (Array.isArray(answer)) return answer;
  const lists = objectsIn(answer).flatMap((object) =>
    Object.entries(object).flatMap(([key, list]) => (Array.isArray(list) ? [{ key, list }] : [])),
  );
  const named = LISTS.flatMap((name) => lists.filter(({ key }) => key === name));
  const speaking = lists.filter(({ list }) => list.some((item) => findText(item, TEXTS) !== undefined));
  const texts = lists.filter(({ list }) => list.some((item) => typeof item === 'string'));
  const empty = lists.filter(({ list }) => list.length === 0);
  return [...named.filter((each) => isMessages(each.list)), ...speaking, ...texts, ...empty][0]?.list;
}

function isMessages(list: readonly unknown[]): boolean {
  return list.every((item) => typeof item === 'string' || isJsonObject(item));
}

/** The objects of an answer that stand in no list, the outermost first. */
function objectsIn(answer: unknown): readonly Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  let level = [answer].filter(isJsonObject);
  for (let depth = 0; depth < DEPTH_MAX; depth++) {
    found.push(...level);
    level = level.flatMap((object) => Object.values(object).filter(isJsonObject));
  }
  return found;
}

/** Undefined when the app does not say; `missing` when it does not where it is pointed to. */
function readCanWrite(answer: unknown, pointer: string | undefined): boolean | undefined | 'missing' {
  if (pointer !== undefined) {
    const value = valueAt(answer, pointer);
    if (typeof value !== 'boolean') return 'missing';
    return CLOSED.some((key) => pointer.endsWith(`/${key}`)) ? !value : value;
  }
  for (const object of objectsIn(answer)) {
    const open = OPEN.map((key) => ownValue(object, key)).find(isBoolean);
    const closed = CLOSED.map((key) => ownValue(object, key)).find(isBoolean);
    if (open !== undefined) return open;
    if (closed !== undefined) return !closed;
  }
  return undefined;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

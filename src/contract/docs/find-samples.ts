import { type ObjectNode, readSample, type SampleNode } from './read-sample.ts';
import type { OddityAt } from './scan.ts';

/** An object that was found in a text, with what is odd about how it is written. */
export type FoundSample = { readonly node: ObjectNode; readonly oddities: readonly OddityAt[] };

/** Something that was meant as an event and cannot be read: where it begins, and where reading stopped. */
export type UnreadableSample = { readonly offset: number; readonly failedAt: number };

/** What a text holds, in its order. */
export type FoundSamples = {
  readonly found: readonly FoundSample[];
  readonly unreadable: readonly UnreadableSample[];
};

/** Finds the JSON objects in a text, whether they stand in fenced code, indented, in a sentence, or are the whole text. */
export function findSamples(text: string): FoundSamples {
  const found: FoundSample[] = [];
  const unreadable: UnreadableSample[] = [];
  let at = nextStart(text, 0);
  while (at >= 0) {
    const read = readSample(text, at);
    if (read.node !== undefined) found.push(...splitEvents(read.node, read.oddities, read.end));
    else if (meansEvent(text, at, read.failedAt)) unreadable.push({ offset: at, failedAt: read.failedAt });
    // Never back: a text of brackets would be read once for each of them.
    at = nextStart(text, read.node === undefined ? Math.max(at + 1, read.failedAt) : read.end);
  }
  return { found, unreadable };
}

/** The next brace behind which an object may begin. */
function nextStart(text: string, from: number): number {
  const start = /\{(?=[\s>\u200b]*(["'“„‘}\w$.…#]|\/[/*]))/g;
  start.lastIndex = from;
  return start.exec(text)?.index ?? -1;
}

const REST_UNITS_MAX = 1000;

function meansEvent(text: string, offset: number, failedAt: number): boolean {
  const closing = text.slice(failedAt, failedAt + REST_UNITS_MAX).indexOf('}');
  return /eventType["'“”]?\s*:/.test(text.slice(offset, failedAt + Math.max(closing, 0)));
}

/** The events inside something else, each by itself; else the whole. */
function splitEvents(node: ObjectNode, oddities: readonly OddityAt[], end: number): readonly FoundSample[] {
  const events = isEvent(node) ? [] : eventsIn(node);
  if (events.length === 0) return [{ node, oddities }];
  return events.map((event, index) => {
    const next = events[index + 1]?.offset ?? end;
    return {
      node: event,
      oddities: oddities.filter(({ offset }) => offset >= event.offset && offset < next),
    };
  });
}

function eventsIn(node: SampleNode): readonly ObjectNode[] {
  if (node.kind === 'value') return [];
  if (node.kind === 'list') return node.items.flatMap(eventsIn);
  return isEvent(node) ? [node] : [...node.fields.values()].flatMap(eventsIn);
}

/** Says whether an object is meant as an event: it has an `eventType`, and not a schema of one. */
export function isEvent({ fields }: ObjectNode): boolean {
  const eventType = fields.get('eventType');
  return eventType?.kind === 'value' && typeof eventType.value === 'string';
}

import { Fake8x8Error, formatPosition, messageOf } from '../base/errors.ts';
import { excerpt, printableLines } from '../base/printable.ts';
import type { ToolName } from './tool-schemas.ts';

/** What a client may do next. */
export type NextStep = {
  readonly tool: ToolName;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly why: string;
};

/** What a tool answers: plain data, and what may be done next. */
export type Answer = Readonly<Record<string, unknown>> & { readonly next: readonly NextStep[] };

/** Most characters of one text in an answer: what a model reads in one go. */
export const TEXT_UNITS_MAX = 12_000;

/** Most characters of the items of a list in an answer. */
const LIST_UNITS_MAX = 12_000;

const PROBLEMS_MAX = 20;

/** A part of a list, and where to go on. */
export type AnswerPage<T> = {
  readonly items: readonly T[];
  /** The number of the first item that is left out; absent at the end. */
  readonly more: number | undefined;
};

/** Takes the items from a number on that an answer has room for, one at least. */
export function takePage<T>(all: readonly T[], from = 0, itemsMax = all.length): AnswerPage<T> {
  let units = 0;
  let end = from;
  while (end < all.length && end - from < itemsMax) {
    units += JSON.stringify(all[end]).length;
    if (units > LIST_UNITS_MAX && end > from) break;
    end++;
  }
  return { items: all.slice(from, end), more: end < all.length ? end : undefined };
}

/** Cuts a text in its middle, and says how much is left out: its ends say most. */
export function cutMiddle(text: string, unitsMax: number = TEXT_UNITS_MAX): string {
  if (text.length <= unitsMax) return text;
  const half = Math.floor(unitsMax / 2);
  return `${text.slice(0, half)}\n[… ${text.length - 2 * half} characters left out …]\n${text.slice(-half)}`;
}

/** Longest text of an argument that is said again. */
const ECHO_UNITS_MAX = 1000;

/** The arguments that were given, to be given again. A long text is not repeated: the client has it. */
export function again(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isLong = (value: unknown) => typeof value === 'string' && value.length > ECHO_UNITS_MAX;
  const shown = Object.entries(given).map(([name, value]) => [
    name,
    isLong(value) ? `(the same ${name})` : value,
  ]);
  return Object.fromEntries(shown);
}

const FIELD_UNITS_MAX = 3000;

/** Cuts the texts of data that is written as JSON. */
export function shorten(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? excerpt(value, FIELD_UNITS_MAX) : value;
}

/** An error as a tool answers it: its code, and what failed, what is allowed and what to do. */
export function describeFailure(thrown: unknown): Readonly<Record<string, unknown>> {
  if (!(thrown instanceof Fake8x8Error)) {
    const message = `fake-8x8 failed: ${excerpt(messageOf(thrown), 500)}. This is a bug in fake-8x8.`;
    return { error: { code: 'BUG', message } };
  }
  const { code, message, problems } = thrown;
  const shown = problems.slice(0, PROBLEMS_MAX).map(describeProblem);
  return {
    error: {
      code,
      message: excerpt(message, 2000),
      ...(shown.length > 0 && { problems: shown, problemsInAll: problems.length }),
    },
  };
}

/** A problem of an input, in one object without what is absent. */
export function describeProblem({
  code,
  message,
  path,
  severity,
  position,
}: Fake8x8Error['problems'][number]): object {
  return {
    severity,
    code,
    message: printableLines(message.slice(0, 1000)),
    path,
    ...(position !== undefined && { at: formatPosition(position) }),
  };
}

import { printable } from './printable.ts';

/** What is wrong at one place of an input, in four parts: what failed, the value, what is allowed, what to do. */
export type Problem = {
  /** Stable code in capitals, for example `SCENARIO_UNKNOWN_QUEUE`. */
  readonly code: string;
  /** One sentence for a person: what failed, the actual value, what is allowed, what to do. */
  readonly message: string;
  /** JSON Pointer into the checked value, `''` for the whole. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  /** Its position, when the value was read from a file. */
  readonly position?: Position;
};

/** A place in a text file; line and column count from 1. */
export type Position = { readonly file: string; readonly line: number; readonly column: number };

/** Input that fake-8x8 cannot use: a scenario, a setting, a target. Carries a stable code and each problem found. */
export class Fake8x8Error extends Error {
  override readonly name = 'Fake8x8Error';
  readonly code: string;
  readonly problems: readonly Problem[];

  constructor(
    code: string,
    message: string,
    options: { problems?: readonly Problem[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.problems = options.problems ?? [];
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Formats a position as `file:line:column`, printable. */
export function formatPosition(position: Position): string {
  return `${printable(position.file)}:${position.line}:${position.column}`;
}

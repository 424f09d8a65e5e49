import { Fake8x8Error } from '../../base/errors.ts';

/** The code of the error that says a limit of the platform is reached. */
export const PLATFORM_FULL = 'PLATFORM_FULL';

/** Throws `PLATFORM_FULL` when `count` has reached `max`. */
export function checkRoom(count: number, max: number, what: string): void {
  if (count < max) return;
  throw new Fake8x8Error(
    PLATFORM_FULL,
    `The platform has ${count} ${what}. Allowed: at most ${max}. Reset it, or use fewer.`,
  );
}

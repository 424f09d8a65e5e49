import { Fake8x8Error } from '../base/errors.ts';

/** The code of the error that says a limit of the platform is reached. */
export const PLATFORM_FULL = 'PLATFORM_FULL';

/** Throws `PLATFORM_FULL` when there are already as many as there may be. */
export function checkRoom(count: number, max: number, what: string): void {
  if (count < max) return;
  throw new Fake8x8Error(
    PLATFORM_FULL,
    `The platform holds ${count} ${what}. Allowed: at most ${max}. Reset it, or use fewer.`,
  );
}

import { stripVTControlCharacters } from 'node:util';

/** The message that a check fails with, without colours. Throws when it does not fail. */
export function failureOf(check: () => void): string {
  try {
    check();
  } catch (thrown) {
    return stripVTControlCharacters((thrown as Error).message);
  }
  throw new Error('The check did not fail.');
}

import { printable } from '../base/printable.ts';

const SHOWN_UNITS = 4;

/** Shows the beginning of a token, key or secret, enough to recognise it and too little to use it. */
export function maskSecret(secret: string): string {
  return secret.length < 3 * SHOWN_UNITS ? '…' : `${printable(secret.slice(0, SHOWN_UNITS))}…`;
}

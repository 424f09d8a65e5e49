import { randomBytes } from 'node:crypto';

/** Makes up a seed: six characters that can be typed. */
export function createSeed(): string {
  return randomBytes(4).toString('hex').slice(0, 6);
}

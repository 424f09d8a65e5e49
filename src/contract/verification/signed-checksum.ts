import type { Pair, SignedDelivery } from './verification.ts';

/** From here on, a CRC-32 that is read as a signed number is negative. */
const SIGN_BIT = 2 ** 31;

/** So many on either side, or it may be chance. */
const DELIVERIES_MIN = 4;

/**
 * Whether the app refused exactly the bodies whose CRC-32 has the sign bit set, and accepted all others: its check of the
 * signature reads the checksum as a signed number.
 */
export function readsChecksumSigned(all: readonly Pair[]): boolean {
  const answered = all
    .flatMap(([, { deliveries = [] }]) => deliveries)
    .filter(({ status }) => status !== NO_ANSWER);
  const high = answered.filter(({ checksum }) => checksum >= SIGN_BIT);
  const low = answered.filter(({ checksum }) => checksum < SIGN_BIT);
  const isEnough = Math.min(high.length, low.length) >= DELIVERIES_MIN;
  return isEnough && !high.some(isAccepted) && low.every(isAccepted);
}

const NO_ANSWER = -1;

function isAccepted({ status }: SignedDelivery): boolean {
  return status >= 200 && status < 300;
}

/** What to do about it, for the end of a message. */
export const SIGNED_CHECKSUM_ADVICE =
  'it accepts every body whose CRC-32 is below 2³¹ and refuses every other: its check of the signature reads the checksum as a signed number, as the package crc-32 gives it, and 8x8 signs an unsigned one. Make it unsigned: crc >>> 0 in JavaScript, sprintf("%u", $crc) in PHP';

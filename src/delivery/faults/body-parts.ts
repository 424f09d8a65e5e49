import { setTimeout as pause } from 'node:timers/promises';
import type { WireFault } from '../transport.ts';

/** Real time between two parts, in ms: long enough for a server on this machine to read them one by one. */
const PAUSES_MS: Partial<Readonly<Record<WireFault, number>>> = { 'split-body': 50, 'slow-body': 5 };

/** Most parts of a slow body. */
const SLOW_PARTS_MAX = 16;

/** Whether a body comes in parts. */
export function comesInParts(wire: WireFault | undefined): boolean {
  return wire !== undefined && PAUSES_MS[wire] !== undefined;
}

/** The parts of a body, each after a pause of real time but the first. */
export async function* bodyParts(body: Uint8Array, wire: WireFault): AsyncGenerator<Uint8Array> {
  let begin = 0;
  for (const end of endsOf(body, wire)) {
    if (begin > 0) await pause(PAUSES_MS[wire]);
    yield body.subarray(begin, end);
    begin = end;
  }
}

function endsOf(body: Uint8Array, wire: WireFault): readonly number[] {
  if (wire === 'split-body') return [...new Set([cutOf(body), body.length])];
  const size = Math.max(1, Math.ceil(body.length / SLOW_PARTS_MAX));
  const count = Math.ceil(body.length / size);
  return Array.from({ length: count }, (_, index) => Math.min(body.length, (index + 1) * size));
}

/** Behind the first byte of the first character that has several, or else in the middle. */
function cutOf(body: Uint8Array): number {
  const lead = body.findIndex((byte) => byte >= 0xc0);
  return lead === -1 ? Math.ceil(body.length / 2) : lead + 1;
}

import { randomBytes } from 'node:crypto';
/**
 * Ids that depend on a seed and on what they name, and on nothing else: not on the order in which they are asked
 * for. So a run gives the same ids however its conversations interleave.
 */
export type SeededIds = {
  /** 16 bytes with the version bits of a random UUID, as 22 base64url characters. */
  uuid(kind: string, ...coordinates: number[]): string;
  /** 20 bytes as 27 base64url characters. */
  long(kind: string, ...coordinates: number[]): string;
  /** An unsigned 32-bit number. */
  number(kind: string, ...coordinates: number[]): number;
};

/** Creates the ids of one seed. */
export function createSeededIds(seed: string): SeededIds {
  const bases = new Map<string, readonly [number, number]>();
  const words = new Uint32Array(5);
  const bytes = Buffer.alloc(20);

  /** Two independent 32-bit states, so that millions of ids of one kind do not collide. */
  function fill(kind: string, coordinates: number[]): void {
    let base = bases.get(kind);
    if (base === undefined) {
      base = [hashText(`${seed}\u0000${kind}`), hashText(`${kind}\u0000${seed}`)];
      bases.set(kind, base);
    }
    let [first, second] = base;
    for (const coordinate of coordinates) {
      first = mix(first ^ mix(coordinate + 0x9e3779b9));
      second = mix((second + Math.imul(coordinate + 1, 0x85ebca77)) ^ first);
    }
    for (let index = 0; index < words.length; index++) {
      first = (first + 0x9e3779b9) | 0;
      second = (second + 0xc2b2ae3d) | 0;
      words[index] = mix(first) ^ mix(second);
    }
  }

  /** In one piece: ids are kept by the thousands, and a text that was put together by characters takes twice the memory. */
  function base64url(length: number): string {
    for (let index = 0; index < words.length; index++) bytes.writeUInt32BE(words[index] as number, 4 * index);
    return bytes.toString('base64url', 0, length);
  }

  return {
    uuid(kind, ...coordinates) {
      fill(kind, coordinates);
      words[1] = ((words[1] as number) & 0xffff0fff) | 0x00004000;
      words[2] = ((words[2] as number) & 0x3fffffff) | 0x80000000;
      return base64url(16);
    },
    long(kind, ...coordinates) {
      fill(kind, coordinates);
      return base64url(20);
    },
    number(kind, ...coordinates) {
      fill(kind, coordinates);
      return words[0] as number;
    },
  };
}

/** FNV-1a over UTF-16 units, finished by `mix`. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** The 32-bit finaliser of MurmurHash3: each input bit reaches each output bit. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Makes up a seed: six characters that can be typed. */
export function createSeed(): string {
  return randomBytes(4).toString('hex').slice(0, 6);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

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

  return {
    uuid(kind, ...coordinates) {
      fill(kind, coordinates);
      words[1] = ((words[1] as number) & 0xffff0fff) | 0x00004000;
      words[2] = ((words[2] as number) & 0x3fffffff) | 0x80000000;
      return base64url(words, 16);
    },
    long(kind, ...coordinates) {
      fill(kind, coordinates);
      return base64url(words, 20);
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

function base64url(words: Uint32Array, bytes: number): string {
  let text = '';
  let bits = 0;
  let bitCount = 0;
  for (let index = 0; index < bytes; index++) {
    bits = (bits << 8) | (((words[index >> 2] as number) >>> (24 - 8 * (index & 3))) & 0xff);
    bitCount += 8;
    while (bitCount >= 6) {
      bitCount -= 6;
      text += ALPHABET[(bits >> bitCount) & 63];
    }
    bits &= 63;
  }
  return bitCount === 0 ? text : text + ALPHABET[(bits << (6 - bitCount)) & 63];
}

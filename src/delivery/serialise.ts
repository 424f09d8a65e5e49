import { crc32 } from 'node:zlib';
import { isJsonObject } from '../base/json-object.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import type { Settings } from '../protocol/settings.ts';

/** How events are written. */
export type SerialiseOptions = Pick<Settings, 'keyOrder' | 'bodyStyle'> & {
  /** The keys of an event type as documented; used by `keyOrder: 'documented'`. */
  readonly documentedKeys: (eventType: string) => readonly string[] | undefined;
  /** Where the order comes from for `keyOrder: 'shuffled'`. */
  readonly ids: SeededIds;
};

/** Writes an event as the bytes that are signed and sent. */
export type Serialise = (event: WireEvent) => Uint8Array;

/** Creates the writer for these settings; with the defaults it is `JSON.stringify` and nothing else. */
export function createSerialise(options: SerialiseOptions): Serialise {
  const order = createOrder(options);
  const write = WRITERS[options.bodyStyle];
  if (order === undefined) return (event) => Buffer.from(write(event));
  return (event) => Buffer.from(write(order(event)));
}

const WRITERS: Readonly<Record<Settings['bodyStyle'], (value: unknown) => string>> = {
  compact: (value) => JSON.stringify(value),
  pretty: (value) => `${JSON.stringify(value, null, 2)}\n`,
  escaped: (value) => JSON.stringify(value).replace(/[\u0080-\uffff]/g, escapeUnit),
};

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function createOrder(options: SerialiseOptions): ((event: WireEvent) => unknown) | undefined {
  switch (options.keyOrder) {
    case 'observed':
      return undefined;
    case 'documented':
      return (event) => arrange(event, options.documentedKeys(event.eventType) ?? []);
    case 'shuffled':
      return (event) => shuffle(event, options.ids, crc32(JSON.stringify(event)));
  }
}

/** The named keys first and in that order, the others after them as they stood. */
function arrange(event: WireEvent, keys: readonly string[]): unknown {
  const ordered = new Set([...keys.filter((key) => Object.hasOwn(event, key)), ...Object.keys(event)]);
  return Object.fromEntries(Array.from(ordered, (key) => [key, event[key]]));
}

/** Objects at every depth, arrays untouched. The order depends on the seed and on the event itself, not on when it is written. */
function shuffle(value: unknown, ids: SeededIds, fingerprint: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffle(item, ids, fingerprint));
  if (!isJsonObject(value)) return value;
  const keys = Object.keys(value);
  for (let index = keys.length - 1; index > 0; index--) {
    const other = ids.number('key-order', fingerprint, index) % (index + 1);
    [keys[index], keys[other]] = [keys[other] as string, keys[index] as string];
  }
  return Object.fromEntries(keys.map((key) => [key, shuffle(value[key], ids, fingerprint)]));
}

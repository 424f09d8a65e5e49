import type { FaultName } from '../../protocol/faults.ts';

/** Changes the header that a fault is about; `headers` are names and values in turn, of any case. */
export function alterHeaders(headers: readonly string[], fault: FaultName | undefined): readonly string[] {
  const altered = fault && ALTERED[fault];
  if (altered === undefined) return headers;
  const { name, alter } = altered;
  return headers.map((text, index) =>
    index % 2 === 1 && headers[index - 1]?.toLowerCase() === name ? alter(text) : text,
  );
}

type AlteredHeader = { readonly name: string; alter(value: string): string };

const ALTERED: Partial<Readonly<Record<FaultName, AlteredHeader>>> = {
  charset: { name: 'content-type', alter: (mediaType) => `${mediaType}; charset=utf-8` },
  'altered-customer-id': { name: 'x-8x8-customer-id', alter: otherId },
  'altered-event-id': { name: 'x-8x8-event-id', alter: otherId },
  'altered-retry': { name: 'x-8x8-retry', alter: oneMore },
  'altered-tenant-id': { name: 'x-8x8-tenant-id', alter: otherId },
  'altered-transmission-time': { name: 'x-8x8-transmission-time', alter: oneMore },
};

/** Of the same shape, with another last character. */
function otherId(id: string): string {
  return `${id.slice(0, -1)}${id.endsWith('2') ? '3' : '2'}`;
}

function oneMore(value: string): string {
  return String(Number(value) + 1);
}

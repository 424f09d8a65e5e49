import { alterHeaders } from '../delivery/faults/alter-headers.ts';
import { kidWithFault } from '../delivery/faults/signing-kid.ts';
import { createHeaders } from '../delivery/headers.ts';
import { buildSignedPayload, encodeProtected } from '../delivery/signature.ts';
import type { AttemptEntry, CallEntry, RequestEntry, ViewEntry } from '../journal/entry.ts';
import { FAULTS, type FaultName, isRefused } from '../protocol/faults.ts';
import type { TranscriptEntry } from './transcript-rows.ts';

/** A line about what went over the wire: `>` of the request, `<` of its answer, `*` about it. Not made safe for a terminal. */
export type ExchangeLine = readonly [sign: '>' | '<' | '*', text: string];

/**
 * Lists what went over the wire besides what the row of an entry says: the request's headers and body, what its
 * signature consists of, the answer's body. A signature itself is not kept, and what was masked in the journal stays
 * masked.
 */
export function describeExchange(entry: TranscriptEntry): readonly ExchangeLine[] {
  switch (entry.kind) {
    case 'attempt':
      return [...describeAttempt(entry), ...describeAnswer(entry)];
    case 'call':
      return [...describeCall(entry), ...describeAnswer(entry)];
    case 'request':
      return [...lines('>', `${entry.method} ${entry.url}`, entry.request), ...describeAnswer(entry)];
    case 'view':
      return [
        ...(entry.method === '' ? [] : lines('>', `${entry.method} ${entry.url}`)),
        ...describeAnswer(entry),
      ];
    default:
      return [];
  }
}

function describeAttempt({ sender, request, eventId, retry, transmissionMs, fault }: AttemptEntry) {
  const { tenantId, customerId } = sender;
  const kid = kidWithFault(sender.kid, fault);
  const signature = shownSignature(kid, fault);
  const flat = alterHeaders(createHeaders(sender)({ eventId, retry, transmissionMs, signature }), fault);
  const headers = flat.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${flat[index + 1]}`] : []));
  const body = Buffer.from(request);
  const sent = [
    ...lines('>', ...headers, request),
    ...(fault === undefined ? [] : lines('*', `${fault} on purpose: ${FAULTS[fault].about}`)),
  ];
  if (isRefused(fault)) return sent;
  const payload = buildSignedPayload({ body, customerId, eventId, retry, tenantId, transmissionMs });
  return [
    ...sent,
    ...(kid === undefined
      ? lines('*', 'not signed')
      : lines(
          '*',
          `signed with the key ${kid}: its protected header is ${decodeProtected(kid)}`,
          `and its payload, of ${payload.length} bytes, ${payload}`,
          `where checksum is the CRC-32 of the ${body.length} bytes of the body`,
        )),
  ];
}

/** The protected header of a signature that must be refused is not kept either. */
function shownSignature(kid: string | undefined, fault: FaultName | undefined): string | undefined {
  if (kid === undefined || fault === 'unsigned') return undefined;
  return isRefused(fault) ? '(signature)' : `${encodeProtected(kid)}..(signature)`;
}

function decodeProtected(kid: string): string {
  return Buffer.from(encodeProtected(kid), 'base64url').toString();
}

function describeCall({ method, path, query, headers, request }: CallEntry): readonly ExchangeLine[] {
  const target = query === '' ? path : `${path}?${query}`;
  const received = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return lines('>', `${method} ${target}`, ...received, request);
}

function describeAnswer({
  response,
}: AttemptEntry | CallEntry | RequestEntry | ViewEntry): readonly ExchangeLine[] {
  return lines('<', response);
}

function lines(sign: ExchangeLine[0], ...texts: readonly string[]): readonly ExchangeLine[] {
  return texts.filter((text) => text !== '').map((text) => [sign, text]);
}

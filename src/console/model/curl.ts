import type { TranscriptEntry } from '../../report/transcript-rows.ts';
import { buildDetails, type Ends } from './wire-details.ts';

/**
 * Writes a row as a command for a POSIX shell; undefined for a row that is no request. What the journal does not hold,
 * a signature or a whole token, is missing in it too.
 */
export function formatCurl(entry: TranscriptEntry, ends: Ends): string | undefined {
  const { target, headers, body } = buildDetails(entry, ends);
  const [method = '', place = ''] = target.split(' ', 2);
  if (method === '' || place === '') return undefined;
  const url = place.startsWith('/') ? `${ends.baseUrl ?? 'http://127.0.0.1:8808'}${place}` : place;
  const sent = headers.filter(([name]) => !LEFT_TO_CURL.has(name.toLowerCase()));
  return [
    `curl -X ${method} ${quote(url)}`,
    ...sent.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-binary ${quote(body)}`]),
  ].join(' \\\n  ');
}

/** What belongs to one connection, or to the very bytes. */
const LEFT_TO_CURL: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
]);

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

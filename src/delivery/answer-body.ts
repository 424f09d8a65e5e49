import { firstUnits } from '../base/first-units.ts';
import { ANSWER_BYTES_MAX, ANSWER_UNITS_MAX } from './transport.ts';

/** What has been read of an answer's body: its beginning is kept, the rest is only counted. */
export type AnswerBody = { readonly kept: Uint8Array[]; keptBytes: number; bytes: number };

/** A UTF-16 unit takes at most 3 bytes of UTF-8; 3 more so that a character cut at the end lies beyond what is shown. */
const KEPT_BYTES_MAX = 3 * ANSWER_UNITS_MAX + 3;

/** Creates an empty body. */
export function createAnswerBody(): AnswerBody {
  return { kept: [], keptBytes: 0, bytes: 0 };
}

/** Takes the next bytes; false when the answer has become longer than is read. */
export function appendChunk(body: AnswerBody, chunk: Uint8Array): boolean {
  body.bytes += chunk.length;
  if (body.keptBytes < KEPT_BYTES_MAX) {
    const kept = chunk.subarray(0, KEPT_BYTES_MAX - body.keptBytes);
    body.kept.push(kept);
    body.keptBytes += kept.length;
  }
  return body.bytes <= ANSWER_BYTES_MAX;
}

/** The kept beginning as text, at most `ANSWER_UNITS_MAX` units; bytes that are not UTF-8 become U+FFFD. */
export function bodyText(body: AnswerBody | undefined): string {
  if (body === undefined) return '';
  const [only] = body.kept;
  const bytes = body.kept.length === 1 && only !== undefined ? only : Buffer.concat(body.kept);
  return cutText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
}

/** The first `ANSWER_UNITS_MAX` units, without half a surrogate pair at the end. */
export function cutText(text: string): string {
  if (text.length <= ANSWER_UNITS_MAX) return text;
  const lastUnit = text.charCodeAt(ANSWER_UNITS_MAX - 1);
  const splitsPair = lastUnit >= 0xd800 && lastUnit <= 0xdbff;
  return firstUnits(text, splitsPair ? ANSWER_UNITS_MAX - 1 : ANSWER_UNITS_MAX);
}

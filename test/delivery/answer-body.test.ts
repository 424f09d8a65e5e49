import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendChunk, bodyText, createAnswerBody } from '#src/delivery/answer-body.ts';
import { ANSWER_BYTES_MAX, ANSWER_UNITS_MAX } from '#src/delivery/transport.ts';

function read(chunks: readonly Uint8Array[]): { text: string; goesOn: boolean } {
  const body = createAnswerBody();
  const goesOn = chunks.map((chunk) => appendChunk(body, chunk)).every((more) => more);
  return { text: bodyText(body), goesOn };
}

describe('the beginning of an answer is kept', () => {
  test.each([
    ['nothing', []],
    ['a short one', ['{"ok":true}']],
    ['one in parts', ['{"ok"', ':true}']],
    ['one just long enough', ['x'.repeat(ANSWER_UNITS_MAX)]],
  ])('whole for %s', (_name, texts: readonly string[]) => {
    expect(read(texts.map((text) => Buffer.from(text)))).toEqual({ text: texts.join(''), goesOn: true });
  });

  test('as its first characters when it is longer', () => {
    expect(read([Buffer.from('ab'.repeat(5000))]).text).toBe('ab'.repeat(ANSWER_UNITS_MAX / 2));
  });

  test('without half a character at the end', () => {
    expect(read([Buffer.from(`x${'👍'.repeat(3000)}`)]).text).toBe(
      `x${'👍'.repeat(ANSWER_UNITS_MAX / 2 - 1)}`,
    );
  });

  test('with a sign in place of bytes that are not UTF-8', () => {
    expect(read([Buffer.from([0x61, 0xff, 0x62])]).text).toBe('a\ufffdb');
  });

  test('however it comes in parts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 3000 }),
        fc.integer({ min: 1, max: 900 }),
        (text, size) => {
          const bytes = Buffer.from(text);
          const chunks: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
          expect(read(chunks).text).toBe(read([bytes]).text);
          expect(bytes.toString().startsWith(read(chunks).text)).toBe(true);
        },
      ),
    );
  });
});

test('reading stops once the answer is longer than is read', () => {
  const chunk = Buffer.alloc(ANSWER_BYTES_MAX / 4);
  expect(read([chunk, chunk, chunk, chunk]).goesOn).toBe(true);
  expect(read([chunk, chunk, chunk, chunk, Buffer.from('x')]).goesOn).toBe(false);
});

import { expect, test } from 'vitest';
import { createStatusLine } from '#src/cli/output/status-line.ts';

/** What a terminal shows after this was written to it: a return to the line's beginning and an erased line are carried out. */
function lineShown(written: string): string {
  return written.split('\r\u001b[2K').at(-1) ?? '';
}

test('shows the latest line only', () => {
  let written = '';
  const status = createStatusLine((text) => {
    written += text;
  });
  status.show('1 of 9');
  status.show('2 of 9');
  expect(lineShown(written)).toBe('2 of 9');
});

test('gives way to what is printed after it is erased', () => {
  let written = '';
  const status = createStatusLine((text) => {
    written += text;
  });
  status.show('1 of 9');
  status.erase();
  expect(lineShown(written)).toBe('');
});

test('writes nothing when there is no line to erase', () => {
  let written = '';
  const status = createStatusLine((text) => {
    written += text;
  });
  status.erase();
  expect(written).toBe('');
  status.show('1 of 9');
  status.erase();
  const erased = written;
  status.erase();
  expect(written).toBe(erased);
});

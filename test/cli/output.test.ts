import { Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { createOutput } from '#src/cli/output/output.ts';

const MEBIBYTE = 'x'.repeat(1024 * 1024);

/** An output whose reader takes nothing before `take` is called. */
function openSlow(waitingBytesMax: number) {
  let takeOne = () => {};
  const stream = new Writable({
    write(_chunk, _encoding, done) {
      takeOne = done;
    },
  });
  const onFailure = vi.fn();
  const onLeftOut = vi.fn();
  const output = createOutput(stream, { waitingBytesMax, onFailure, onLeftOut });
  const take = async () => {
    while (stream.writableLength > 0) {
      takeOne();
      await new Promise(setImmediate);
    }
  };
  return { stream, output, take, onFailure, onLeftOut };
}

test('an output keeps only so much for a slow reader, and says what it left out', async () => {
  const { stream, output, take, onLeftOut } = openSlow(4 * MEBIBYTE.length);
  const written = Array.from({ length: 100 }, () => output.write(MEBIBYTE));
  expect(stream.writableLength).toBe(5 * MEBIBYTE.length);
  await Promise.all([take(), ...written]);
  expect(onLeftOut.mock.calls).toEqual([[95]]);
});

test('an output leaves nothing out for who waits', async () => {
  const { output, take, onLeftOut } = openSlow(1);
  for (let index = 0; index < 3; index++) await Promise.all([output.write(MEBIBYTE), take()]);
  expect(onLeftOut).not.toHaveBeenCalled();
});

test('an output holds nobody up once it has failed', async () => {
  const { stream, output, onFailure } = openSlow(MEBIBYTE.length);
  const written = output.write(MEBIBYTE);
  const error = new Error('gone');
  stream.destroy(error);
  await written;
  expect(output.lost()).toBe(true);
  expect(onFailure.mock.calls).toEqual([[error]]);
  expect(output.write(MEBIBYTE)).toBe(undefined);
});

test('an output gives up a reader that takes nothing, once it is hurried', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { output, onFailure } = openSlow(MEBIBYTE.length);
  const written = output.write(MEBIBYTE);
  output.hurry();
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  await written;
  expect(output.lost()).toBe(true);
  expect(onFailure).not.toHaveBeenCalled();
});

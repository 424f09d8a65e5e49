import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Clock, createClock, shiftClock } from '#src/base/clock.ts';

/** Schedules tasks that write down their name and the time. */
function createLog(clock: Clock) {
  const log: string[] = [];
  const at = (dueMs: number, name: string) =>
    clock.schedule(dueMs, () => log.push(`${Math.round(clock.now())} ${name}`));
  const past = (dueMs: number, name: string) =>
    clock.whenPassed(dueMs, () => log.push(`${Math.round(clock.now())} ${name}`));
  return { log, at, past };
}

/** Resolves after the microtasks that are queued now. */
const settled = () => Promise.resolve();

describe('a virtual clock', () => {
  const create = () => createClock({ mode: 'virtual', startMs: 1000 });

  test('starts at its start time and stands still', async () => {
    const clock = create();
    await settled();
    expect([clock.mode, clock.now()]).toEqual(['virtual', 1000]);
  });

  test('jumps from task to task in the order of their times', async () => {
    const clock = create();
    const { log, at } = createLog(clock);
    at(3_601_000, 'c');
    at(2000, 'a');
    at(2000, 'b');
    await settled();
    expect(log).toEqual(['2000 a', '2000 b', '3601000 c']);
    expect(clock.now()).toBe(3_601_000);
  });

  test('never runs a task while it is being scheduled', async () => {
    const clock = create();
    const { log, at } = createLog(clock);
    at(0, 'a');
    expect(log).toEqual([]);
    await settled();
    expect(log).toEqual(['1000 a']);
  });

  test('never goes back', async () => {
    const clock = create();
    const { log, at } = createLog(clock);
    clock.schedule(5000, () => at(2000, 'late'));
    await settled();
    expect(log).toEqual(['5000 late']);
  });

  test('runs what a task schedules before what is due later', async () => {
    const clock = create();
    const { log, at } = createLog(clock);
    clock.schedule(2000, () => at(3000, 'inner'));
    at(4000, 'outer');
    await settled();
    expect(log).toEqual(['3000 inner', '4000 outer']);
  });

  test('stands still until it is released as often as it was held', async () => {
    const clock = create();
    const { log, at } = createLog(clock);
    clock.hold();
    clock.hold();
    at(2000, 'a');
    await settled();
    clock.release();
    await settled();
    expect([log, clock.now()]).toEqual([[], 1000]);
    clock.release();
    await settled();
    expect(log).toEqual(['2000 a']);
  });

  test('runs everything that is due at the time at which it is held, and nothing later', async () => {
    const clock = create();
    const { log, at } = createLog(clock);
    clock.schedule(2000, () => clock.hold());
    at(2000, 'a');
    at(2001, 'b');
    await settled();
    expect(log).toEqual(['2000 a']);
    clock.release();
    await settled();
    expect(log).toEqual(['2000 a', '2001 b']);
  });

  test('drops a cancelled task, and does not go to its time', async () => {
    const clock = create();
    const { log, at } = createLog(clock);
    at(9000, 'a').cancel();
    at(2000, 'b');
    await settled();
    expect([log, clock.now()]).toEqual([['2000 b'], 2000]);
  });

  test('does not go to a time that only has to pass', async () => {
    const clock = create();
    const { log, past } = createLog(clock);
    past(5000, 'passed');
    await settled();
    expect([log, clock.now()]).toEqual([[], 1000]);
  });

  test('comes by such times on its way, in order, after what is waited for at the same time', async () => {
    const clock = create();
    const { log, at, past } = createLog(clock);
    past(5000, 'c');
    past(3000, 'b');
    past(2000, 'a');
    past(5001, 'too late');
    past(500, 'long ago');
    at(5000, 'waited for');
    await settled();
    expect(log).toEqual(['1000 long ago', '2000 a', '3000 b', '5000 waited for', '5000 c']);
  });

  test('goes nowhere for what was cancelled, nor comes by it', async () => {
    const clock = create();
    const { log, at, past } = createLog(clock);
    past(5000, 'a');
    past(1500, 'b').cancel();
    at(9000, 'c').cancel();
    at(2000, 'd');
    await settled();
    expect([log, clock.now()]).toEqual([['2000 d'], 2000]);
  });

  test('stands still where something that it comes by holds it', async () => {
    const clock = create();
    const { log, at } = createLog(clock);
    clock.whenPassed(2000, () => clock.hold());
    at(3000, 'a');
    await settled();
    expect([log, clock.now()]).toEqual([[], 2000]);
    clock.release();
    await settled();
    expect(log).toEqual(['3000 a']);
  });

  test('is the same clock to those who are behind it', async () => {
    const clock = create();
    const { log, at } = createLog(clock);
    const behind = shiftClock(clock, 400);
    behind.whenPassed(1600, () => log.push(`${behind.now()} a`));
    at(3000, 'b');
    await settled();
    expect(log).toEqual(['1600 a', '3000 b']);
    expect([behind.now(), shiftClock(clock, 0)]).toEqual([2600, clock]);
  });

  test('drops everything when it is closed', async () => {
    const clock = create();
    const { log, at, past } = createLog(clock);
    past(1500, 'b');
    at(2000, 'a');
    clock.close();
    await settled();
    expect(log).toEqual([]);
  });
});

describe('a wall clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const create = (speed?: number) =>
    createClock({ mode: 'wall', startMs: 1000, ...(speed === undefined ? {} : { speed }) });

  test('follows real time from its start time', () => {
    const clock = create();
    vi.advanceTimersByTime(250);
    expect([clock.mode, clock.now()]).toEqual(['wall', 1250]);
  });

  test('runs tasks when they are due, in order', () => {
    const clock = create();
    const { log, at } = createLog(clock);
    at(1300, 'c');
    at(1100, 'a');
    at(1100, 'b');
    at(0, 'now');
    expect(log).toEqual([]);
    vi.advanceTimersByTime(99);
    expect(log).toEqual(['1000 now']);
    vi.advanceTimersByTime(1000);
    expect(log).toEqual(['1000 now', '1100 a', '1100 b', '1300 c']);
  });

  test('goes at its speed', () => {
    const clock = create(60);
    const { log, at } = createLog(clock);
    at(61_000, 'after a minute');
    vi.advanceTimersByTime(999);
    expect(log).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(log).toEqual(['61000 after a minute']);
  });

  test('waits for what is further away than a timer reaches', () => {
    const clock = create();
    const { log, at } = createLog(clock);
    const farMs = 1000 + 2 ** 31 + 5;
    at(farMs, 'far');
    vi.advanceTimersByTime(2 ** 31);
    expect(log).toEqual([]);
    vi.advanceTimersByTime(5);
    expect(log).toEqual([`${farMs} far`]);
  });

  test('has one timer however many tasks wait, and none when none does', () => {
    const clock = create();
    for (let index = 0; index < 100; index++) clock.schedule(2000 - index, () => {});
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('has one timer more for what only has to pass, which keeps no process alive', () => {
    const clock = create();
    const { log, past } = createLog(clock);
    const { setTimeout } = globalThis;
    const made: NodeJS.Timeout[] = [];
    // Not a spy: it would give the faked one back after the real one.
    globalThis.setTimeout = ((...given: Parameters<typeof setTimeout>) => {
      const timer = setTimeout(...given);
      made.push(timer);
      return timer;
    }) as typeof setTimeout;
    for (let index = 0; index < 3; index++) past(2000 - index, `${index}`);
    globalThis.setTimeout = setTimeout;
    expect(vi.getTimerCount()).toBe(1);
    expect(made.map((timer) => timer.hasRef())).toEqual([false, false, false]);
    vi.advanceTimersByTime(1000);
    expect(log).toEqual(['1998 2', '1999 1', '2000 0']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('drops a cancelled task', () => {
    const clock = create();
    const { log, at } = createLog(clock);
    at(1100, 'a').cancel();
    at(1200, 'b');
    vi.advanceTimersByTime(1000);
    expect(log).toEqual(['1200 b']);
  });

  test('goes on while it is held', () => {
    const clock = create();
    const { log, at } = createLog(clock);
    clock.hold();
    at(1100, 'a');
    vi.advanceTimersByTime(100);
    expect(log).toEqual(['1100 a']);
    clock.release();
  });

  test('drops everything when it is closed', () => {
    const clock = create();
    const { log, at, past } = createLog(clock);
    at(1100, 'a');
    past(1100, 'b');
    clock.close();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(log).toEqual([]);
  });
});

import { createHeap, type Heap, type HeapItem } from './heap.ts';

/**
 * Scripted time: pauses between steps and retry delays. A virtual clock jumps to the next due task as soon as
 * nothing is held; a wall clock follows real time, times `speed`.
 */
export type Clock = {
  readonly mode: 'virtual' | 'wall';
  /** Scripted time, in ms since 1970. */
  now(): number;
  /**
   * Calls `task` once scripted time is `dueMs` or later; a due time in the past is due at once. Never calls synchronously.
   * The subject is passed to it, so that one function serves thousands of waiting tasks.
   */
  schedule<S = undefined>(dueMs: number, task: (subject: S) => void, subject?: S): ScheduledTask;
  /**
   * As `schedule`, for what happens when time has passed and makes none pass: a virtual clock does not jump for it, but
   * comes by on its way to a scheduled task; the timer of a wall clock keeps no process alive for it.
   */
  whenPassed<S = undefined>(dueMs: number, task: (subject: S) => void, subject?: S): ScheduledTask;
  /** Marks real work as under way: a virtual clock stops until it is released as often as it was held. */
  hold(): void;
  release(): void;
  /** Drops every task that is still waiting. */
  close(): void;
};

/** Time as those see it who make none pass. */
export type PassingTime = Pick<Clock, 'now' | 'whenPassed'>;

/** A task that waits for its time; `cancel` drops it. */
export type ScheduledTask = { cancel(): void };

/** Where a clock starts and how it runs. */
export type ClockOptions = {
  readonly mode: 'virtual' | 'wall';
  /** Scripted start, in ms since 1970. */
  readonly startMs: number;
  /** Scripted milliseconds per real one, wall clock only. Default 1. */
  readonly speed?: number;
};

type Task = HeapItem & ScheduledTask & { run: ((subject: never) => void) | undefined; subject: unknown };

/** Creates a clock: heaps of absolute due times, each behind one timer, or behind no timer when virtual. */
export function createClock(options: ClockOptions): Clock {
  return options.mode === 'virtual' ? createVirtualClock(options.startMs) : createWallClock(options);
}

/** The time of a clock, so many ms behind it. */
export function shiftClock(clock: PassingTime, offsetMs: number): PassingTime {
  if (offsetMs === 0) return clock;
  return {
    now: () => clock.now() - offsetMs,
    whenPassed: (dueMs, task, subject) => clock.whenPassed(dueMs + offsetMs, task, subject),
  };
}

function createVirtualClock(startMs: number): Clock {
  const scheduled = createHeap<Task>();
  const passing = createHeap<Task>();
  let nowMs = startMs;
  let held = 0;
  let turnQueued = false;

  function add(heap: Heap<Task>, task: Task): ScheduledTask {
    heap.push(task);
    queueTurn();
    return task;
  }

  function queueTurn(): void {
    if (turnQueued || findTurn() === undefined) return;
    turnQueued = true;
    queueMicrotask(turn);
  }

  /** Whose task is next, if it may run: work under way holds time, not what is due already, which runs beside it. */
  function findTurn(): Heap<Task> | undefined {
    const goal = peekLive(scheduled)?.dueMs ?? Number.POSITIVE_INFINITY;
    const onTheWay = peekLive(passing)?.dueMs ?? Number.POSITIVE_INFINITY;
    const mayRun = Math.min(goal, onTheWay) <= nowMs || (held === 0 && goal < Number.POSITIVE_INFINITY);
    if (!mayRun) return undefined;
    return onTheWay < goal ? passing : scheduled;
  }

  function turn(): void {
    turnQueued = false;
    for (let heap = findTurn(); heap !== undefined; heap = findTurn()) {
      const task = heap.pop();
      if (task === undefined) continue;
      nowMs = Math.max(nowMs, task.dueMs);
      task.run?.(task.subject as never);
    }
  }

  return {
    mode: 'virtual',
    now: () => nowMs,
    schedule: (dueMs, run, subject) => add(scheduled, createTask(dueMs, run, subject)),
    whenPassed: (dueMs, run, subject) => add(passing, createTask(dueMs, run, subject)),
    hold() {
      held++;
    },
    release() {
      held--;
      queueTurn();
    },
    close() {
      while (scheduled.pop() !== undefined);
      while (passing.pop() !== undefined);
    },
  };
}

/** The first task that was not cancelled. */
function peekLive(heap: Heap<Task>): Task | undefined {
  for (;;) {
    const task = heap.peek();
    if (task === undefined || task.run !== undefined) return task;
    heap.pop();
  }
}

function createWallClock({ startMs, speed = 1 }: ClockOptions): Clock {
  const originMs = performance.now();
  const now = () => startMs + (performance.now() - originMs) * speed;
  const scheduled = createTimer({ now, speed });
  const passing = createTimer({ now, speed, keepsAlive: false });
  return {
    mode: 'wall',
    now,
    schedule: (dueMs, run, subject) => scheduled.add(createTask(dueMs, run, subject)),
    whenPassed: (dueMs, run, subject) => passing.add(createTask(dueMs, run, subject)),
    hold() {},
    release() {},
    close() {
      scheduled.close();
      passing.close();
    },
  };
}

/** Longest delay that `setTimeout` takes. */
const TIMER_MS_MAX = 2 ** 31 - 1;

type TimerOptions = {
  readonly now: () => number;
  readonly speed: number;
  /** Whether the process goes on while tasks wait. Default true. */
  readonly keepsAlive?: boolean;
};

/** Tasks behind one timer. */
function createTimer({ now, speed, keepsAlive = true }: TimerOptions) {
  const heap = createHeap<Task>();
  let timer: NodeJS.Timeout | undefined;
  let timerDueMs = Number.POSITIVE_INFINITY;

  function arm(): void {
    const dueMs = heap.peek()?.dueMs ?? Number.POSITIVE_INFINITY;
    if (timer !== undefined && timerDueMs <= dueMs) return;
    clearTimeout(timer);
    timer = undefined;
    if (dueMs === Number.POSITIVE_INFINITY) return;
    timerDueMs = dueMs;
    timer = setTimeout(turn, Math.min(Math.max(0, Math.ceil((dueMs - now()) / speed)), TIMER_MS_MAX));
    if (!keepsAlive) timer.unref();
  }

  function turn(): void {
    timer = undefined;
    for (let task = peekLive(heap); task !== undefined && task.dueMs <= now(); task = peekLive(heap)) {
      heap.pop();
      task.run?.(task.subject as never);
    }
    arm();
  }

  return {
    add(task: Task): ScheduledTask {
      heap.push(task);
      arm();
      return task;
    },
    close() {
      clearTimeout(timer);
      timer = undefined;
      while (heap.pop() !== undefined);
    },
  };
}

function createTask(dueMs: number, run: (subject: never) => void, subject: unknown): Task {
  return { dueMs, order: 0, run, subject, cancel };
}

/** One function for all tasks: thousands of them wait. */
function cancel(this: Task): void {
  this.run = undefined;
  this.subject = undefined;
}

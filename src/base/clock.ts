import { createHeap, type HeapItem } from './heap.ts';

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
  /** Marks real work as under way: a virtual clock stops until it is released as often as it was held. */
  hold(): void;
  release(): void;
  /** Drops every task that is still waiting. */
  close(): void;
};

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

type Task = HeapItem &
  ScheduledTask & { run: ((subject: never) => void) | undefined; readonly subject: unknown };

/** Creates a clock: one heap of absolute due times behind one timer, or behind no timer when virtual. */
export function createClock(options: ClockOptions): Clock {
  return options.mode === 'virtual' ? createVirtualClock(options.startMs) : createWallClock(options);
}

function createVirtualClock(startMs: number): Clock {
  const heap = createHeap<Task>();
  let nowMs = startMs;
  let held = 0;
  let turnQueued = false;

  function queueTurn(): void {
    if (turnQueued || !isTurnOfNext()) return;
    turnQueued = true;
    queueMicrotask(turn);
  }

  /** Work under way holds time, not what is due already: that runs beside it. */
  function isTurnOfNext(): boolean {
    const next = heap.peek();
    return next !== undefined && (held === 0 || next.dueMs <= nowMs);
  }

  function turn(): void {
    turnQueued = false;
    while (isTurnOfNext()) {
      const task = heap.pop();
      if (task?.run === undefined) continue;
      nowMs = Math.max(nowMs, task.dueMs);
      task.run(task.subject as never);
    }
  }

  return {
    mode: 'virtual',
    now: () => nowMs,
    schedule(dueMs, run, subject) {
      const task = createTask(dueMs, run, subject);
      heap.push(task);
      queueTurn();
      return task;
    },
    hold() {
      held++;
    },
    release() {
      held--;
      queueTurn();
    },
    close() {
      while (heap.pop() !== undefined);
    },
  };
}

/** Longest delay that `setTimeout` takes. */
const TIMER_MS_MAX = 2 ** 31 - 1;

function createWallClock({ startMs, speed = 1 }: ClockOptions): Clock {
  const heap = createHeap<Task>();
  const originMs = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let timerDueMs = Number.POSITIVE_INFINITY;

  const now = () => startMs + (performance.now() - originMs) * speed;

  function arm(): void {
    const dueMs = heap.peek()?.dueMs ?? Number.POSITIVE_INFINITY;
    if (timer !== undefined && timerDueMs <= dueMs) return;
    clearTimeout(timer);
    timer = undefined;
    if (dueMs === Number.POSITIVE_INFINITY) return;
    timerDueMs = dueMs;
    timer = setTimeout(turn, Math.min(Math.max(0, Math.ceil((dueMs - now()) / speed)), TIMER_MS_MAX));
  }

  function turn(): void {
    timer = undefined;
    for (
      let task = heap.peek();
      task !== undefined && (task.run === undefined || task.dueMs <= now());
      task = heap.peek()
    ) {
      heap.pop();
      task.run?.(task.subject as never);
    }
    arm();
  }

  return {
    mode: 'wall',
    now,
    schedule(dueMs, run, subject) {
      const task = createTask(dueMs, run, subject);
      heap.push(task);
      arm();
      return task;
    },
    hold() {},
    release() {},
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
}

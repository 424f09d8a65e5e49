import { setMaxListeners } from 'node:events';
import { formatDuration } from '../base/duration.ts';
import { messageOf } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { createTimeLimit } from '../delivery/time-limit.ts';
import type { AppCall, ScriptStep, StatusPattern } from '../scenario/script.ts';
import { fillTemplate, type VariableLookup } from '../scenario/variables.ts';
import { matchesStatus } from './ack.ts';
import type { AppRequested } from './app-line.ts';
import { appendVerdict } from './append-verdict.ts';
import { readCaptures } from './capture.ts';
import { exactly } from './exactly.ts';
import type { Awaited } from './listen.ts';
import { createLookup } from './lookup.ts';
import type { PlayOptions } from './play-options.ts';
import { catchUp, stopThread, type Thread } from './thread.ts';

/** A step that is the app's customer's. */
export type CustomerStep = Extract<ScriptStep, { kind: 'call' | 'customer' | 'customer-leaves' }>;

/** What asking the app needs of who plays. */
export type AskHooks = {
  playOn(thread: Thread): void;
  listen(thread: Thread, expectation: Awaited): void;
};

/** Lets the conversations of a scenario do what the app's customer does. */
export type Asking = {
  /** Begins it; the conversation goes on when the app has answered. */
  ask(thread: Thread, step: CustomerStep): void;
  /** Gives up what is under way, and leaves no word of whether it held. */
  close(): Promise<void>;
};

/** Creates what lets the conversations of one scenario ask the app. */
export function createAsk({ appLine, stage }: PlayOptions, { playOn, listen }: AskHooks): Asking {
  const stopped = new AbortController();
  // As many listen as conversations ask at the same time.
  setMaxListeners(0, stopped.signal);
  const underWay = new Set<Promise<void>>();

  /** Asking the app is real: scripted time stands still. `ask` gives what went wrong, for a person. */
  async function whileAsking(thread: Thread, ask: () => Promise<string>): Promise<void> {
    thread.asking = true;
    stage.clock.hold();
    const problem = await ask();
    thread.asking = false;
    catchUp(thread);
    stage.clock.release();
    if (thread.state === 'playing' && problem !== '') stopThread(thread);
  }

  async function call(thread: Thread, step: Extract<CustomerStep, { kind: 'call' }>): Promise<void> {
    const startedMs = performance.now();
    await whileAsking(thread, async () => {
      const requested = await request(thread, step, { stepIndex: step.stepIndex });
      const problem = problemOf(requested, step.status) || keep(thread, step, requested);
      giveVerdict(thread, {
        stepIndex: step.stepIndex,
        awaited: describeCall(step, requested),
        verdict: problem === '' ? 'held' : 'failed',
        message: problem,
        calls: [],
        durationMs: performance.now() - startedMs,
      });
      return problem;
    });
  }

  async function speak(thread: Thread, step: Exclude<CustomerStep, { kind: 'call' }>): Promise<void> {
    const lookup = createLookup(thread, thread.record?.conversation.lastAgent);
    const text = step.kind === 'customer' ? fillTemplate(step.text, lookup) : '';
    const startedMs = performance.now();
    await whileAsking(thread, async () => {
      const problem = await tell(thread, step, text);
      if (problem !== '') {
        giveVerdict(thread, {
          stepIndex: step.stepIndex,
          awaited:
            step.kind === 'customer'
              ? `the app to hear its customer say "${excerpt(text, 80)}"`
              : 'the app to hear its customer leave',
          verdict: 'failed',
          message: problem,
          calls: [],
          durationMs: performance.now() - startedMs,
        });
      }
      return problem;
    });
    if (thread.state !== 'playing' || stopped.signal.aborted) return;
    if (thread.record !== undefined) listen(thread, broughtBy(step, text));
    else thread.saidBefore = [...thread.saidBefore, text];
  }

  function giveVerdict(...given: Parameters<typeof appendVerdict>): void {
    if (!stopped.signal.aborted) appendVerdict(...given);
  }

  /** Tells the app what its customer does; what went wrong, for a person. */
  async function tell(
    thread: Thread,
    step: Exclude<CustomerStep, { kind: 'call' }>,
    text: string,
  ): Promise<string> {
    const { opens, says, leaves } = appLine.customer;
    const talks = thread.record === undefined ? opens : says;
    const told = step.kind === 'customer' ? talks : leaves;
    if (told === undefined) return 'Nobody said how the app hears its customer.';
    if (typeof told !== 'function') {
      const further = { text };
      const call = { ...told, withinMs: step.withinMs };
      const requested = await request(thread, call, { stepIndex: step.stepIndex, further });
      return problemOf(requested, told.status) || keep(thread, told, requested);
    }
    const { conversationId, number: conversation } = thread;
    return letKnow(() => told({ text, conversationId, conversation }), step.withinMs);
  }

  /** Calls a function of the user's; what went wrong, for a person. */
  async function letKnow(tellApp: () => unknown, withinMs: number): Promise<string> {
    const time = createTimeLimit(withinMs, stopped.signal);
    const told = Promise.resolve()
      .then(tellApp)
      .then(
        () => '',
        (thrown) => `The function threw: ${messageOf(thrown)}`,
      );
    const problem = await time.race(told);
    time.close();
    return problem ?? `The function: ${time.failure().reason}.`;
  }

  async function request(
    thread: Thread,
    call: AppCall,
    { stepIndex, further }: { stepIndex: number; further?: Readonly<Record<string, string>> },
  ): Promise<AppRequested> {
    const lookup: VariableLookup = createLookup(thread, thread.record?.conversation.lastAgent, further);
    const requested = await appLine.request(call, lookup, stopped.signal);
    const { url, body, answer } = requested;
    stage.append({
      kind: 'request',
      scenario: stage.scenario,
      conversation: thread.number,
      conversationId: thread.conversationId,
      stepIndex,
      method: call.method,
      url,
      request: body,
      outcome: answer.outcome,
      status: answer.status,
      durationMs: answer.durationMs,
      reason: answer.reason,
      response: answer.body,
      timestampMs: Math.round(stage.clock.now() - thread.clockOffsetMs),
    });
    return requested;
  }

  return {
    ask(thread, step) {
      const asked = (step.kind === 'call' ? call(thread, step) : speak(thread, step)).then(() => {
        underWay.delete(asked);
        playOn(thread);
      });
      underWay.add(asked);
    },
    async close() {
      stopped.abort();
      await Promise.all(underWay);
    },
  };
}

function problemOf({ answer }: AppRequested, status: StatusPattern | undefined): string {
  if (status === undefined) return answer.outcome === 'accepted' ? '' : whatCame(answer.reason, answer);
  if (matchesStatus(status, answer.status)) return '';
  const reason = answer.status === -1 ? answer.reason : `answered ${answer.status}, not ${status}`;
  return whatCame(reason, answer);
}

function whatCame(reason: string, { text }: AppRequested['answer']): string {
  return `The app: ${reason}.${text === '' ? '' : ` It said: ${excerpt(text, 160)}`}`;
}

/** Keeps what the step captures of the answer; what is missing, for a person. */
function keep(thread: Thread, { capture }: AppCall, { answer }: AppRequested): string {
  if (capture.length === 0) return '';
  const { values, missing } = readCaptures(capture, { body: parse(answer.text), groups: new Map() });
  thread.captured = new Map([...(thread.captured ?? []), ...values]);
  const [first] = missing;
  return first === undefined
    ? ''
    : `Its answer has no ${first.from} to keep as ${first.name}: ${excerpt(answer.text, 120)}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describeCall({ method, status, withinMs }: AppCall, { url }: AppRequested): string {
  const place = URL.canParse(url) ? new URL(url).pathname : url;
  return `${method} ${excerpt(place, 80)} answered ${status ?? '2xx'} within ${formatDuration(withinMs)}`;
}

/** The app must bring to the platform what its customer did. */
function broughtBy(step: Exclude<CustomerStep, { kind: 'call' }>, text: string): Awaited {
  return {
    operation: step.kind === 'customer' ? 'message' : 'end',
    matching: step.kind === 'customer' ? exactly(text) : undefined,
    status: undefined,
    withinMs: step.withinMs,
    times: 1,
    not: false,
    capture: [],
    stepIndex: step.stepIndex,
  };
}

import { setMaxListeners } from 'node:events';
import { formatDuration } from '../../base/duration.ts';
import { messageOf } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { createTimeLimit } from '../../delivery/time-limit.ts';
import type { AppCall, ScriptStep, StatusPattern } from '../../scenario/script.ts';
import { fillTemplate, type VariableLookup } from '../../scenario/variables.ts';
import { catchUp, type Session, stopSession } from '../runtime/session.ts';
import { createLookup } from '../script/lookup.ts';
import type { PlayOptions } from '../script/play-options.ts';
import { matchesStatus } from './acknowledgement.ts';
import type { AppRequested } from './app-client.ts';
import { appendVerdict } from './append-verdict.ts';
import { readCaptures } from './capture.ts';
import { exactly } from './exactly.ts';
import type { Awaited } from './expectations.ts';

/** A step that is the app's customer's. */
export type CustomerStep = Extract<ScriptStep, { kind: 'call' | 'customer' | 'customer-leaves' }>;

/** What asking the app needs of who plays. */
export type AppRequestHooks = {
  playOn(session: Session): void;
  listen(session: Session, expectation: Awaited): void;
};

/** Lets the conversations of a scenario do what the app's customer does. */
export type AppRequests = {
  /** Begins it; the conversation goes on when the app has answered. */
  ask(session: Session, step: CustomerStep): void;
  /** Gives up what is under way, and leaves no word of whether it held. */
  close(): Promise<void>;
};

/** Creates what lets the conversations of one scenario ask the app. */
export function createAppRequests(
  { appClient, context }: PlayOptions,
  { playOn, listen }: AppRequestHooks,
): AppRequests {
  const stopped = new AbortController();
  // As many listen as conversations ask at the same time.
  setMaxListeners(0, stopped.signal);
  const underWay = new Set<Promise<void>>();

  /** AppRequests the app is real: scripted time stands still. `ask` gives what went wrong, for a person. */
  async function whileAsking(session: Session, ask: () => Promise<string>): Promise<void> {
    session.asking = true;
    context.clock.hold();
    const problem = await ask();
    session.asking = false;
    catchUp(session);
    context.clock.release();
    if (session.state === 'playing' && problem !== '') stopSession(session);
  }

  async function call(session: Session, step: Extract<CustomerStep, { kind: 'call' }>): Promise<void> {
    const startedMs = performance.now();
    await whileAsking(session, async () => {
      const requested = await request(session, step, { stepIndex: step.stepIndex });
      const problem = problemOf(requested, step.status) || keep(session, step, requested);
      giveVerdict(session, {
        stepIndex: step.stepIndex,
        awaited: describeCall(step, requested),
        verdict: problem === '' ? 'passed' : 'failed',
        message: problem,
        calls: [],
        durationMs: performance.now() - startedMs,
      });
      return problem;
    });
  }

  async function speak(session: Session, step: Exclude<CustomerStep, { kind: 'call' }>): Promise<void> {
    const lookup = createLookup(session, session.record?.conversation.lastAgent);
    const text = step.kind === 'customer' ? fillTemplate(step.text, lookup) : '';
    const startedMs = performance.now();
    await whileAsking(session, async () => {
      const problem = await tell(session, step, text);
      if (problem !== '') {
        giveVerdict(session, {
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
    if (session.state !== 'playing' || stopped.signal.aborted) return;
    if (session.record !== undefined) listen(session, broughtBy(step, text));
    else session.saidBefore = [...session.saidBefore, text];
  }

  function giveVerdict(...given: Parameters<typeof appendVerdict>): void {
    if (!stopped.signal.aborted) appendVerdict(...given);
  }

  /** Tells the app what its customer does; what went wrong, for a person. */
  async function tell(
    session: Session,
    step: Exclude<CustomerStep, { kind: 'call' }>,
    text: string,
  ): Promise<string> {
    const { opens, says, leaves } = appClient.customer;
    const talks = session.record === undefined ? opens : says;
    const told = step.kind === 'customer' ? talks : leaves;
    if (told === undefined) return 'Nobody said how the app hears its customer.';
    if (typeof told !== 'function') {
      const further = { text };
      const call = { ...told, withinMs: step.withinMs };
      const requested = await request(session, call, { stepIndex: step.stepIndex, further });
      return problemOf(requested, told.status) || keep(session, told, requested);
    }
    const { conversationId, number: conversation } = session;
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
    session: Session,
    call: AppCall,
    { stepIndex, further }: { stepIndex: number; further?: Readonly<Record<string, string>> },
  ): Promise<AppRequested> {
    const lookup: VariableLookup = createLookup(session, session.record?.conversation.lastAgent, further);
    const requested = await appClient.request(call, lookup, stopped.signal);
    const { url, body, answer } = requested;
    context.append({
      kind: 'request',
      scenario: context.scenario,
      conversation: session.number,
      conversationId: session.conversationId,
      stepIndex,
      method: call.method,
      url,
      request: body,
      outcome: answer.outcome,
      status: answer.status,
      durationMs: answer.durationMs,
      reason: answer.reason,
      response: answer.body,
      timestampMs: Math.round(context.clock.now() - session.clockOffsetMs),
    });
    return requested;
  }

  return {
    ask(session, step) {
      const asked = (step.kind === 'call' ? call(session, step) : speak(session, step)).then(() => {
        underWay.delete(asked);
        playOn(session);
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
function keep(session: Session, { capture }: AppCall, { answer }: AppRequested): string {
  if (capture.length === 0) return '';
  const { values, missing } = readCaptures(capture, { body: parse(answer.text), groups: new Map() });
  session.captured = new Map([...(session.captured ?? []), ...values]);
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

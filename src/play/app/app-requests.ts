import { setMaxListeners } from 'node:events';
import { formatDuration } from '../../base/duration.ts';
import { formatValue } from '../../base/format-value.ts';
import { excerpt } from '../../base/printable.ts';
import type { Matching, Pattern } from '../../scenario/patterns/matching.ts';
import type { AppCall, ScriptStep, StatusPattern } from '../../scenario/script.ts';
import { fillTemplate } from '../../scenario/templates/variables.ts';
import {
  appendVerdict,
  keepCaptured,
  noteSaidBefore,
  resume,
  type ScriptCursor,
} from '../script/script-cursor.ts';
import { createLookup } from '../script/variable-lookup.ts';
import type { AppClient, AppRequested } from './app-client.ts';
import { beginRequest, type RequestFacts } from './begin-request.ts';
import { callFunction } from './call-function.ts';
import { readCaptures } from './capture.ts';
import type { Expectations, ExpectStep } from './expectations.ts';
import type { OpeningTurns } from './opening-turns.ts';
import { matchesStatus } from './pending-expectation.ts';
import { besideScript, whileRequesting } from './while-requesting.ts';

/** A step that does what the app's customer does. */
export type CustomerStep = Extract<ScriptStep, { kind: 'call' | 'customer' | 'customer-leaves' }>;

type CallStep = Extract<CustomerStep, { kind: 'call' }>;
type SpeakStep = Exclude<CustomerStep, CallStep>;

/** The requests that the conversations of one scenario make to the app's own API. */
export type AppRequests = {
  /** Begins a request; the conversation goes on when the app has answered. */
  begin(cursor: ScriptCursor, step: CustomerStep): void;
  /** Gives up what is under way, without a verdict. */
  close(): Promise<void>;
};

/** What the requests of one scenario are made with. */
export type AppRequestsOptions = {
  readonly appClient: AppClient;
  readonly expectations: Pick<Expectations, 'begin'>;
  readonly turns: Pick<OpeningTurns, 'take' | 'close'>;
};

/** Creates the requests of one scenario. */
export function createAppRequests({ appClient, expectations, turns }: AppRequestsOptions): AppRequests {
  const stopped = new AbortController();
  // One listener for each conversation that waits for the app.
  setMaxListeners(0, stopped.signal);
  const underWay = new Set<Promise<void>>();
  const requester = { appClient, stopped: stopped.signal };

  async function call(cursor: ScriptCursor, step: CallStep): Promise<void> {
    const startedMs = performance.now();
    await whileRequesting(cursor, async () => {
      const requested = await request(cursor, step, { stepIndex: step.stepIndex, ...requester });
      const problem = problemOf(requested, step.status) || capture(cursor, step, requested);
      giveVerdict(cursor, step, { awaited: describe(step, requested), problem, startedMs });
      return problem;
    });
  }

  async function speak(cursor: ScriptCursor, step: SpeakStep): Promise<void> {
    const text = step.kind === 'customer' ? fillTemplate(step.text, createLookup(cursor)) : '';
    const isOpening = cursor.session.record === undefined;
    let startedMs = performance.now();
    const awaits = step.kind === 'customer' ? step.awaits : 'call';
    const request = awaits === 'nothing' && !isOpening ? besideScript : whileRequesting;
    await request(cursor, async () => {
      if (isOpening) await turns.take(cursor);
      startedMs = performance.now();
      const problem = await tellApp(cursor, step, { text, ...requester });
      if (problem !== '')
        giveVerdict(cursor, step, { awaited: describeSpeech(step, text), problem, startedMs });
      return problem;
    });
    if (cursor.state !== 'playing' || stopped.signal.aborted) return;
    if (isOpening || awaits !== 'call') noteSaidBefore(cursor, text);
    else expectations.begin(cursor, callOf(step, text));
  }

  function giveVerdict(cursor: ScriptCursor, { stepIndex }: CustomerStep, given: GivenVerdict): void {
    if (stopped.signal.aborted) return;
    const { awaited, problem, startedMs } = given;
    appendVerdict(cursor, {
      stepIndex,
      awaited,
      verdict: problem === '' ? 'passed' : 'failed',
      message: problem,
      calls: [],
      durationMs: performance.now() - startedMs,
    });
  }

  return {
    begin(cursor, step) {
      const requested = (step.kind === 'call' ? call(cursor, step) : speak(cursor, step)).then(() => {
        underWay.delete(requested);
        resume(cursor);
      });
      underWay.add(requested);
    },
    async close() {
      stopped.abort();
      turns.close();
      await Promise.all(underWay);
    },
  };
}

type GivenVerdict = { readonly awaited: string; readonly problem: string; readonly startedMs: number };

type Requester = { readonly appClient: AppClient; readonly stopped: AbortSignal };

/** Tells the app what its customer does; gives what went wrong, for a person. */
async function tellApp(
  cursor: ScriptCursor,
  step: SpeakStep,
  { text, appClient, stopped }: Requester & { readonly text: string },
): Promise<string> {
  const { opens, says, leaves } = appClient.customer;
  const { record, conversationId } = cursor.session;
  const way = step.kind === 'customer-leaves' ? leaves : record === undefined ? opens : says;
  if (way === undefined) return 'It is not configured how the app hears its customer.';
  const { stepIndex, withinMs } = step;
  const does = step.kind === 'customer-leaves' ? 'leaves' : record === undefined ? 'opens' : 'says';
  const told = { stepIndex, does, ...(step.kind === 'customer' && { text }) } as const;
  if (typeof way === 'function') {
    const { number: conversation } = cursor;
    const end = beginRequest(cursor, told);
    const call = () => way({ text, conversationId, conversation });
    const { answer, problem } = await callFunction(call, withinMs, stopped);
    end({ url: '', body: '', answer });
    return problem;
  }
  const requested = await request(
    cursor,
    { ...way, withinMs },
    { ...told, further: { text }, appClient, stopped },
  );
  return problemOf(requested, way.status) || capture(cursor, way, requested);
}

/** Makes a request and writes it to the journal. */
async function request(
  cursor: ScriptCursor,
  call: AppCall,
  options: Requester & RequestFacts & { readonly further?: Readonly<Record<string, string>> },
): Promise<AppRequested> {
  const { appClient, stopped, further, ...facts } = options;
  const end = beginRequest(cursor, { ...facts, method: call.method });
  const requested = await appClient.request(call, createLookup(cursor, undefined, further), stopped);
  end(requested);
  return requested;
}

/** Why an answer is not what it must be, for a person; empty when it is. */
export function problemOf(
  { answer }: Pick<AppRequested, 'answer'>,
  status: StatusPattern | undefined,
): string {
  if (status === undefined) return answer.outcome === 'accepted' ? '' : describeAnswer(answer.reason, answer);
  if (matchesStatus(status, answer.status)) return '';
  const reason = answer.status === -1 ? answer.reason : `answered ${answer.status}, not ${status}`;
  return describeAnswer(reason, answer);
}

function describeAnswer(reason: string, { text }: AppRequested['answer']): string {
  return `The app: ${reason}.${text === '' ? '' : ` It said: ${excerpt(text, 160)}`}`;
}

/** Keeps what a step captures of the answer; says what is missing, for a person. */
function capture(cursor: ScriptCursor, call: AppCall, { answer }: AppRequested): string {
  if (call.capture.length === 0) return '';
  const { values, missing } = readCaptures(call.capture, { body: parse(answer.text), groups: new Map() });
  keepCaptured(cursor, values);
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

function describe({ method, status, withinMs }: AppCall, { url }: AppRequested): string {
  const target = URL.canParse(url) ? new URL(url).pathname : url;
  return `${method} ${excerpt(target, 80)} answered ${status ?? '2xx'} within ${formatDuration(withinMs)}`;
}

function describeSpeech({ kind }: SpeakStep, text: string): string {
  return kind === 'customer'
    ? `the app to hear its customer say "${excerpt(text, 80)}"`
    : 'the app to hear its customer leave';
}

/** The call by which the app must pass on what its customer did. */
function callOf(step: SpeakStep, text: string): ExpectStep {
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

/** What only this very text matches, whatever signs it holds. */
export function exactly(text: string): Matching {
  const shown = formatValue(text);
  const pattern: Pattern = {
    shown,
    differences: (value) => (value === text ? [] : [{ path: '', wanted: shown, got: formatValue(value) }]),
    groups: () => new Map(),
  };
  return { source: text, at: () => pattern };
}

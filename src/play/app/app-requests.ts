import { setMaxListeners } from 'node:events';
import { formatDuration } from '../../base/duration.ts';
import { formatValue } from '../../base/format-value.ts';
import { excerpt } from '../../base/printable.ts';
import type { Matching, Pattern } from '../../scenario/patterns/matching.ts';
import type { AppCall, ScriptStep } from '../../scenario/script.ts';
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
import { readCaptures } from './capture.ts';
import type { Expectations, ExpectStep } from './expectations.ts';
import type { OpeningTurns } from './opening-turns.ts';
import { problemOf, type Requester, requestApp, tellApp } from './tell-app.ts';
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
      const requested = await requestApp(cursor, step, {
        facts: { stepIndex: step.stepIndex },
        lookup: createLookup(cursor),
        ...requester,
      });
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
      const problem = await tell(cursor, step, { text, ...requester });
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

/** Tells the app what its customer does; gives what went wrong, for a person. */
async function tell(
  cursor: ScriptCursor,
  step: SpeakStep,
  { text, appClient, stopped }: Omit<Requester, 'lookup'> & { readonly text: string },
): Promise<string> {
  const { opens, says, leaves } = appClient.customer;
  const isOpening = cursor.session.record === undefined;
  const { stepIndex, withinMs } = step;
  const does = step.kind === 'customer-leaves' ? 'leaves' : isOpening ? 'opens' : 'says';
  const { problem, requested } = await tellApp(cursor, {
    way: { opens, says, leaves }[does],
    text,
    facts: { stepIndex, does, ...(step.kind === 'customer' && { text }) },
    withinMs,
    appClient,
    stopped,
    lookup: createLookup(cursor, undefined, { text }),
  });
  return problem || (requested === undefined ? '' : capture(cursor, requested.call, requested.answer));
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

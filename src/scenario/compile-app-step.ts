import { parseDuration } from '../base/duration.ts';
import { Fake8x8Error } from '../base/errors.ts';
import { compileCallParts, parseRequestLine } from './app-call.ts';
import { capturesOf } from './captures.ts';
import { compileMatching } from './compile-matching.ts';
import { EXPECTED_MS, UNEXPECTED_MS } from './default-times.ts';
import type { Step } from './schema.ts';
import type { Acknowledgement, ScriptAction } from './script.ts';
import type { MatchingOptions } from './text-hold.ts';
import { compileTemplate } from './variables.ts';

/** What steps that wait for the app are compiled with: the names captured before, and the regular expressions. */
export type AppStepOptions = MatchingOptions & { readonly captured: ReadonlySet<string> };

/** Compiles a step that waits for the app; undefined for one that does not. */
export function compileAppStep(step: Step, options: AppStepOptions): ScriptAction | undefined {
  if (step.expect !== undefined) return compileExpectation(step, options);
  if (step.call !== undefined) return compileCall(step, options);
  const withinMs = readWithin(step.within, EXPECTED_MS);
  if (step.customer !== undefined) {
    return { kind: 'customer', text: compileTemplate(step.customer, options.captured), withinMs };
  }
  return step['customer-leaves'] === undefined ? undefined : { kind: 'customer-leaves', withinMs };
}

/** Compiles what the app must answer to the events of a step. */
export function compileAcknowledgement({ ack }: Step): Acknowledgement | undefined {
  if (ack === undefined) return undefined;
  const { status, within } = ack;
  return {
    statuses: status === undefined ? undefined : typeof status === 'object' ? status : [status],
    withinMs: within === undefined ? undefined : parseDuration(within),
  };
}

function compileExpectation(step: Extract<Step, { expect: unknown }>, options: AppStepOptions): ScriptAction {
  const { expect: operation, matching, status, times = 1, not = false, within } = step;
  return {
    kind: 'expect',
    operation,
    matching: matching === undefined ? undefined : compileMatching(matching, options),
    status,
    withinMs: readWithin(within, not || operation === 'nothing' ? UNEXPECTED_MS : EXPECTED_MS),
    times,
    not,
    capture: capturesOf(step),
  };
}

function compileCall(step: Extract<Step, { call: unknown }>, { captured }: AppStepOptions): ScriptAction {
  const read = parseRequestLine(step.call);
  if (typeof read === 'string') {
    throw new Fake8x8Error('SCENARIO_INVALID_CALL', `Cannot compile the scenario: a step ${read}`);
  }
  return {
    kind: 'call',
    ...compileCallParts({ ...read, headers: step.headers, body: step.body }, captured),
    status: step.status,
    withinMs: readWithin(step.within, EXPECTED_MS),
    capture: capturesOf(step),
  };
}

function readWithin(within: string | undefined, defaultMs: number): number {
  return within === undefined ? defaultMs : parseDuration(within);
}

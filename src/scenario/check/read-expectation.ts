import { parseDuration } from '../../base/duration.ts';
import { parseMatching } from '../patterns/compile-matching.ts';
import type { StepOf } from '../schema.ts';
import { EXPECTED_MS, type OtherAction, UNEXPECTED_MS } from '../script.ts';
import { captureFaults, capturesOf } from './check-captures.ts';
import type { Fault } from './step-fault.ts';

/** What the reader of a step needs to know. */
export type StepReading = {
  readonly stepIndex: number;
  /** See `capturingSteps`. */
  readonly captured: ReadonlyMap<string, number>;
  readonly report: (fault: Fault) => void;
};

/** Reads a step `expect`, and reports fields that contradict each other and invalid patterns. */
export function readExpectation(step: StepOf<'expect'>, reading: StepReading): OtherAction {
  const { expect: operation, matching, status, times = 1, not = false, within } = step;
  const { report } = reading;
  excludedFields(step).forEach(report);
  if (operation === 'sees') return { kind: 'sees', withinMs: readWithin(within, EXPECTED_MS) };
  const parsed = matching === undefined ? undefined : parseMatching(matching);
  if (typeof matching === 'string' && operation !== 'message' && operation !== 'nothing') {
    report(textMatching(operation));
  }
  for (const { path, clause } of parsed?.faults ?? []) {
    report({ code: 'SCENARIO_INVALID_PATTERN', below: `/matching${path}`, clause });
  }
  captureFaults(step, { ...reading, groups: parsed?.groups ?? [] }).forEach(report);
  return {
    kind: 'expect',
    operation,
    matching: parsed?.matching,
    status,
    withinMs: readWithin(within, not || operation === 'nothing' ? UNEXPECTED_MS : EXPECTED_MS),
    times,
    not,
    capture: capturesOf(step),
  };
}

/** The duration `within` of a step, in ms. */
export function readWithin(within: string | undefined, defaultMs: number): number {
  return within === undefined ? defaultMs : parseDuration(within);
}

function excludedFields(step: StepOf<'expect'>): readonly Fault[] {
  const { expect, not } = step;
  const isNoCall = expect === 'nothing' || expect === 'sees';
  const excluding = isNoCall ? `expect: ${expect}` : 'not';
  const excluded = isNoCall ? OF_CALLS : not === true ? (['times', 'capture'] as const) : [];
  const what = expect === 'sees' ? 'what the customer sees' : 'a call that must not come';
  return excluded
    .filter((field) => step[field] !== undefined)
    .map((field) => ({
      code: 'SCENARIO_EXCLUDED_FIELD',
      below: `/${field}`,
      clause: `has ${excluding} and ${field}, but ${what} has no ${field}. Remove one of them.`,
    }));
}

/** What is said of calls that must come. */
const OF_CALLS = ['matching', 'times', 'not', 'status', 'capture'] as const;

function textMatching(operation: string): Fault {
  return {
    code: 'SCENARIO_TEXT_MATCHING',
    below: '/matching',
    clause: `expects ${operation} with a text in matching, but only a message has a text to match. Write an object with the fields of the body: matching: { name: "…" }.`,
  };
}

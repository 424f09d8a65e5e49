import { parseDuration } from '../../base/duration.ts';
import type { WantedFailure } from '../../platform/state/planned-failures.ts';
import { isRefused } from '../../protocol/faults.ts';
import type { Step, StepOf } from '../schema.ts';
import { type Acknowledgement, EXPECTED_MS, type OtherAction, type StepFrame } from '../script.ts';
import { compileRequest, parseRequestLine } from '../templates/app-call.ts';
import { buildJsonTemplate } from '../templates/json-template.ts';
import { parseTemplate } from '../templates/variables.ts';
import { captureFaults, capturesOf, capturingSteps } from './check-captures.ts';
import { readExpectation, readWithin, type StepReading } from './read-expectation.ts';
import type { CheckContext } from './step-fault.ts';

/** A step that was checked. It depends on no dialect. */
export type CheckedStep = StepFrame & {
  /** The step as it stands in the scenario. */
  readonly written: Step;
  /** What it does; undefined for a wait, and for a step that names a queue or an agent. */
  readonly action: OtherAction | undefined;
  /** How often the script has it. */
  readonly count: number;
};

/** Reads the steps of a scenario: durations, calls, patterns and payloads. Reports those that are invalid. */
export function readSteps({ scenario, report }: CheckContext): readonly CheckedStep[] {
  const captured = capturingSteps(scenario);
  return scenario.steps.map((written, stepIndex) => ({
    written,
    action: readAction(written, {
      stepIndex,
      captured,
      report: (fault) => report({ ...fault, stepIndex }),
    }),
    afterMs: readPause(written.after) + readPause(written.wait),
    allowIllegal: written.allowIllegal ?? false,
    fault: written.fault,
    ack: readAcknowledgement(written),
    count: isOneStep(written) ? 1 : (written.times ?? 1),
    stepIndex,
  }));
}

function readAction(step: Step, reading: StepReading): OtherAction | undefined {
  if (step.expect !== undefined) return readExpectation(step, reading);
  if (step.call !== undefined) return readCall(step, reading);
  if (step.send !== undefined) return { kind: 'send', payload: readPayload(step.send) };
  if (step['fail-next'] !== undefined) return { kind: 'fail-next', failure: readFailure(step) };
  const withinMs = readWithin(step.within, EXPECTED_MS);
  if (step.customer !== undefined)
    return {
      kind: 'customer',
      text: parseTemplate(step.customer),
      withinMs,
      awaits: readAwaited(step.await),
    };
  return step['customer-leaves'] === undefined ? undefined : { kind: 'customer-leaves', withinMs };
}

function readAwaited(written: StepOf<'customer'>['await']): 'call' | 'answer' | 'nothing' {
  if (written === 'nothing') return 'nothing';
  return written === false ? 'answer' : 'call';
}

/** What is said of several calls is one step. */
function isOneStep(step: Step): boolean {
  return step.expect !== undefined || step['fail-next'] !== undefined;
}

function readFailure(step: StepOf<'fail-next'>): WantedFailure {
  const { 'fail-next': operation, status, times, delay, 'retry-after': retryAfter, applied } = step;
  return {
    operation,
    status,
    times,
    delayMs: delay === undefined ? undefined : parseDuration(delay),
    retryAfterSeconds: retryAfter === undefined ? undefined : Math.ceil(parseDuration(retryAfter) / 1000),
    applied,
  };
}

function readCall(step: StepOf<'call'>, reading: StepReading): OtherAction | undefined {
  const { call, headers, body, status, within } = step;
  captureFaults(step, { ...reading, groups: [] }).forEach(reading.report);
  const line = parseRequestLine(call);
  if (typeof line === 'string') {
    reading.report({ code: 'SCENARIO_INVALID_CALL', below: '/call', clause: line });
    return undefined;
  }
  return {
    kind: 'call',
    ...compileRequest({ ...line, headers, body }),
    status,
    withinMs: readWithin(within, EXPECTED_MS),
    capture: capturesOf(step),
  };
}

/** A text is sent as it is; an object as JSON whose texts may have variables. */
function readPayload(payload: StepOf<'send'>['send']) {
  return typeof payload === 'string' ? [payload] : buildJsonTemplate(payload);
}

function readPause(duration: string | undefined): number {
  return duration === undefined ? 0 : parseDuration(duration);
}

/** What is not 8x8's must be refused, without a word about it in the scenario. */
const REFUSED: Acknowledgement = { statuses: ['4xx'], withinMs: undefined };

function readAcknowledgement({ ack, fault }: Step): Acknowledgement | undefined {
  if (ack === undefined) return isRefused(fault) ? REFUSED : undefined;
  const { status, within } = ack;
  return {
    statuses: status === undefined ? undefined : typeof status === 'object' ? status : [status],
    withinMs: within === undefined ? undefined : parseDuration(within),
  };
}

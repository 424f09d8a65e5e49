import type { Customer } from '../conversation/conversation.ts';
import type { AttemptEntry, CallEntry, JournalEntry } from '../journal/entry.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { isRefused } from '../protocol/faults.ts';
import { SETTINGS, type SettingsInput } from '../protocol/settings.ts';
import type { Scenario, Step } from '../scenario/schema.ts';
import { nameCaptures } from './captures.ts';
import { literal, writeDuration } from './literal.ts';
import { mendScenario, type RecordedScenario } from './mend-scenario.ts';
import { type AppEntry, type CallReading, failStep, readAppEntry } from './recorded-calls.ts';
import {
  isOwnMove,
  type MoveReading,
  type RecordedFile,
  type RecordedMove,
  readMove,
  withOptions,
} from './recorded-moves.ts';
import { createRecordedNames } from './recorded-names.ts';

/** What a scenario is built with besides the entries. */
export type BuildScenarioOptions = {
  /** Default `Recorded conversation`. */
  readonly name?: string | undefined;
  readonly about?: string | undefined;
  /** The dialect of the events. */
  readonly dialect: DialectName;
  /** The customer's fields, which not every dialect shows. */
  readonly customer?: Customer | undefined;
  /** The files of messages by their ids, whose events have their address alone. */
  readonly files?: ReadonlyMap<string, RecordedFile> | undefined;
};

/**
 * Builds the scenario that leads to what the entries of one conversation say, in their order: its moves with the pauses
 * before them, what the customer did, and the calls of the app as expectations. Pure.
 */
export function buildScenario(
  entries: readonly JournalEntry[],
  options: BuildScenarioOptions,
): RecordedScenario {
  const names = createRecordedNames();
  const timeline = orderEvents(entries);
  const conversationId = conversationIdOf(timeline);
  const reading: Reading = {
    moves: { names, conversationId, files: options.files ?? new Map() },
    calls: { conversationId, brought: [], left: false },
    attempts: attemptsByEvent(entries),
  };
  const steps = nameCaptures(readSteps(timeline, reading), entries);
  const { queues, agents } = names.declared();
  const customer = Object.entries(options.customer ?? {}).flatMap(([key, value = '']) =>
    value === '' ? [] : [[key, literal(value)]],
  );
  const settings = settingsOf(timeline, reading);
  const scenario = {
    scenario: options.name ?? 'Recorded conversation',
    ...(options.about !== undefined && { about: options.about }),
    ...(Object.keys(queues).length > 0 && { queues }),
    ...(Object.keys(agents).length > 0 && { agents }),
    ...(customer.length > 0 && { customer: Object.fromEntries(customer) }),
    ...(Object.keys(settings).length > 0 && { settings }),
    steps,
  } as Scenario;
  return mendScenario(scenario, options.dialect);
}

type Reading = {
  readonly moves: MoveReading;
  readonly calls: CallReading;
  /** The attempts of each event, by its number. */
  readonly attempts: ReadonlyMap<number, readonly AttemptEntry[]>;
};

type TimelineEntry = AttemptEntry | AppEntry;

/** The first attempt of each event in the order of the conversation, with the calls and requests between them. */
function orderEvents(entries: readonly JournalEntry[]): readonly TimelineEntry[] {
  const wanted = withCausesFirst(
    entries.filter(
      (entry): entry is TimelineEntry =>
        isFirstAttempt(entry) || entry.kind === 'call' || entry.kind === 'request' || entry.kind === 'view',
    ),
  );
  // One that was late on purpose is in the journal after the next.
  const events = wanted.filter(isAttempt).toSorted((one, other) => one.eventIndex - other.eventIndex);
  let next = 0;
  return wanted.map((entry) => (isAttempt(entry) ? (events[next++] ?? entry) : entry));
}

/** What is sent to the app is in the journal once it is answered, and so after the calls that the app made meanwhile. */
function withCausesFirst(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const causes = new Map(
    entries.flatMap((entry) => (entry.kind === 'call' ? [] : [[entry.requestIndex, entry] as const])),
  );
  const ordered = new Set<TimelineEntry>();
  for (const entry of entries) {
    const cause = entry.kind === 'call' && entry.during !== undefined ? causes.get(entry.during) : undefined;
    if (cause !== undefined) ordered.add(cause);
    ordered.add(entry);
  }
  return [...ordered];
}

function isAttempt(entry: JournalEntry): entry is AttemptEntry {
  return entry.kind === 'attempt';
}

function isFirstAttempt(entry: JournalEntry): boolean {
  return isAttempt(entry) && entry.retry === 0 && entry.repeat !== true;
}

function conversationIdOf(timeline: readonly TimelineEntry[]): string {
  return timeline.flatMap(({ conversationId }) => conversationId ?? []).find((id) => id !== '') ?? '';
}

function attemptsByEvent(entries: readonly JournalEntry[]): Reading['attempts'] {
  const byEvent = new Map<number, AttemptEntry[]>();
  for (const entry of entries) {
    if (!isAttempt(entry) || entry.repeat === true) continue;
    byEvent.set(entry.eventIndex, [...(byEvent.get(entry.eventIndex) ?? []), entry]);
  }
  return byEvent;
}

/** Where a step stands in time, and where a failure of a call that it leads to is asked for. */
type Placed = { readonly step: Step; readonly isCause: boolean };

function readSteps(timeline: readonly TimelineEntry[], reading: Reading): readonly Step[] {
  const placed: Placed[] = [];
  const events = timeline.filter(isAttempt);
  const present: string[] = [];
  let eventsDone = 0;
  let eventsMet = 0;
  let lastMs: number | undefined;
  let failing: { readonly call: CallEntry; times: number } | undefined;

  function fail(): void {
    const step = failing && failStep(failing.call, failing.times);
    failing = undefined;
    if (step === undefined) return;
    const cause = placed.findLastIndex(({ isCause }) => isCause);
    placed.splice(Math.max(cause, 0), 0, { step, isCause: false });
  }

  function takeEvent(): void {
    const event = events[eventsMet++];
    if (event === undefined || eventsMet <= eventsDone) return;
    if (!isOwnMove(event)) {
      eventsDone = eventsMet;
      lastMs = event.timestampMs;
      return;
    }
    const move = readMove(events.slice(eventsMet - 1), reading.moves);
    eventsDone = eventsMet - 1 + (move?.events.length ?? 1);
    if (move === undefined) return;
    const pauseMs = lastMs === undefined ? 0 : event.timestampMs - lastMs;
    placed.push({ step: stepOfMove(move, { pauseMs, present, reading }), isCause: true });
    lastMs = event.timestampMs;
  }

  for (const [index, entry] of timeline.entries()) {
    if (isAttempt(entry)) {
      fail();
      takeEvent();
      continue;
    }
    if (entry.kind === 'call' && entry.fault !== undefined) {
      if (failing !== undefined && !isSameFailure(failing.call, entry)) fail();
      if (failing === undefined) failing = { call: entry, times: 1 };
      else failing.times++;
      if (entry.fault.status !== undefined && entry.fault.applied !== true) continue;
    }
    fail();
    if (entry.kind === 'call' && isMadeAgain(entry, timeline.slice(index + 1))) continue;
    const step = readAppEntry(entry, reading.calls);
    if (step === undefined) continue;
    placed.push({ step, isCause: entry.kind === 'request' });
    lastMs = Math.max(lastMs ?? 0, entry.timestampMs);
  }
  fail();
  return placed.map(({ step }) => step);
}

/** Whether a call that was refused was made again, with success, before anything else happened. */
function isMadeAgain({ status, operation }: CallEntry, later: readonly TimelineEntry[]): boolean {
  if (status < 400) return false;
  const next = later.find(
    (entry) => entry.kind !== 'call' || (entry.operation === operation && entry.status < 400),
  );
  return next?.kind === 'call';
}

function isSameFailure(one: CallEntry, other: CallEntry): boolean {
  return one.operation === other.operation && JSON.stringify(one.fault) === JSON.stringify(other.fault);
}

/** A pause that is shorter than this is the time that a program took, and nobody's wish. */
const PAUSE_MS_MIN = 20;

type StepContext = {
  readonly pauseMs: number;
  /** Who is there, by their keys. Changed by what joins and leaves. */
  readonly present: string[];
  readonly reading: Reading;
};

function stepOfMove({ step, events }: RecordedMove, { pauseMs, present, reading }: StepContext): Step {
  const { by, ...body } = step;
  const isAlone = present.length === 1 && present[0] === by;
  notePresence(step, present);
  const [first] = events;
  return withOptions(body, {
    by: isAlone ? undefined : by,
    ack: acknowledgementOf(events, reading),
    fault: first?.fault,
    after: pauseMs >= PAUSE_MS_MIN ? writeDuration(pauseMs) : undefined,
  });
}

function notePresence({ join, leave, transfer }: RecordedMove['step'], present: string[]): void {
  if (typeof join === 'string') present.push(join);
  if (typeof leave === 'string' && present.includes(leave)) present.splice(present.indexOf(leave), 1);
  if (transfer !== undefined) present.length = 0;
}

/** What the app answered to each event of a step, where that was not 2xx at once and the same for all. */
function acknowledgementOf(events: readonly AttemptEntry[], { attempts }: Reading): object | undefined {
  const statuses = events.map(({ eventIndex }) =>
    (attempts.get(eventIndex) ?? []).map(({ status }) => status),
  );
  const [first = []] = statuses;
  const isOrdinary = (first[0] ?? 0) >= 200 && (first[0] ?? 0) < 300;
  const isSame = statuses.every((each) => each.join() === first.join());
  if (isOrdinary || !isSame || first.some((status) => status < 0) || isRefused(events[0]?.fault))
    return undefined;
  return { status: first.length === 1 ? first[0] : first };
}

/** The settings without which other events would come. */
function settingsOf(timeline: readonly TimelineEntry[], { moves, attempts }: Reading): SettingsInput {
  const events = timeline.filter(isAttempt);
  const transfer = events.findIndex(({ move }) => move === 'transfer');
  const isLeaveFirst =
    events[transfer - 1]?.move === 'leave' &&
    events[transfer - 1]?.timestampMs === events[transfer]?.timestampMs;
  return {
    ...(isLeaveFirst && { transferOrder: 'leave-first' as const }),
    ...(moves.names.hasPlainNames() && { agentName: 'plain' as const }),
    ...retryDelaysOf(attempts),
  };
}

function retryDelaysOf(attempts: Reading['attempts']): SettingsInput {
  const all = [...attempts.values()].flat();
  const longest = Math.max(
    0,
    ...all.map(({ retry, retryInMs }) => (retryInMs === undefined ? 0 : retry + 1)),
  );
  const delays = Array.from({ length: longest }, (_, retry) => {
    const found = all.find((each) => each.retry === retry && each.retryInMs !== undefined);
    return writeDuration(found?.retryInMs ?? 0);
  });
  const isDefault = delays.every((delay, index) => delay === SETTINGS.retryDelays.default[index]);
  return isDefault ? {} : { retryDelays: delays };
}

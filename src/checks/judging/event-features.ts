import { crc32 } from 'node:zlib';
import { isRefused } from '../../protocol/faults.ts';
import type { ConversationFacts, EventFacts } from './facts.ts';
import { type FeatureName, RAW_FEATURES } from './features.ts';
import { shapeFeatures } from './shape-features.ts';
import { textFeatures } from './text-features.ts';

const HIGH_CRC = 2 ** 31;

/** What is special about an event: how it was delivered, what it is, and where it stands in its conversation. */
export function eventFeatures(
  event: EventFacts,
  facts: ConversationFacts,
  trialFeatures: readonly string[],
): ReadonlySet<string> {
  const { events } = facts;
  const { first, attempts } = event;
  const { request, fault, move } = first;
  const before = events.slice(0, events.indexOf(event));
  const isOwn = (name: string) => {
    if (RAW_FEATURES.has(name)) return move === 'send';
    // What the body itself shows.
    if (name === 'agent-name-plain') return false;
    return name !== 'body-escaped' || request.includes('\\u');
  };
  const features = new Set(trialFeatures.filter(isOwn));
  const add = (feature: FeatureName | string, holds: boolean) => void (holds && features.add(feature));

  add(fault ?? '', fault !== undefined);
  add(
    'delivered-again',
    attempts.some(({ repeat }) => repeat === true),
  );
  const isRefusedFirst = attempts[0]?.outcome === 'rejected';
  // A retry that follows from a refusal does not cause it.
  add('retry', !isRefusedFirst && attempts.some(({ retry }) => retry > 0));
  add('refused-before', isRefusedFirst && event.accepted);
  add('after-forgery', before.some(isForged));
  const atSameTime = before.filter((other) => other.first.timestampMs === first.timestampMs);
  add('same-timestamp', atSameTime.length > 0);
  add(
    'same-timestamp-text',
    atSameTime.some((other) => other.first.move === 'text'),
  );
  add(
    'same-body',
    before.some((other) => other.first.request === request),
  );
  add('again-after-pause', isRepeatedAfterPause(attempts));
  add('call-500', hasFailingCall(event, facts));
  add('crc-high', crc32(request) >= HIGH_CRC);
  add('non-ascii', /[^\p{ASCII}]/u.test(request));
  for (const feature of [...placeFeatures(event, before), ...shapeFeatures(event)]) features.add(feature);
  add(
    'before-requeue',
    events.slice(events.indexOf(event) + 1).some((later) => later.first.eventType === 'QUEUED'),
  );
  if (move === 'text') for (const feature of textFeatures(first.text)) features.add(feature);
  return features;
}

/** After which an event comes again after a while, in ms. */
const PAUSE_MS = 90;

/** Whether it came again so much later although the app had accepted it. */
function isRepeatedAfterPause(attempts: EventFacts['attempts']): boolean {
  const first = attempts.findIndex(({ outcome }) => outcome === 'accepted');
  const firstMs = attempts[first]?.transmissionMs ?? 0;
  return (
    first >= 0 && attempts.slice(first + 1).some(({ transmissionMs }) => transmissionMs - firstMs >= PAUSE_MS)
  );
}

/** Whether 8x8 failed at a call that the app made while it handled an event. */
function hasFailingCall({ attempts }: EventFacts, { calls }: ConversationFacts): boolean {
  const during = new Set(attempts.map(({ requestIndex }) => requestIndex));
  return calls.some(
    (call) => call.during !== undefined && during.has(call.during) && (call.fault?.status ?? 0) >= 500,
  );
}

/** Whether an event is one that nobody in the contact centre has caused. */
export function isForged({ first }: EventFacts): boolean {
  return isRefused(first.fault);
}

/** Where an event stands among those before it. */
function placeFeatures({ first }: EventFacts, before: readonly EventFacts[]): readonly FeatureName[] {
  const genuine = before.filter((each) => !isForged(each));
  const last = (move: string) => genuine.findLastIndex((each) => each.first.move === move);
  const joined = genuine.filter((each) => each.first.move === 'join').map((each) => each.first.who);
  const said = first.move === 'text';
  return [
    ...(said && genuine.some((each) => each.first.move === 'text' && each.first.text === first.text)
      ? (['same-text'] as const)
      : []),
    ...(said && joined[0] !== undefined && joined[0] !== first.who ? (['second-agent'] as const) : []),
    ...(said && joined.length > 0 && joined.at(-1) !== first.who ? (['earlier-agent'] as const) : []),
    ...(last('transfer') >= 0 ? (['after-transfer'] as const) : []),
    ...(last('queue') > 0 && last('leave') >= 0 && last('leave') < last('queue')
      ? (['after-requeue'] as const)
      : []),
    ...(last('leave') >= 0 ? (['after-agent-left'] as const) : []),
    ...(presentAgents(genuine).size === 0 ? (['without-agent'] as const) : []),
  ];
}

/** The names of the agents who are in a conversation after these events. */
export function presentAgents(events: readonly EventFacts[]): ReadonlySet<string> {
  const present = new Set<string>();
  for (const { first } of events) {
    if (first.move === 'join') present.add(first.who);
    if (first.move === 'leave') present.delete(first.who);
  }
  return present;
}

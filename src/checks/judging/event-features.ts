import { crc32 } from 'node:zlib';
import { isRefused } from '../../protocol/faults.ts';
import type { ConversationFacts, EventFacts } from './facts.ts';
import { type FeatureName, RAW_FEATURES } from './features.ts';
import { textFeatures } from './text-features.ts';

const HIGH_CRC = 2 ** 31;

/** What is special about an event: how it was delivered, what it is, and where it stands in its conversation. */
export function eventFeatures(
  event: EventFacts,
  { events }: ConversationFacts,
  trialFeatures: readonly string[],
): ReadonlySet<string> {
  const { first, attempts } = event;
  const { request, fault, move } = first;
  const before = events.slice(0, events.indexOf(event));
  const isOwn = (name: string) =>
    RAW_FEATURES.has(name) ? move === 'send' : name !== 'body-escaped' || request.includes('\\u');
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
  add(
    'same-timestamp',
    events.some((other) => other !== event && other.first.timestampMs === first.timestampMs),
  );
  add('crc-high', crc32(request) >= HIGH_CRC);
  add('non-ascii', /[^\p{ASCII}]/u.test(request));
  for (const feature of placeFeatures(event, before)) features.add(feature);
  if (move === 'text') for (const feature of textFeatures(first.text)) features.add(feature);
  return features;
}

/** Whether an event is one that nobody in the contact centre has caused. */
export function isForged({ first }: EventFacts): boolean {
  return isRefused(first.fault);
}

/** Where an event stands among those before it. */
function placeFeatures({ first }: EventFacts, before: readonly EventFacts[]): readonly FeatureName[] {
  const genuine = before.filter((each) => !isForged(each));
  const last = (move: string) => genuine.findLastIndex((each) => each.first.move === move);
  const writers = genuine.filter((each) => each.first.move === 'text').map((each) => each.first.who);
  const said = first.move === 'text';
  return [
    ...(said && genuine.some((each) => each.first.move === 'text' && each.first.text === first.text)
      ? (['same-text'] as const)
      : []),
    ...(said && writers.length > 0 && writers[0] !== first.who ? (['second-agent'] as const) : []),
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

import type { AttemptEntry } from '../../journal/entry.ts';
import type { EventFacts } from './facts.ts';
import type { FeatureName } from './features.ts';

/** Beyond this a body is long, in UTF-16 units. */
const LONG_UNITS = 4096;

/** An event is sent late when it happened so long before, in ms: more than an app needs for an answer. */
const LATE_MS = 500;

/** Names in both forms that `agentName` has: first and last, of letters. */
const USUAL_NAME = /^[A-Za-z]+[ ,][A-Za-z]+$/;

const AGENT_NAME = /"agentName"/;

/** The shapes that ids of agents have in each dialect by default. */
const USUAL_AGENT_ID = /"(?:agentId|id)"\s*:\s*"(?:[a-z]+|ag[\w-]{22})"/;

const QUEUE_ID = /"queueId"\s*:\s*"(?!\d+")/;

const BY_AGENT: ReadonlySet<AttemptEntry['move']> = new Set(['join', 'leave', 'text']);

/** What is special about the names, ids and sizes of an event that a move has caused, and about its age. */
export function shapeFeatures({ first, attempts }: EventFacts): readonly FeatureName[] {
  const { request, move, who } = first;
  if (move === 'send') return [];
  const isByAgent = BY_AGENT.has(move);
  return [
    ...(isByAgent && AGENT_NAME.test(request) && !who.includes(',') ? (['agent-name-plain'] as const) : []),
    ...(isByAgent && !USUAL_NAME.test(who) ? (['agent-name-unusual'] as const) : []),
    ...(isByAgent && !USUAL_AGENT_ID.test(request) ? (['agent-id-shape'] as const) : []),
    ...(QUEUE_ID.test(request) ? (['queue-id-shape'] as const) : []),
    ...(request.length > LONG_UNITS ? (['body-long'] as const) : []),
    ...(isSentLate(attempts) ? (['sent-late'] as const) : []),
  ];
}

/** A late retry that follows from a refusal does not cause it. */
function isSentLate(attempts: EventFacts['attempts']): boolean {
  const considered = attempts[0]?.outcome === 'rejected' ? attempts.slice(0, 1) : attempts;
  return considered.some(({ transmissionMs, timestampMs }) => transmissionMs - timestampMs > LATE_MS);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DialectName } from '#src/protocol/dialect.ts';
import { brokenEvents } from '../support/protocol/broken-events.ts';
import { judgesOf } from '../support/protocol/event-judges.ts';
import { PUBLISHED_EVENTS } from '../support/protocol/published-samples.ts';

const DIALECTS: readonly DialectName[] = ['chat-api', 'chat-gateway'];

describe.each(DIALECTS)('schemas of %s', (dialect) => {
  const judges = judgesOf(dialect);
  const published = PUBLISHED_EVENTS[dialect];
  const broken = brokenEvents(dialect);

  function verdictsOn(value: unknown, eventType: string): Record<string, boolean> {
    return Object.fromEntries(judges.map(({ name, accepts }) => [name, accepts(value, eventType)]));
  }

  const all = (verdict: boolean) => Object.fromEntries(judges.map(({ name }) => [name, verdict]));

  test.each(published.map((event, index) => [index, event.eventType, event] as const))(
    'published body %i, %s, is accepted by all',
    (_, eventType, event) => {
      expect(verdictsOn(event, eventType)).toEqual(all(true));
    },
  );

  test('there are well over a hundred broken events', () => {
    expect(broken.length).toBeGreaterThan(150);
  });

  test('each broken event is refused by all', () => {
    const disputed = broken
      .map(({ title, eventType, value }) => ({ title, verdicts: verdictsOn(value, eventType) }))
      .filter(({ verdicts }) => Object.values(verdicts).some(Boolean));
    expect(disputed).toEqual([]);
  });

  test('all agree on an event with any value at any place', () => {
    const mixed = fc.record({
      event: fc.constantFrom(...published),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      value: fc.jsonValue({ maxDepth: 2 }),
    });
    fc.assert(
      fc.property(mixed, ({ event, at, value }) => {
        const replaced = replaceSomewhere(event, at, value);
        const verdicts = verdictsOn(replaced, event.eventType);
        expect(new Set(Object.values(verdicts)).size).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('optional fields of chat-gateway', () => {
  const envelope = { conversationId: 'ID-0', timestamp: 0 };

  test.each<{ eventType: string; data: unknown }>([
    {
      eventType: 'CONVERSATION_UPDATE',
      data: { state: 'idle', assignment: { type: 'script', id: '7' }, user: {} },
    },
    { eventType: 'MESSAGE', data: { isEcho: true, sender: { id: 'user', type: 'user' }, text: '' } },
    {
      eventType: 'MESSAGE',
      data: { isEcho: true, sender: { id: 'user', type: 'user' }, text: '', attachments: [{ id: 'a' }] },
    },
  ])('$eventType is accepted without them', ({ eventType, data }) => {
    const event = { eventType, ...envelope, data };
    const refusing = judgesOf('chat-gateway').filter(({ accepts }) => !accepts(event, eventType));
    expect(refusing).toEqual([]);
  });
});

function replaceSomewhere(value: unknown, at: number, by: unknown): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const chosen = keys[Math.floor(at * keys.length)];
  if (chosen === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  // Half of the time the field itself is replaced, else something inside it.
  const rest = (at * keys.length) % 1;
  const isHere = chosen !== 'eventType' && rest < 0.5;
  if (chosen !== 'eventType') copy[chosen] = isHere ? by : replaceSomewhere(copy[chosen], rest * 2 - 1, by);
  return copy;
}

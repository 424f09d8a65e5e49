import { describe, expect, expectTypeOf, test } from 'vitest';
import { chatApiSamples } from '#src/protocol/chat-api/samples.ts';
import type { ActivityOf, AnyEvent, EventOf, EventTypeOf } from '#src/protocol/event-of.ts';

describe('types of events', () => {
  test('an event has the fields of its schema', () => {
    expectTypeOf<EventOf<'TEXT'>>().toEqualTypeOf<{
      eventType: 'TEXT';
      messageType: 'AGENT';
      conversationId: string;
      timestamp: number;
      agentId: string;
      agentName: string;
      message: string;
    }>();
    const text: EventOf<'TEXT'> = chatApiSamples.TEXT;
    expect(text.message).toBe('string');
  });

  test('a union of events narrows by eventType', () => {
    function summary(event: AnyEvent): string {
      switch (event.eventType) {
        case 'TEXT':
          return event.message;
        case 'QUEUED':
          return event.queueName;
        default:
          return event.eventType;
      }
    }
    expect([chatApiSamples.TEXT, chatApiSamples.QUEUED, chatApiSamples.TRANSFER].map(summary)).toEqual([
      'string',
      'string',
      'TRANSFER',
    ]);
  });

  test('the names are those of the dialect', () => {
    expectTypeOf<EventTypeOf>().toEqualTypeOf<
      'QUEUED' | 'AGENT_JOINED' | 'AGENT_LEFT' | 'TRANSFER' | 'TEXT' | 'WEB_HOOK_VERIFY'
    >();
    expectTypeOf<EventOf<'MESSAGE', 'chat-gateway'>['data']['isEcho']>().toEqualTypeOf<boolean>();
    expectTypeOf<EventOf<'CONVERSATION_UPDATE', 'chat-gateway'>['data']['state']>().toEqualTypeOf<
      'created' | 'active' | 'idle'
    >();
    expectTypeOf<ActivityOf<'typing'>['data']['value']['users'][number]['id']>().toEqualTypeOf<string>();
    // @ts-expect-error MESSAGE belongs to the other dialect
    type Wrong = EventOf<'MESSAGE'>;
    // @ts-expect-error there is no such event
    type Unknown = EventOf<'TEXTS'>;
    expectTypeOf<Wrong | Unknown>().not.toBeString();
    expect(Object.keys(chatApiSamples)).toHaveLength(6);
  });
});

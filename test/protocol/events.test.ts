import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { dialects } from '#src/protocol/dialects.ts';
import type { EventOf } from '#src/protocol/event-of.ts';
import { createEvents, events } from '#src/protocol/events.ts';

describe('builders of chat-api events', () => {
  test('an override is put over the defaults', () => {
    const event = events.text({ message: 'Hi', agentId: 'ben' });
    expect(event).toEqual({ ...events.text(), message: 'Hi', agentId: 'ben' });
    expect(dialects['chat-api'].checkEvent(event)).toEqual([]);
  });

  test('keys stand in the order observed', () => {
    expect(Object.keys(events.agentJoined({ agentName: 'Ben,Okoro' }))).toEqual([
      'eventType',
      'messageType',
      'conversationId',
      'agentId',
      'agentName',
      'timestamp',
    ]);
  });

  test('all events of one seed belong to one conversation', () => {
    const built = [
      events.queued(),
      events.agentJoined(),
      events.text(),
      events.transfer(),
      events.agentLeft(),
    ];
    expect(new Set(built.map(({ conversationId }) => conversationId)).size).toBe(1);
  });

  test('types fit the event', () => {
    expectTypeOf(events.text()).toEqualTypeOf<EventOf<'TEXT'>>();
    expectTypeOf(createEvents({ seed: 'a' }).queued()).toEqualTypeOf<EventOf<'QUEUED'>>();
    // @ts-expect-error a queue has no message
    events.queued({ message: 'Hi' });
    // @ts-expect-error the type of an event is not open to change
    events.text({ eventType: 'QUEUED' });
    // @ts-expect-error a message is a text
    const wrong = events.text({ message: 5 });
    expect(dialects['chat-api'].checkEvent(wrong)).toHaveLength(1);
  });
});

describe('builders of chat-gateway events', () => {
  const gateway = createEvents({ dialect: 'chat-gateway' });

  test('data is overridden deeply', () => {
    const event = gateway.conversationUpdate({ data: { state: 'idle', user: { name: 'Zoë' } } });
    const { data } = gateway.conversationUpdate();
    expect(event.data).toEqual({ ...data, state: 'idle', user: { ...data.user, name: 'Zoë' } });
  });

  test('lists are overridden as a whole', () => {
    const cards = [{ contentType: 'application/8x8.quick.replies', content: { options: [] } }];
    expect(gateway.message({ data: { cards } }).data.cards).toEqual(cards);
  });

  test('changing one event changes no other', () => {
    const event = gateway.message();
    event.data.text = 'changed';
    event.data.sender.id = 'changed';
    expect(gateway.message().data.text).not.toBe('changed');
    expect(gateway.message().data.sender.id).not.toBe('changed');
  });

  test('an activity takes the value that belongs to its name', () => {
    const event = gateway.activity({
      data: {
        name: 'quickReply/action',
        value: { type: 'postback', data: { title: 'Yes', payload: '1' } },
      },
    });
    expectTypeOf(event.data.value.data.payload).toEqualTypeOf<string>();
    expectTypeOf(gateway.activity().data.value.users[0]).toEqualTypeOf<
      { type: string; id: string } | undefined
    >();
    expect(dialects['chat-gateway'].checkEvent(event)).toEqual([]);
    // @ts-expect-error typing has users
    const wrong = gateway.activity({ data: { name: 'typing', value: { who: [] } } });
    expect(dialects['chat-gateway'].checkEvent(wrong)).not.toEqual([]);
    const other = gateway.activity({ data: { name: 'list/reply', value: 5 } });
    expect(dialects['chat-gateway'].checkEvent(other)).toEqual([]);
  });

  test('an activity is typed as an event of the dialect', () => {
    expectTypeOf(gateway.activity()).toExtend<EventOf<'ACTIVITY', 'chat-gateway'>>();
    expectTypeOf(gateway.message()).toEqualTypeOf<EventOf<'MESSAGE', 'chat-gateway'>>();
    expect(gateway.activity().eventType).toBe('ACTIVITY');
  });
});

describe.each(['chat-api', 'chat-gateway'] as const)('all builders of %s', (dialect) => {
  test('give valid events for any seed, and the same ones again', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const builders = Object.values(createEvents({ dialect, seed })) as (() => unknown)[];
        const again = Object.values(createEvents({ dialect, seed })) as (() => unknown)[];
        const built = builders.map((build) => build());
        expect(built.flatMap((event) => dialects[dialect].checkEvent(event))).toEqual([]);
        expect(again.map((build) => build())).toEqual(built);
      }),
    );
  });

  test('there is one per event', () => {
    const built = (Object.values(createEvents({ dialect })) as (() => { eventType: string })[]).map((build) =>
      build(),
    );
    expect(built.map(({ eventType }) => eventType)).toEqual(dialects[dialect].eventTypes);
  });
});

import { describe, expect, test } from 'vitest';
import type { FaultName } from '#src/protocol/faults.ts';
import { entriesOf, openFake } from '../support/play/open-fake.ts';
import { scenarioOf, texts } from '../support/play/play-in-process.ts';

/** A fake that signs, with an app that refuses what has no signature. */
function openSigned() {
  return openFake(
    { onEvent: (_, { received }) => (received.at(-1)?.headers['x-8x8-signature'] === undefined ? 401 : 204) },
    { settings: { signed: true } },
  );
}

type Opened = ReturnType<typeof openFake>;

const deliveriesOf = ({ fake }: Opened) =>
  entriesOf(fake.journal.recent(), 'attempt').map(({ eventType, text, fault, repeat }) =>
    [text || eventType, fault, ...(repeat === true ? ['again'] : [])].filter((each) => each !== undefined),
  );

describe('faultNext', () => {
  test('does something to the next event, and to no other', async () => {
    const opened = openSigned();
    const { fake } = opened;
    fake.faultNext('again-at-once');
    expect(fake.plannedFaults).toEqual([{ fault: 'again-at-once', times: 1 }]);
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    expect(deliveriesOf(opened)).toEqual([
      ['QUEUED', 'again-at-once'],
      ['QUEUED', 'again-at-once', 'again'],
      ['AGENT_JOINED'],
    ]);
    expect(fake.plannedFaults).toEqual([]);
  });

  test('waits for events of certain types, as many as it is for', async () => {
    const opened = openSigned();
    const { fake } = opened;
    fake.faultNext('charset', { times: 2, events: ['TEXT'] });
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    for (const text of ['a', 'b', 'c']) await fake.agent('ana').says(text);
    expect(deliveriesOf(opened)).toEqual([
      ['QUEUED'],
      ['AGENT_JOINED'],
      ['a', 'charset'],
      ['b', 'charset'],
      ['c'],
    ]);
  });

  test('waits for the events of one conversation', async () => {
    const opened = openSigned();
    const { fake, app } = opened;
    const [first, second] = [await app.open(), await app.open()];
    await fake.settled();
    fake.faultNext('slow-body', { conversationId: first });
    await fake.move({ queue: 'billing' }, { conversationId: second });
    expect(fake.plannedFaults).toHaveLength(1);
    await fake.move({ queue: 'billing' }, { conversationId: first });
    const faulty = entriesOf(fake.journal.recent(), 'attempt').filter(({ fault }) => fault !== undefined);
    expect(faulty.map(({ conversationId }) => conversationId)).toEqual([first]);
  });

  test('lets a forged event come before the next one, which is not lost', async () => {
    const opened = openSigned();
    const { fake } = opened;
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    fake.faultNext('unsigned');
    const { events } = await fake.agent('ana').says('Hello');
    expect(events.map(({ fault, status, refusalAwaited }) => [fault, status, refusalAwaited])).toEqual([
      ['unsigned', 401, true],
      [undefined, 204, undefined],
    ]);
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(2);
    expect(events[0]).toMatchObject({ stateBefore: 'handled', stateAfter: 'handled' });
  });

  test('is for the events of a scenario too, but for those that have a fault', async () => {
    const opened = openSigned();
    const { fake } = opened;
    fake.faultNext('new-connection', { events: ['TEXT'] });
    fake.faultNext('unsigned');
    const summary = await fake.play(
      scenarioOf([...texts('a'), { text: 'b', fault: 'charset' }, { text: 'c' }]),
    );
    expect(deliveriesOf(opened)).toEqual([
      ['QUEUED', 'unsigned'],
      ['QUEUED'],
      ['AGENT_JOINED'],
      ['a', 'new-connection'],
      ['b', 'charset'],
      ['c'],
    ]);
    expect(summary).toMatchObject({ verdict: 'passed', events: { accepted: 5 } });
  });

  test('is not for WEB_HOOK_VERIFY', async () => {
    const { fake, app } = openSigned();
    fake.faultNext('unsigned');
    await app.call('POST', '/web-hooks/verify', { webHookUri: app.consumer });
    expect(fake.plannedFaults).toHaveLength(1);
  });

  test('is taken back, and forgotten with everything else', async () => {
    const { fake } = openSigned();
    fake.faultNext('unsigned');
    fake.clearFaults();
    expect(fake.plannedFaults).toEqual([]);
    fake.faultNext('unsigned');
    await fake.reset();
    expect(fake.plannedFaults).toEqual([]);
  });

  test.each<[string, Parameters<Opened['fake']['faultNext']>]>([
    ['a name that there is not', ['unsined' as FaultName]],
    ['no event', ['unsigned', { times: 0 }]],
    ['a key that there is not', ['unsigned', { operation: 'message' } as object]],
  ])('refuses %s', (_, given) => {
    const { fake } = openSigned();
    expect(() => fake.faultNext(...given)).toThrow(expect.objectContaining({ code: 'FAULT_INVALID' }));
  });
});

import { createEvents, events } from 'fake-8x8';
import { expect } from 'fake-8x8/vitest';
import { describe, test } from 'vitest';
import { failureOf } from '../support/vitest/failure-of.ts';

const gateway = createEvents({ dialect: 'chat-gateway' });

describe('toMatchEvent', () => {
  test('holds for a body, its text, and either dialect', () => {
    expect(events.text()).toMatchEvent('TEXT');
    expect(JSON.stringify(events.text())).toMatchEvent('TEXT');
    expect(events.queued()).toMatchEvent('QUEUED');
    expect(gateway.queued()).toMatchEvent('QUEUED');
    expect(gateway.message()).toMatchEvent('MESSAGE');
    expect(events.text()).not.toMatchEvent('QUEUED');
  });

  test('lists what is wrong', () => {
    const failure = failureOf(() =>
      expect({ ...events.text(), message: 1, mood: 'fine' }).toMatchEvent('TEXT'),
    );
    expect(failure).toContain(
      'Wanted: a valid TEXT\nFound:  "TEXT" with 2 problems, first /message\n\n  /message is 1. ',
    );
    expect(failure).toContain('(EVENT_WRONG_TYPE)\n  /mood is no field');
    expect(failure).toContain('"mood": "fine"');
  });

  test.for([
    [events.queued(), '"QUEUED"'],
    ['{"eventType":', '"{"eventType":" without an eventType'],
    [undefined, 'undefined without an eventType'],
    [[], 'an empty list without an eventType'],
  ] as const)('says of %o what it is', ([value, found]) => {
    expect(failureOf(() => expect(value).toMatchEvent('TEXT'))).toContain(`Found:  ${found}\n`);
    expect(value).not.toMatchEvent('TEXT');
  });

  test('says what must not be there', () => {
    const failure = failureOf(() => expect(events.text()).not.toMatchEvent('TEXT'));
    expect(failure).toContain('expect(event).not.toMatchEvent("TEXT")');
    expect(failure).toContain('Wanted: anything but a valid TEXT\nFound:  "TEXT"');
  });

  test('stands inside of other values', () => {
    expect({ body: events.text(), tries: 1 }).toEqual({ body: expect.toMatchEvent('TEXT'), tries: 1 });
    expect({ body: events.queued() }).not.toEqual({ body: expect.toMatchEvent('TEXT') });
  });

  test('knows which events there are', () => {
    // @ts-expect-error there is no such event
    expect(() => expect({}).toMatchEvent('TXT')).toThrow(
      expect.objectContaining({ code: 'EVENT_UNKNOWN_TYPE' }),
    );
  });
});

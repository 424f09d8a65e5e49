import { describe, expect, test } from 'vitest';
import type { EventOf } from '#src/protocol/event-of.ts';
import type { Step } from '#src/scenario/schema.ts';
import { openGateway } from '../support/play/gateway-app.ts';
import {
  eventOf,
  type Played,
  playInProcess,
  START_MS,
  scenarioOf,
} from '../support/play/play-in-process.ts';

const begun: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }];

/** Plays steps of an agent in Chat Gateway. */
const playSteps = (...steps: readonly Step[]): Promise<Played> =>
  playInProcess({ steps: [...begun, ...steps], dialect: 'chat-gateway' });

/** The data of the events of one type. */
const dataOf = ({ received }: Played, eventType: string): readonly unknown[] =>
  received
    .map(eventOf)
    .filter((event) => event.eventType === eventType)
    .map(({ data }) => data);

type MessageData = EventOf<'MESSAGE', 'chat-gateway'>['data'];

describe('a step of an agent in Chat Gateway', () => {
  test('typing begins and stops, by the speaker or by the one it names', async () => {
    const played = await playSteps(
      { join: 'ben' },
      { typing: true },
      { typing: false },
      { typing: true, by: 'ana' },
    );
    const typing = (...users: readonly object[]) => ({ name: 'typing', value: { users } });
    expect(dataOf(played, 'ACTIVITY')).toEqual([
      typing({ type: 'agent', id: 'bokoro' }),
      typing(),
      typing({ type: 'agent', id: 'apop' }),
    ]);
    expect(played.summary.verdict).toBe('passed');
  });

  test('attach sends a file with an address of its own in each conversation', async () => {
    const played = await playInProcess({
      steps: [
        ...begun,
        {
          attach: { name: 'invoice.txt', text: 'Invoice of ${customer.name}' },
          text: 'Here, ${customer.name}',
        },
        { attach: { name: 'photo.png', base64: 'AAEC' }, by: 'ana' },
        { attach: { name: 'voice', text: '', type: 'audio/ogg' } },
      ],
      dialect: 'chat-gateway',
      conversations: 2,
    });
    const messages = dataOf(played, 'MESSAGE') as readonly MessageData[];
    const files = messages.flatMap(({ attachments = [] }) => attachments);
    expect(new Set(files.map(({ id }) => id)).size).toBe(6);
    expect(new Set(files.map(({ preSignedUrl }) => preSignedUrl)).size).toBe(6);
    expect(files.map(({ type, fileName }) => `${type} ${fileName}`).toSorted()).toEqual([
      ...['audio voice', 'audio voice', 'file invoice.txt', 'file invoice.txt'],
      ...['image photo.png', 'image photo.png'],
    ]);
    expect(messages.filter(({ text }) => text === 'Here, James Jones')).toHaveLength(2);
    expect(played.summary.verdict).toBe('passed');
  });

  test('card sends its content, with its variables', async () => {
    const body = [{ type: 'TextBlock', text: 'For ${customer.name}' }];
    const played = await playSteps(
      { card: { type: 'AdaptiveCard', version: '1.3', body } },
      { card: { at: '${now}' }, contentType: 'Location', text: 'We are here' },
    );
    expect(dataOf(played, 'MESSAGE')).toMatchObject([
      {
        text: '',
        sender: { id: 'apop', type: 'agent' },
        cards: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: {
              type: 'AdaptiveCard',
              version: '1.3',
              body: [{ type: 'TextBlock', text: 'For James Jones' }],
            },
          },
        ],
      },
      {
        text: 'We are here',
        cards: [{ contentType: 'Location', content: { at: 1_700_000_000_000 } }],
      },
    ]);
  });

  test('quick-replies offers titles, each with a payload', async () => {
    const played = await playSteps({
      'quick-replies': ['Yes', { title: 'No, ${customer.name}', payload: 'no' }],
      text: 'Was that all?',
    });
    expect(dataOf(played, 'MESSAGE')).toMatchObject([
      {
        text: 'Was that all?',
        cards: [
          {
            contentType: 'application/8x8.quick.replies',
            content: {
              options: [
                { title: 'Yes', data: { postback: 'Yes' } },
                { title: 'No, James Jones', data: { postback: 'no' } },
              ],
            },
          },
        ],
      },
    ]);
  });
});

describe('in Chat Gateway', () => {
  test('the app is told that an agent has read, and what the customer does besides writing', async () => {
    const played = await playSteps(
      { read: true, after: '1s' },
      { 'customer-typing': true },
      { 'customer-typing': false },
      { 'customer-submits': { rating: 5, who: '${customer.name}', at: '${now}' } },
      { 'customer-submits': { title: 'Yes', payload: 'for ${customer.name}' } },
    );
    expect(dataOf(played, 'ACTIVITY')).toEqual([
      {
        name: 'read-receipts',
        value: [{ timestamp: START_MS + 1000, users: [{ id: 'apop', type: 'agent' }] }],
      },
      { name: 'typing', value: { users: [{ type: 'user', id: 'user' }] } },
      { name: 'typing', value: { users: [] } },
      {
        name: 'adaptiveCard/action',
        value: {
          type: 'Action.Submit',
          data: { rating: 5, who: 'James Jones', at: START_MS + 1000 },
        },
      },
      {
        name: 'quickReply/action',
        value: { type: 'postback', data: { title: 'Yes', payload: 'for James Jones' } },
      },
    ]);
    expect(played.summary.verdict).toBe('passed');
  });
});

describe('a file of the customer in Chat Gateway', () => {
  const step: Step = {
    'customer-attaches': { name: 'broken.png', base64: 'AAEC' },
    text: 'It is broken, says ${customer.name}',
  };

  test('is a message of the user that is no echo, whatever the app posts itself is', async () => {
    const played = await playInProcess({
      steps: [...begun, step, { 'customer-attaches': { name: 'note.txt', text: '${conversation.id}' } }],
      dialect: 'chat-gateway',
      settings: { userMessageEvent: 'none' },
    });
    expect(dataOf(played, 'MESSAGE')).toMatchObject([
      {
        isEcho: false,
        sender: { id: 'user', type: 'user' },
        text: 'It is broken, says James Jones',
        attachments: [{ type: 'image', fileName: 'broken.png' }],
      },
      { isEcho: false, text: '', attachments: [{ type: 'file', fileName: 'note.txt' }] },
    ]);
    expect(played.summary.verdict).toBe('passed');
  });

  test('opens a conversation again that nobody is in', async () => {
    const played = await playSteps({ leave: 'ana' }, step, { join: 'ana' });
    const told = played.received.map(eventOf).map(({ eventType }) => eventType);
    expect(told.slice(told.lastIndexOf('MESSAGE'))).toEqual([
      'MESSAGE',
      'CONVERSATION_UPDATE',
      'QUEUED',
      'MEMBERS_CHANGED',
      'CONVERSATION_UPDATE',
    ]);
  });

  test('can be read as what the user brought', async () => {
    const { fake, call } = openGateway();
    await fake.play(scenarioOf([...begun, step]));
    const [conversation] = (await listed(call, 'conversations', '')) as [{ readonly id: string }];
    const path = `conversations/${conversation.id}`;
    const [attachment] = (await listed(call, 'attachments', path)) as [{ readonly id: string }];
    expect(attachment).toMatchObject({ filename: 'broken.png', sizeInBytes: 3 });
    expect(await listed(call, 'messages', path)).toMatchObject([
      { author: { type: 'user' }, attachments: [{ id: attachment.id }] },
    ]);
  });
});

/** The items of a list of Chat Gateway. */
async function listed(
  call: ReturnType<typeof openGateway>['call'],
  name: string,
  below: string,
): Promise<readonly unknown[]> {
  const { body } = await call('GET', `/chat-gateway/v1/${below}${below && '/'}${name}`);
  return (body as { readonly _embedded: Readonly<Record<string, readonly unknown[]>> })._embedded[name] ?? [];
}

describe('in Chat API V2', () => {
  const typing = scenarioOf([...begun, { typing: true }]);

  test('such a step is an error before anything is sent', async () => {
    await expect(playInProcess({ scenarios: [typing], dialect: 'chat-api' })).rejects.toMatchObject({
      code: 'SCENARIO_INVALID',
      problems: [{ code: 'SCENARIO_NOT_IN_DIALECT', path: '/steps/2/typing' }],
    });
  });

  test('a scenario that says where it plays is skipped', async () => {
    const { received, entries, summary } = await playInProcess({
      scenarios: [{ ...typing, dialects: ['chat-gateway'] }],
      dialect: 'chat-api',
    });
    expect(received).toEqual([]);
    expect(entries.filter(({ kind }) => kind === 'skipped')).toMatchObject([
      { reason: 'plays in chat-gateway only, and this run speaks chat-api' },
    ]);
    expect(summary.scenariosSkipped).toBe(1);
  });
});

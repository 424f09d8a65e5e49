import { describe, expect, test } from 'vitest';
import { readView } from '#src/play/app/view/read-view.ts';

const HELLO = { text: 'Hello', from: 'Ana' };

describe('readView finds the lines', () => {
  test.each<[string, unknown, unknown]>([
    ['in a list', [{ text: 'Hello', who: 'Ana' }], HELLO],
    ['in a list of texts', ['Hello'], { text: 'Hello' }],
    ['in a list of texts below', { said: ['Hello'] }, { text: 'Hello' }],
    [
      'by the name of the list',
      { tags: ['a'], agents: [{ text: 'x' }], messages: [{ text: 'Hello', who: 'Ana' }] },
      HELLO,
    ],
    ['deep', { data: { chat: { lines: [{ text: 'Hello', sender: 'Ana' }] } } }, HELLO],
    [
      'by what its items are',
      { people: [{ name: 'Ana' }], said: [{ body: 'Hello', author: { name: 'Ana' } }] },
      HELLO,
    ],
    [
      'beside pictures',
      {
        messages: [
          { who: 'Ana', picture: '1.png' },
          { content: 'Hello', from: 'Ana' },
        ],
      },
      HELLO,
    ],
    ['of nobody', { messages: [{ message: 'Hello', from: null }] }, { text: 'Hello' }],
  ])('%s', (_, answer, line) => {
    expect(readView(answer, {})).toEqual({ lines: [line], canWrite: undefined, problem: '' });
  });

  test('where they are pointed to', () => {
    const answer = { messages: ['x'], a: { b: [{ t: { html: 'Hello' }, by: 'Ana' }] } };
    const pointers = { messages: '/a/b', text: '/t/html', from: '/by' };
    expect(readView(answer, pointers)).toMatchObject({ lines: [HELLO], problem: '' });
  });

  test.each([{ messages: [] }, { id: '1', lines: [], tags: [] }, []])(
    'where there are none yet: %j',
    (answer) => {
      expect(readView(answer, { text: '/text', from: '/from' })).toMatchObject({ lines: [], problem: '' });
    },
  );
});

describe('readView finds whether the customer can write', () => {
  test.each([
    [{ open: true }, true],
    [{ canWrite: false, open: true }, false],
    [{ chat: { active: false } }, false],
    [{ isOpen: true }, true],
    [{ closed: true }, false],
    [{ ended: false }, true],
    [{ open: 'yes' }, undefined],
    [{ messages: [{ text: 'x', open: true }] }, undefined],
  ])('%j: %s', (answer, canWrite) => {
    expect(readView({ messages: [], ...answer }, {}).canWrite).toBe(canWrite);
  });

  test.each([
    ['/chat/ok', { ok: true }, true],
    ['/chat/ended', { ended: true }, false],
  ])('where it is pointed to: %s', (canWrite, chat, wanted) => {
    expect(readView({ messages: [], chat }, { canWrite }).canWrite).toBe(wanted);
  });
});

describe('readView says what is not there', () => {
  test.each<[unknown, Parameters<typeof readView>[1], RegExp]>([
    [
      { id: 7 },
      {},
      /^What the app answered has no list of texts: \{"id":7\}\. Set the pointer messages of customerSees /,
    ],
    ['<ul>', {}, /no list of texts: "<ul>"/],
    [undefined, {}, /no list of texts: nothing/],
    [{ messages: [] }, { messages: '/lines' }, /no \/lines: .*Set the pointer messages/],
    [{ messages: [{ said: 'x' }] }, {}, /no text in its messages: \{"said":"x"\}\. Set the pointer text/],
    [{ messages: [{ text: 'x' }] }, { text: '/body' }, /no \/body: .*Set the pointer text/],
    [{ messages: [{ text: 'x' }] }, { from: '/who' }, /no \/who: .*Set the pointer from/],
    [
      { messages: [], open: 'yes' },
      { canWrite: '/open' },
      /no \/open that is true or false: .*Set the pointer canWrite/,
    ],
  ])('%j with %j', (answer, pointers, problem) => {
    expect(readView(answer, pointers)).toMatchObject({ lines: [], problem: expect.stringMatching(problem) });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareView } from '#src/journal/compare-view.ts';
import type { SaidText, ViewLine, ViewToCompare } from '#src/journal/view/match-lines.ts';

const AGENTS = [{ name: 'Ana Pop' }, { name: 'Ben Okoro' }];

const ana = (text: string): SaidText => ({ text, agent: 'Ana Pop' });
const ben = (text: string): SaidText => ({ text, agent: 'Ben Okoro' });
const line = (text: string, from?: string): ViewLine => (from === undefined ? { text } : { text, from });

function differences(
  said: readonly SaidText[],
  lines: readonly ViewLine[],
  over: Partial<ViewToCompare> = {},
) {
  return compareView({ said, lines, agents: AGENTS, customer: 'James Jones', customerSaid: [], ...over });
}

const kinds = (...given: Parameters<typeof differences>) => differences(...given).map(({ kind }) => kind);

describe('compareView finds nothing', () => {
  it.each<[string, SaidText[], ViewLine[], Partial<ViewToCompare>?]>([
    ['where nothing was said', [], []],
    ['where all is seen', [ana('one'), ben('two')], [line('one', 'Ana Pop'), line('two', 'Ben Okoro')]],
    ['where nobody is named', [ana('one'), ben('two')], [line('one'), line('two')]],
    ['where first names are shown', [ana('one'), ben('two')], [line('one', 'Ana'), line('two', 'ben')]],
    ['where last names are shown', [ana('one')], [line('one', 'A. Pop')]],
    ['where the name is written in both parts', [ana('one')], [line('one', 'Pop,Ana')]],
    ['where agents have no names', [ana('one'), ben('two')], [line('one', 'agent'), line('two', 'Support')]],
    [
      'where agents go by their ids',
      [ana('one')],
      [line('one', 'ag1')],
      { agents: [{ name: 'Ana Pop', id: 'ag1' }] },
    ],
    [
      'in lines of others',
      [ana('one')],
      [line('Welcome!', 'bot'), line('one', 'Ana'), line('Ana left', 'system')],
    ],
    [
      'where the customer said the same',
      [ana('ok')],
      [line('ok', 'customer'), line('ok', 'Ana')],
      { customerSaid: ['ok'] },
    ],
    [
      'where the customer, under their name, said the same',
      [ana('ok')],
      [line('ok', 'Ana'), line('ok', 'James Jones')],
      { customerSaid: ['ok'] },
    ],
    [
      'where nobody is named and the customer said the same',
      [ana('a'), ana('ok')],
      [line('ok'), line('a'), line('ok')],
      { customerSaid: ['ok'] },
    ],
    ['where the customer is not shown', [ana('ok')], [line('ok', 'Ana')], { customerSaid: ['ok', 'Hello'] }],
    [
      'where the bot, which the app knows alone, said the same',
      [ana('Hello'), ana('Bye')],
      [line('Hello', 'bot'), line('Hello', 'Support desk'), line('Bye', 'Support desk')],
    ],
    [
      'where the bot said the same before a named agent',
      [ana('Hello')],
      [line('Hello', 'bot'), line('Hello', 'Ana')],
    ],
    [
      'in equal texts that are all seen',
      [ana('ok'), ben('ok'), ana('ok')],
      [line('ok', 'Ana'), line('ok', 'Ben'), line('ok', 'Ana')],
    ],
    ['in a text of nothing but white space', [ana('one'), ana(' '), ana('')], [line('one')]],
    [
      'where agents share a first name',
      [{ text: 'one', agent: 'Ana Ruiz' }],
      [line('one', 'Ana')],
      { agents: [...AGENTS, { name: 'Ana Ruiz' }] },
    ],
  ])('%s', (_, said, lines, over) => {
    expect(differences(said, lines, over)).toEqual([]);
  });
});

describe('compareView finds a text', () => {
  it('that is lost', () => {
    expect(differences([ana('one'), ana('two')], [line('two', 'Ana')])).toEqual([
      { kind: 'lost', text: 'one', agent: 'Ana Pop' },
    ]);
  });

  it('that is doubled', () => {
    expect(differences([ana('one')], [line('one', 'Ana'), line('one', 'Ana')])).toEqual([
      { kind: 'doubled', text: 'one', from: 'Ana' },
    ]);
  });

  it.each<[string, ViewLine[], Partial<ViewToCompare>?]>([
    ['under no name', [line('one'), line('one')]],
    ['as if the customer had said it', [line('one', 'Ana'), line('one', 'customer')]],
    ['as if an agent without a name had', [line('one', 'Ana'), line('one', 'agent')]],
    ['under the one name that the app knows', [line('one', 'Desk'), line('one', 'Desk')]],
    [
      'more often than the customer said it',
      [line('one'), line('one'), line('one')],
      { customerSaid: ['one'] },
    ],
  ])('that is doubled %s', (_, lines, over) => {
    expect(kinds([ana('one')], lines, over)).toEqual(['doubled']);
  });

  it('that was said twice and is seen once', () => {
    expect(kinds([ana('ok'), ana('then'), ana('ok')], [line('ok'), line('then')])).toEqual(['lost']);
    expect(kinds([ana('ok'), ana('then'), ana('ok')], [line('then'), line('ok')])).toEqual(['lost']);
  });

  it('that is lost where the customer said the same', () => {
    expect(kinds([ana('ok')], [line('ok', 'customer')], { customerSaid: ['ok'] })).toEqual(['lost']);
  });

  it('that is seen too early', () => {
    expect(differences([ana('one'), ana('two')], [line('two', 'Ana'), line('one', 'Ana')])).toEqual([
      expect.objectContaining({ kind: 'reordered', agent: 'Ana Pop' }),
    ]);
  });

  it('that stands elsewhere, and no other', () => {
    const said = ['one', 'two', 'three', 'four'].map(ana);
    const lines = ['two', 'three', 'one', 'four'].map((text) => line(text));
    expect(differences(said, lines)).toEqual([{ kind: 'reordered', text: 'one', agent: 'Ana Pop' }]);
  });

  it.each([
    ['another agent', 'Ben Okoro'],
    ['the first name of another agent', 'Ben'],
    ['the customer', 'James Jones'],
    ['the customer’s role', 'user'],
  ])('under %s', (_, from) => {
    expect(differences([ana('one'), ben('two')], [line('one', from), line('two', 'Ben Okoro')])).toEqual([
      { kind: 'misattributed', text: 'one', agent: 'Ana Pop', from },
    ]);
  });

  it('under another agent of the same first name', () => {
    const agents = [...AGENTS, { name: 'Ana Ruiz' }];
    expect(kinds([ana('one')], [line('one', 'Ana Ruiz')], { agents })).toEqual(['misattributed']);
  });

  it('under the id of another agent', () => {
    const agents = [
      { name: 'Ana Pop', id: 'ag1' },
      { name: 'Ben Okoro', id: 'ag2' },
    ];
    expect(kinds([ana('one')], [line('one', 'ag2')], { agents })).toEqual(['misattributed']);
  });

  it.each([
    ['cut', 'The invoice has been sent to you again.', 'The invoice has'],
    ['decorated', 'one two', 'Ana: one two'],
    ['escaped', 'a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
    ['unescaped', '&lt;b&gt;', '<b>'],
    ['escaped by numbers', 'it’s', 'it&#8217;s'],
    ['trimmed', ' one  two ', 'one two'],
    ['in other case', 'One Two', 'one two'],
    ['without accents', 'Grüße, José', 'Grusse, Jose'],
    ['without letters beyond ASCII', 'naïve café', 'nave caf'],
    ['with question marks', '日本語', '???'],
    ['with replacement characters', 'Ünïted', '\ufffdn\ufffdted'],
    ['read as Latin-1', '日本語 ü', Buffer.from('日本語 ü').toString('latin1')],
    ['read as Windows-1252', 'zu “Fuß”', 'zu â€œFuÃŸâ€\u009d'],
    ['without its markup', '<b>bold</b> and <i>more</i>', 'bold and more'],
    ['with a word replaced', 'Your order 4711 was sent today', 'Your order **** was sent today'],
  ])('that is altered: %s', (_, said, shown) => {
    expect(differences([ana('before'), ana(said)], [line('before'), line(shown)])).toEqual([
      { kind: 'altered', text: said, agent: 'Ana Pop', seen: shown },
    ]);
  });

  it('that is lost beside lines that have nothing to do with it', () => {
    const lines = [line('Welcome to our help desk!', 'bot'), line('Ana Pop has joined', 'system')];
    expect(kinds([ana('Good afternoon, what is it about?')], lines)).toEqual(['lost']);
  });

  it('that is lost beside what the customer said', () => {
    const customerSaid = ['This is message 2'];
    expect(kinds([ana('This is message 1')], [line('This is message 2')], { customerSaid })).toEqual([
      'lost',
    ]);
  });
});

describe('compareView compares whether the customer can write', () => {
  it.each([
    [true, true, []],
    [true, false, ['cannot-write']],
    [false, true, ['can-write']],
    [false, false, []],
    [undefined, false, []],
    [true, undefined, []],
  ])('must: %s, can: %s', (mayWrite, canWrite, wanted) => {
    expect(kinds([], [], { mayWrite, canWrite })).toEqual(wanted);
  });
});

describe('compareView, whatever was said', () => {
  /** Few texts, so that equal ones are common. */
  const text = fc.constantFrom('ok', 'yes', 'Hello', 'Hello, Ana', '<b>ok</b>', 'ä', ' ');
  const speech = fc.array(
    fc.record({ text, who: fc.constantFrom('Ana Pop', 'Ben Okoro', 'customer', 'system') }),
    { maxLength: 12 },
  );
  const read = (spoken: readonly { readonly text: string; readonly who: string }[], named: boolean) => ({
    said: spoken.flatMap(({ text: said, who }) => (/ /.test(who) ? [{ text: said, agent: who }] : [])),
    customerSaid: spoken.flatMap(({ text: said, who }) => (/ /.test(who) ? [] : [said])),
    lines: spoken.map(({ text: said, who }) => line(said, named ? who : undefined)),
    agents: AGENTS,
  });

  it('finds nothing where all is shown, named or not', () => {
    fc.assert(
      fc.property(speech, fc.boolean(), (spoken, named) => {
        expect(compareView(read(spoken, named))).toEqual([]);
      }),
    );
  });

  it('finds something where a text of an agent is left out or added', () => {
    fc.assert(
      fc.property(speech, fc.nat(), fc.boolean(), (all, at, adds) => {
        // Whatever nobody known has said may be the agent's.
        const view = read(
          all.filter(({ who }) => who !== 'system'),
          true,
        );
        const agents = view.lines.flatMap(({ from = '', text: shown }, index) =>
          / /.test(from) && shown.trim() !== '' ? [index] : [],
        );
        const index = agents[at % agents.length];
        if (index === undefined) return;
        const lines = adds
          ? [...view.lines, ...view.lines.slice(index, index + 1)]
          : view.lines.toSpliced(index, 1);
        expect(compareView({ ...view, lines })).not.toEqual([]);
      }),
    );
  });
});

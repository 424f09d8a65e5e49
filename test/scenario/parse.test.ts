import { describe, expect, test } from 'vitest';
import { formatPosition, type Problem } from '#src/base/errors.ts';
import { parseScenario } from '#src/scenario/parse.ts';

const HEAD = 'scenario: A\nabout: b\n';

function parse(text: string) {
  return parseScenario(text, { file: 'a.yaml' });
}

function reply({ code, position }: Problem): string {
  return `${position === undefined ? 'nowhere' : formatPosition(position)} ${code}`;
}

function problemsOf(text: string): readonly string[] {
  return parse(text).problems.map(reply);
}

describe('parseScenario', () => {
  test('reads YAML', () => {
    const { scenario, problems } = parse(
      `${HEAD}queues: { q: { id: "104" } }\nsteps:\n  - queue: q\n    after: 1.5s\n`,
    );
    expect(problems).toEqual([]);
    expect(scenario).toEqual({
      scenario: 'A',
      about: 'b',
      queues: { q: { id: '104' } },
      steps: [{ queue: 'q', after: '1.5s' }],
    });
  });

  test.each([
    ['compact', undefined],
    ['with spaces', 2],
    ['with tabs', '\t'],
  ])('reads JSON %s', (_, indent) => {
    const value = {
      scenario: 'A "quoted" / name',
      about: 'é 😀 \u2028 \n',
      customer: { name: '\u0000' },
      steps: [{ send: { a: [1, -2.5e3, null, true], 'b c': {} } }],
    };
    expect(parse(JSON.stringify(value, null, indent)).scenario).toEqual(value);
  });

  test('reads the escapes of JSON', () => {
    const text = '{"scenario":"\\ud83d\\ude00\\/\\u00e9","about":"b","steps":[{"wait":"1s"}]}';
    expect(parse(text).scenario?.scenario).toBe('😀/é');
  });

  test('reads texts that look like other things as YAML 1.2 has them', () => {
    const { scenario } = parse(
      `${HEAD}customer: { language: no }\nqueues: { 104: {}, yes: {} }\nsteps: [{ wait: 1s }]\n`,
    );
    expect(scenario?.customer?.language).toBe('no');
    expect(Object.keys(scenario?.queues ?? {})).toEqual(['104', 'yes']);
  });

  test('reads a file that begins with a byte order mark', () => {
    expect(parse(`\ufeff${HEAD}steps: [{ wait: 1s }]\n`).problems).toEqual([]);
  });

  test('tells positions of steps and fields', () => {
    const { positions } = parse(`${HEAD}steps:\n  - wait: 1s\n  - text: x\n    by: ana\n`);
    expect(positions('/steps/1')).toEqual({ file: 'a.yaml', line: 5, column: 5 });
    expect(positions('/steps/1/by')).toEqual({ file: 'a.yaml', line: 6, column: 9 });
    expect(positions('/steps/1/by', 'key')).toEqual({ file: 'a.yaml', line: 6, column: 5 });
    expect(positions('/steps/1/by/further')).toEqual({ file: 'a.yaml', line: 6, column: 9 });
  });
});

describe('a problem of shape', () => {
  test.each<[string, string, readonly string[]]>([
    ['an empty file', '', ['a.yaml:1:1 SCENARIO_WRONG_TYPE']],
    ['a list', '- a\n', ['a.yaml:1:1 SCENARIO_WRONG_TYPE']],
    ['a text', 'hello\n', ['a.yaml:1:1 SCENARIO_WRONG_TYPE']],
    ['a missing name', 'about: b\nsteps: [{ wait: 1s }]\n', ['a.yaml:1:1 SCENARIO_MISSING_FIELD']],
    ['no steps', `${HEAD}steps: []\n`, ['a.yaml:3:8 SCENARIO_NOT_ALLOWED_VALUE']],
    ['steps that are no list', `${HEAD}steps: {}\n`, ['a.yaml:3:8 SCENARIO_WRONG_TYPE']],
    ['an unknown key', `${HEAD}step: 1\nsteps: [{ wait: 1s }]\n`, ['a.yaml:3:1 SCENARIO_UNKNOWN_FIELD']],
    ['a merge key', `${HEAD}<<: { x: 1 }\nsteps: [{ wait: 1s }]\n`, ['a.yaml:3:1 SCENARIO_UNKNOWN_FIELD']],
    [
      'a __proto__ key',
      `${HEAD}__proto__: { x: 1 }\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:1 SCENARIO_UNKNOWN_FIELD'],
    ],
    [
      'an unknown key of a step',
      `${HEAD}steps:\n  - wait: 1s\n    afer: 2s\n`,
      ['a.yaml:5:5 SCENARIO_UNKNOWN_FIELD'],
    ],
    [
      'times on a join',
      `${HEAD}steps:\n  - join: ana\n    times: 2\n`,
      ['a.yaml:5:5 SCENARIO_UNKNOWN_FIELD'],
    ],
    ['a number for a text', `${HEAD}steps:\n  - text: 42\n`, ['a.yaml:4:11 SCENARIO_WRONG_TYPE']],
    ['a duration without unit', `${HEAD}steps:\n  - wait: "5"\n`, ['a.yaml:4:11 SCENARIO_NOT_ALLOWED_VALUE']],
    [
      'a wait of more than a day',
      `${HEAD}steps:\n  - wait: 24.001h\n`,
      ['a.yaml:4:11 SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'a pause of more than a day',
      `${HEAD}steps:\n  - join: a\n    after: 1441m\n`,
      ['a.yaml:5:12 SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    ['a step without verb', `${HEAD}steps:\n  - after: 1s\n`, ['a.yaml:4:5 SCENARIO_STEP_VERB']],
    [
      'a step with two verbs',
      `${HEAD}steps:\n  - join: ana\n    leave: ana\n`,
      ['a.yaml:4:5 SCENARIO_STEP_VERB'],
    ],
    ['a step that is a text', `${HEAD}steps:\n  - wait 5s\n`, ['a.yaml:4:5 SCENARIO_STEP_VERB']],
    ['a step that is nothing', `${HEAD}steps:\n  - wait: 1s\n  -\n`, ['a.yaml:5:4 SCENARIO_STEP_VERB']],
    ['times of 0', `${HEAD}steps:\n  - text: a\n    times: 0\n`, ['a.yaml:5:12 SCENARIO_NOT_ALLOWED_VALUE']],
    ['times of 1.5', `${HEAD}steps:\n  - text: a\n    times: 1.5\n`, ['a.yaml:5:12 SCENARIO_WRONG_TYPE']],
    [
      'no conversations',
      `${HEAD}conversations: 0\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:16 SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'too many conversations',
      `${HEAD}conversations: 10001\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:16 SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'an unknown setting',
      `${HEAD}settings: { transferorder: x }\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:13 SCENARIO_UNKNOWN_FIELD'],
    ],
    [
      'a setting that is no choice',
      `${HEAD}settings: { transferOrder: leave }\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:28 SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'a retry delay of two days',
      `${HEAD}settings: { retryDelays: [1s, 48h] }\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:31 SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'a time-out of two days',
      `${HEAD}settings: { timeout: 48h }\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:22 SCENARIO_NOT_ALLOWED_VALUE'],
    ],
    [
      'a queue key with a space',
      `${HEAD}queues: { a b: {} }\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:11 SCENARIO_UNKNOWN_FIELD'],
    ],
    [
      'a queue that is nothing',
      `${HEAD}queues: { a: }\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:14 SCENARIO_WRONG_TYPE'],
    ],
    [
      'a queue id that is a number',
      `${HEAD}queues: { a: { id: 104 } }\nsteps: [{ wait: 1s }]\n`,
      ['a.yaml:3:20 SCENARIO_WRONG_TYPE'],
    ],
    ['a payload that is a list', `${HEAD}steps:\n  - send: [1]\n`, ['a.yaml:4:11 SCENARIO_WRONG_TYPE']],
  ])('is told for %s, with its place', (_, text, expected) => {
    const { scenario, problems } = parse(text);
    expect(problems.map(reply)).toEqual(expected);
    expect(scenario).toBeUndefined();
  });

  test('suggests the verb that was meant', () => {
    expect(parse(`${HEAD}steps:\n  - jion: ana\n`).problems.map(({ message }) => message)).toEqual([
      'Step 1 has no verb, only jion. Allowed: exactly one of queue, join, text, typing, attach, card, quick-replies, read, customer-typing, customer-submits, customer-attaches, transfer, leave, wait, send, expect, call, customer, customer-leaves, fail-next. Did you mean "join"?',
    ]);
  });

  test('suggests the key that was meant', () => {
    const [problem] = parse(`${HEAD}steps:\n  - join: ana\n    afte: 1s\n`).problems;
    expect(problem?.message).toBe(
      '/steps/0/afte is no field that is known here; its value is "1s". Known: join, ack, fault, after, allowIllegal. Did you mean "after"?',
    );
  });

  test('says what a duration looks like', () => {
    const [problem] = parse(`${HEAD}steps:\n  - wait: soon\n`).problems;
    expect(problem?.message).toBe(
      '/steps/0/wait is "soon". Allowed: a string that is a duration, a number and a unit, ms (milliseconds), s (seconds), m (minutes) or h (hours): 250ms, 2s, 1.5m, 1h.',
    );
  });

  test('tells problems of several steps, each with its own place', () => {
    expect(problemsOf(`${HEAD}steps:\n  - text: 1\n  - {}\n  - wait: 5\n    x: 1\n`)).toEqual([
      'a.yaml:4:11 SCENARIO_WRONG_TYPE',
      'a.yaml:5:5 SCENARIO_STEP_VERB',
      'a.yaml:6:11 SCENARIO_WRONG_TYPE',
      'a.yaml:7:5 SCENARIO_UNKNOWN_FIELD',
    ]);
  });
});

describe('a problem of YAML', () => {
  test.each<[string, string, readonly string[]]>([
    ['an open quote', 'scenario: "A\n', ['a.yaml:2:1 SCENARIO_SYNTAX']],
    ['an open bracket', 'steps: [1\n', ['a.yaml:2:1 SCENARIO_SYNTAX']],
    ['a second document', `${HEAD}---\na: 1\n`, ['a.yaml:3:1 SCENARIO_SYNTAX']],
    [
      'a key that stands twice',
      'scenario: A\nabout: b\nscenario: C\n',
      ['a.yaml:3:1 SCENARIO_DUPLICATE_KEY'],
    ],
    ['an alias', 'scenario: &a A\nabout: *a\n', ['a.yaml:2:8 SCENARIO_NOT_PLAIN']],
    ['a tag', 'scenario: !!str A\n', ['a.yaml:1:17 SCENARIO_NOT_PLAIN']],
    [
      'a tag of its own',
      'scenario: A\nabout: !!js/function "process.exit()"\n',
      ['a.yaml:2:22 SCENARIO_NOT_PLAIN'],
    ],
    ['a number that is not finite', 'scenario: .inf\n', ['a.yaml:1:11 SCENARIO_NOT_PLAIN']],
    ['a key that is a list', '? [a]\n: b\n', ['a.yaml:1:3 SCENARIO_SYNTAX']],
  ])('is told for %s, with its place', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['a colon', 'Note: this: is', 'has to be in quotes. Quote it: "Note: this: is".'],
    ['a colon at its end', 'Hello:', 'Quote it: "Hello:".'],
    [
      'an at sign before it',
      '@ana Hi',
      'a text that begins with @ has to be in quotes. Quote it: "@ana Hi".',
    ],
    ['an asterisk before it', '*bold*', 'put a text that begins with * in quotes.'],
    ['an exclamation mark before it', '!now', 'put a text that begins with ! in quotes.'],
    [
      'a bracket before it',
      '[x] Done',
      '"Done" comes after the end of a value. Put the whole text in double',
    ],
    ['an apostrophe in single quotes', "'it's'", `"s'" comes after the end of a value.`],
    ['an open quote', '"Hello', 'a quote is opened and never closed. Close it.'],
  ])('tells once how to write a text with %s', (_, text, expected) => {
    const { problems } = parse(`${HEAD}steps:\n  - text: ${text}\n`);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(expected)]);
  });

  test('tells how to write a text with a colon between braces', () => {
    const [problem] = parse(`${HEAD}steps:\n  - { text: Hello: you }\n`).problems;
    expect(problem?.message).toContain('Quote it: "Hello: you".');
  });

  test('is one problem for an alias bomb, which is not expanded', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let index = 1; index < 9; index++) {
      const [name, before] = [String.fromCharCode(97 + index), String.fromCharCode(96 + index)];
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
    }
    const { problems, scenario } = parse(bomb.join('\n'));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['SCENARIO_NOT_PLAIN']));
    expect(problems).toHaveLength(72);
    expect(scenario).toBeUndefined();
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['dashes', '- '.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
    ['closed brackets', `${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['indentation', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('is one problem for deeply nested %s', (_, text) => {
    const { problems } = parse(text);
    expect(problems.map(({ code }) => code)).toEqual(['SCENARIO_SYNTAX']);
    expect(problems[0]?.message).toContain('nested deeper than 64 levels');
  });

  test('is one problem for a text of very many small values', () => {
    expect(problemsOf(`[${'1,'.repeat(300_000)}]`)).toEqual(['a.yaml:1:1 SCENARIO_SYNTAX']);
  });

  test('shows no control characters of the text', () => {
    const [problem] = parse('a: *\u001b[31m\n').problems;
    expect(problem?.message).not.toContain('\u001b');
  });

  test('leaves no trace on the prototype of objects', () => {
    const text = `${HEAD}steps:\n  - send: { __proto__: { polluted: true }, constructor: 1 }\n`;
    const { scenario } = parse(text);
    expect(scenario?.steps[0]?.send).toHaveProperty('__proto__', { polluted: true });
    expect(Object.keys(scenario?.steps[0]?.send ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

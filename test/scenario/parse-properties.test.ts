import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScenario } from '#src/scenario/check.ts';
import { parseScenario } from '#src/scenario/parse.ts';

const signs = fc.constantFrom(
  ...[
    '-',
    '- ',
    '? ',
    ': ',
    ',',
    '[',
    ']',
    '{',
    '}',
    '#',
    '&a ',
    '*a',
    '!t ',
    '|\n',
    '>\n',
    '"',
    "'",
    '%',
    '@',
    '`',
  ],
  ...[
    '\n',
    '\n  ',
    '\t',
    '\r\n',
    '---\n',
    '...\n',
    '<<: ',
    '__proto__: ',
    '\u0000',
    '\ud800',
    '\ufeff',
    '😀',
  ],
  ...[
    'scenario: a\n',
    'about: b\n',
    'steps:\n',
    'queue: q',
    'text: ${now',
    'wait: 1s',
    'send: ',
    '0x1F',
    '.nan',
    '~',
  ],
);

const values = fc.json({ maxDepth: 5, noUnicodeString: false } as fc.JsonSharedConstraints);

const nearly = fc.record(
  {
    scenario: fc.string(),
    about: fc.string(),
    queues: fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'x y'), fc.anything()),
    agents: fc.dictionary(fc.string(), fc.constant({})),
    steps: fc.array(
      fc.dictionary(
        fc.constantFrom(
          'queue',
          'join',
          'text',
          'transfer',
          'leave',
          'wait',
          'send',
          'expect',
          'call',
          'customer',
          'customer-leaves',
          'matching',
          'capture',
          'ack',
          'status',
          'by',
          'times',
          'after',
          'x',
        ),
        fc.oneof(
          fc.constantFrom<unknown>('a', 'b', '1s', 3, '${now}', '${x}', { eventType: '${agent.id}' }),
          fc.constantFrom<unknown>(
            'message',
            'conversation',
            '/(/',
            'GET /',
            true,
            { x: '/a' },
            { status: 204 },
          ),
          fc.jsonValue(),
        ),
        { maxKeys: 3 },
      ),
    ),
  },
  { requiredKeys: [] },
);

test.each([
  ['random text', fc.string({ unit: 'binary', maxLength: 200 })],
  ['random signs of YAML', fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''))],
  ['random JSON', values],
  ['what is nearly a scenario', nearly.map((value) => JSON.stringify(value))],
])('%s never throws: it gives a scenario or problems with places', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { scenario, problems, positions } = parseScenario(text, { file: 'a.yaml' });
      expect(scenario === undefined).toBe(problems.length > 0);
      for (const { position, message } of problems) {
        expect(position?.file).toBe('a.yaml');
        expect(message).not.toBe('');
      }
      if (scenario !== undefined) checkScenario(scenario, { positions });
    }),
    { numRuns: 400 },
  );
});

test('each step that is legal JSON data survives writing and reading', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (send) => {
      const steps = [{ send: JSON.parse(JSON.stringify(send)) as object }];
      const text = JSON.stringify({ scenario: 'A', about: 'b', steps });
      expect(JSON.stringify(parseScenario(text, { file: 'a.json' }).scenario?.steps)).toBe(
        JSON.stringify(steps),
      );
    }),
  );
});

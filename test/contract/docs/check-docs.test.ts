import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDocs, type DocSample, listAbsentEvents } from '#src/contract/docs/check-docs.ts';
import { requestSamples, responseSamples } from '#src/protocol/chat-api/operations/samples.ts';
import { activitySamples, chatGatewaySamples } from '#src/protocol/chat-gateway/samples.ts';

const file = 'page.md';

/** The one sample of a text. */
function sampleOf(text: string): DocSample {
  const { samples } = checkDocs(text, { file });
  expect(samples).toHaveLength(1);
  return samples[0] as DocSample;
}

const TRANSFER = {
  eventType: 'TRANSFER',
  messageType: 'SYSTEM',
  conversationId: 'ID-0',
  timestamp: 0,
};
const JSON_OF_TRANSFER = JSON.stringify(TRANSFER, null, 2);

/** The fields of a TRANSFER, for texts that put something odd around one of them. */
const REST = '"messageType": "SYSTEM", "conversationId": "ID-0", "timestamp": 0';

describe('the samples that 8x8 published', () => {
  const page = readFileSync(join(import.meta.dirname, 'reference-page.md'), 'utf8');
  const { samples, otherCount } = checkDocs(page, { file });

  test('fit, each at its place', () => {
    const told = samples.map(({ position, name, dialect, verdict, isPartial }) =>
      [`${position.line}:${position.column}`, name, dialect, verdict, isPartial].join(' '),
    );
    expect(told).toEqual([
      '8:1 AGENT_JOINED chat-api fits true',
      '15:1 QUEUED chat-api fits false',
      '26:1 AGENT_JOINED chat-api fits false',
      '37:1 AGENT_LEFT chat-api fits false',
      '48:1 TRANSFER chat-api fits false',
      '57:1 TEXT chat-api fits false',
      '69:1 WEB_HOOK_VERIFY chat-api fits false',
    ]);
    expect(otherCount).toBe(0);
  });

  test('have one for each event', () => {
    expect(listAbsentEvents(samples)).toEqual({ 'chat-api': [] });
    const without = samples.filter(({ name }) => name !== 'TRANSFER' && name !== 'TEXT');
    expect(listAbsentEvents(without)).toEqual({ 'chat-api': ['TRANSFER', 'TEXT'] });
  });

  test.each<[string, (page: string) => string, string, string]>([
    [
      'a field that is gone',
      (text) => text.replace('"ID-0",\n', '"ID-0"\n').replace(/ {2}"queueName".*\n/, ''),
      'QUEUED',
      '',
    ],
    ['a new field', (text) => text.replace('"queueName"', '"size": 3,\n  "queueName"'), 'QUEUED', '/size'],
    ['another type', (text) => text.replace('"timestamp": 0', '"timestamp": "0"'), 'QUEUED', '/timestamp'],
    ['another value', (text) => text.replace('"AGENT",', '"BOT",'), 'TEXT', '/messageType'],
    ['another version', (text) => text.replace('v2.0', 'v3.0'), 'WEB_HOOK_VERIFY', '/notificationVersion'],
    [
      'an event of another name',
      (text) => text.replace('"TRANSFER"', '"TRANSFERRED"'),
      'TRANSFERRED',
      '/eventType',
    ],
  ])('show drift: %s', (_, drift, name, path) => {
    const drifted = checkDocs(drift(page), { file }).samples.filter(({ verdict }) => verdict !== 'fits');
    expect(drifted.map((sample) => [sample.name, sample.verdict])).toEqual([[name, 'differs']]);
    expect(drifted[0]?.problems.map((problem) => problem.path)).toEqual([path]);
  });
});

describe('a sample is found', () => {
  test.each([
    ['in fenced code', `Text\n\n\`\`\`json\n${JSON_OF_TRANSFER}\n\`\`\`\n`, '4:1'],
    ['in an indented block', `Text\n\n    ${JSON_OF_TRANSFER.replaceAll('\n', '\n    ')}\n`, '3:5'],
    ['in a sentence', `It sends ${JSON.stringify(TRANSFER)} then.`, '1:10'],
    ['in a quotation', `> ${JSON_OF_TRANSFER.replaceAll('\n', '\n> ')}\n`, '1:3'],
    ['in a cell', `| a | b |\n| - | - |\n| \`${JSON.stringify(TRANSFER)}\` | x |`, '3:4'],
    ['in HTML', `<pre><code>${JSON_OF_TRANSFER}</code></pre>`, '1:12'],
    ['as the whole text', JSON_OF_TRANSFER, '1:1'],
    [
      'behind paths with placeholders',
      `POST /tenants/{tenantId}/x\n{customerId}: ${JSON_OF_TRANSFER}`,
      '2:15',
    ],
    ['with line ends of Windows', `Text\r\n${JSON_OF_TRANSFER.replaceAll('\n', '\r\n')}`, '2:1'],
    ['inside another object', `{ "payload": { "deep": [${JSON_OF_TRANSFER}] } }`, '1:25'],
    ['with hard spaces', JSON_OF_TRANSFER.replaceAll(' ', '\u00a0'), '1:1'],
  ])('%s', (_, text, place) => {
    const { position, name, verdict, oddities } = sampleOf(text);
    expect([`${position.line}:${position.column}`, name, verdict, oddities]).toEqual([
      place,
      'TRANSFER',
      'fits',
      [],
    ]);
  });

  test('for each event of a list', () => {
    const { samples } = checkDocs(JSON.stringify([TRANSFER, TRANSFER]), { file });
    expect(samples.map(({ verdict }) => verdict)).toEqual(['fits', 'fits']);
  });
});

describe('what JSON does not have is put up with, and told', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a comment',
      `{ // which\n "eventType": "TRANSFER", /* and */ ${REST} }`,
      ['comment 1:3', 'comment 2:27'],
    ],
    ['dots at the end', '{ "eventType": "TRANSFER", ... }', ['ellipsis 1:28']],
    ['dots without a comma', '{ "eventType": "TRANSFER"\n  ...\n}', ['ellipsis 2:3']],
    ['dots at the beginning', '{ ..., "eventType": "TRANSFER" }', ['ellipsis 1:3']],
    ['one character for dots', '{ "eventType": "TRANSFER", … }', ['ellipsis 1:28']],
    ['dots with words', '{ "eventType": "TRANSFER", ... as above\n}', ['ellipsis 1:28']],
    ['dots for a value', `{ "eventType": "TRANSFER", ${REST.replace(': 0', ': ...')} }`, ['ellipsis 1:92']],
    [
      'a text of dots',
      `{ "eventType": "TRANSFER", ${REST.replace('"ID-0"', '"..."').replace(': 0', ': "..."')} }`,
      [],
    ],
    ['a trailing comma', `{ "eventType": "TRANSFER", ${REST}, }`, ['trailing-comma 1:93']],
    ['a missing comma', `{ "eventType": "TRANSFER"\n ${REST} }`, ['missing-comma 2:2']],
    ['names without quotes', `{ eventType: "TRANSFER", ${REST} }`, ['unquoted-name 1:3']],
    ['single quotes', `{ 'eventType': 'TRANSFER', ${REST} }`, ['odd-quotes 1:3', 'odd-quotes 1:16']],
    [
      'quotes of a word processor',
      `{ “eventType”: “TRANSFER”, ${REST} }`,
      ['odd-quotes 1:3', 'odd-quotes 1:16'],
    ],
    ['a placeholder', `{ "eventType": "TRANSFER", ${REST.replace(': 0', ': <now>')} }`, ['placeholder 1:92']],
    ['a template', `{ "eventType": "TRANSFER", ${REST.replace(': 0', ': {{now}}')} }`, ['placeholder 1:92']],
    ['a type', `{ "eventType": "TRANSFER", ${REST.replace(': 0', ': number')} }`, ['placeholder 1:92']],
    [
      'a choice',
      `{ "eventType": "TRANSFER", ${REST.replace('"SYSTEM"', '"SYSTEM" | "AGENT"')} }`,
      ['placeholder 1:51'],
    ],
    ['a name twice', `{ "eventType": "TEXT", "eventType": "TRANSFER", ${REST} }`, ['duplicate-name 1:24']],
    [
      'a text over two lines',
      `{ "eventType": "TRANSFER", ${REST.replace('ID-0', 'ID\n-0')} }`,
      ['line-break 1:71'],
    ],
    ['a wrong escape', `{ "eventType": "TRANSFER", ${REST.replace('ID-0', 'ID\\x0')} }`, ['bad-escape 1:71']],
  ])('%s', (_, text, told) => {
    const { name, verdict, problems, oddities } = sampleOf(text);
    expect([name, verdict, problems]).toEqual(['TRANSFER', 'fits', []]);
    expect(oddities.map(({ code, position }) => `${code} ${position.line}:${position.column}`)).toEqual(told);
    for (const { message } of oddities) expect(message).toMatch(/^[A-Z].*\.$/);
  });

  test('and what is left out is not missed, while what is there has to be right', () => {
    const { verdict, isPartial, problems } = sampleOf('{ "eventType": "TEXT", "timestamp": "now", ... }');
    expect([verdict, isPartial]).toEqual(['differs', true]);
    expect(problems.map(({ path }) => path)).toEqual(['/timestamp']);
  });

  test('and dots in one object excuse no other', () => {
    const text = '{ "eventType": "MESSAGE", "data": { "sender": {}, ... }, ... }';
    expect(sampleOf(text).problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'EVENT_MISSING_FIELD /data/sender',
      'EVENT_MISSING_FIELD /data/sender',
    ]);
  });

  test('and every problem stands where the page shows it', () => {
    const text = `Text\n\n${JSON_OF_TRANSFER.replace('"ID-0"', '7')}`;
    expect(sampleOf(text).problems.map(({ path, position }) => [path, position])).toEqual([
      ['/conversationId', { file, line: 6, column: 21 }],
    ]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['an object that never ends', '{ "eventType": "TEXT", "message": "Hi"', '1:39'],
    ['a text that never ends', '{ "eventType": "TEXT", "message": "Hi }\n\n\n\n\n', '1:35'],
    ['two colons', '{ "message":: "Hi", "eventType": "TEXT" }', '1:13'],
    ['a bracket of another kind', '{ "eventType": "TEXT", "data": [1 } }', '1:35'],
    ['a code example', '{ eventType: type, handler() { } }', '1:27'],
  ])('is told when it is meant as an event: %s', (_, text, place) => {
    const { name, verdict, problems } = sampleOf(text);
    expect([name, verdict, problems.map(({ code }) => code)]).toEqual([
      undefined,
      'unreadable',
      ['SAMPLE_NOT_JSON'],
    ]);
    expect(`${problems[0]?.position?.line}:${problems[0]?.position?.column}`).toBe(place);
  });

  test.each([
    ['prose', 'Call {{url}} or {name}, {}, { ... } and {,}'],
    ['code', 'if (event.eventType === "TEXT") { reply(); } function f() { return { a: 1 }; }'],
    ['other JSON', '{ "order": 7, "lines": [{ "sku": "a" }] }'],
    ['a schema of events', '{ "properties": { "eventType": { "const": "TEXT" } } }'],
    ['nothing', ''],
  ])('is no matter when it is not: %s', (_, text) => {
    expect(checkDocs(text, { file }).samples).toEqual([]);
  });

  test('does not hide what follows', () => {
    const { samples } = checkDocs(`{ "eventType": "TEXT", ; }\n\n${JSON_OF_TRANSFER}`, { file });
    expect(samples.map(({ verdict }) => verdict)).toEqual(['unreadable', 'fits']);
  });

  test.each([
    ['braces', '{'.repeat(300_000)],
    ['names', '{"a":'.repeat(100_000)],
    ['lists', `{"a":${'['.repeat(300_000)}`],
    ['comments', '{/*'.repeat(40_000)],
    ['quotes', '{"'.repeat(150_000)],
    ['dots', `{${'...'.repeat(100_000)}`],
    ['placeholders', `{a:${'{{x}}'.repeat(60_000)}`],
    ['empty objects', '{"a":{},'.repeat(60_000)],
  ])('costs no more than its length: %s', (_, text) => {
    const startedMs = performance.now();
    checkDocs(text, { file });
    expect(performance.now() - startedMs).toBeLessThan(5000);
  });
});

describe('an event of both dialects', () => {
  const gateway = chatGatewaySamples.TRANSFER;

  test('is taken for the one that it is nearer to', () => {
    expect(sampleOf(JSON.stringify(gateway)).dialect).toBe('chat-gateway');
    expect(sampleOf(JSON_OF_TRANSFER).dialect).toBe('chat-api');
  });

  test('is taken for the one that is asked for', () => {
    const { samples } = checkDocs(JSON.stringify(gateway), { file, dialect: 'chat-api' });
    expect(samples.map(({ dialect, verdict }) => [dialect, verdict])).toEqual([['chat-api', 'differs']]);
  });

  test.each(Object.entries({ ...chatGatewaySamples, ...activitySamples }))(
    'fits as sample: %s',
    (_, sample) => {
      expect(sampleOf(JSON.stringify(sample)).verdict).toBe('fits');
    },
  );
});

describe('the body of a request', () => {
  test.each(Object.entries(requestSamples))('is known by its fields: %s', (name, sample) => {
    expect(sampleOf(JSON.stringify(sample))).toMatchObject({ kind: 'request', name, verdict: 'fits' });
  });

  test('differs when it resembles one and is not quite one', () => {
    const { webHookId: _, ...body } = requestSamples.channelRequest;
    const { name, verdict, problems } = sampleOf(JSON.stringify(body));
    expect([name, verdict, problems.map(({ code }) => code)]).toEqual([
      'channelRequest',
      'differs',
      ['BODY_MISSING_FIELD'],
    ]);
  });

  test('is not what an answer that differs is taken for', () => {
    const { timestamp: _, ...withoutTime } = responseSamples.conversationCreated;
    const sample = sampleOf(JSON.stringify({ ...withoutTime, timestamp: '2024' }));
    expect(sample).toMatchObject({ kind: 'response', name: 'conversationCreated', verdict: 'differs' });
  });
});

describe('the body of an answer', () => {
  test.each(Object.entries(responseSamples))('is known when it fits: %s', (name, sample) => {
    const { kind, verdict, name: found } = sampleOf(JSON.stringify(sample));
    expect({ kind, verdict }).toEqual({ kind: 'response', verdict: 'fits' });
    // Two statuses share a shape, and either name will do.
    expect(Object.keys(responseSamples)).toContain(found);
    if (!name.endsWith('Problem')) expect(found).toBe(name);
  });
});

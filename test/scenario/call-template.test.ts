import { describe, expect, test } from 'vitest';
import { type CallTemplate, compileCallTemplate } from '#src/scenario/templates/call-template.ts';
import { fillTemplate, variablesOf } from '#src/scenario/templates/variables.ts';

const values: Readonly<Record<string, string | number>> = {
  text: 'Say "é" \\ \n ${now} 😀/?&#',
  'conversation.id': 'a/b c',
  'conversation.number': 7,
};

function fill(template: CallTemplate) {
  const { method, target, headers, body } = compileCallTemplate(template, ['text']);
  const filled = (parts: readonly string[]) => fillTemplate(parts, (name) => values[name]);
  return {
    method,
    target: filled(target),
    headers: Object.fromEntries(headers.map(({ name, value }) => [name, filled(value)])),
    body: body === undefined ? undefined : filled(body),
  };
}

describe('a call template', () => {
  test('has a method, a target and JSON, each with its variables escaped for the place', () => {
    const { body, ...rest } = fill(
      'POST /chats/${conversation.id}/messages {"text":"${text}","n":${conversation.number}}',
    );
    expect(rest).toEqual({
      method: 'POST',
      target: '/chats/a%2Fb%20c/messages',
      headers: { 'content-type': 'application/json' },
    });
    expect(JSON.parse(body ?? '')).toEqual({ text: values.text, n: 7 });
  });

  test('escapes variables in a query', () => {
    expect(new URL(fill('GET http://localhost/?q=${text}').target).searchParams.get('q')).toBe(values.text);
  });

  test.each<[string, CallTemplate, object]>([
    ['without a body', 'DELETE /chats', { method: 'DELETE', target: '/chats', headers: {}, body: undefined }],
    ['with a text', 'POST  /x   say ${text} ', { headers: {}, body: `say ${values.text}` }],
    ['with a list', 'PUT /x ["${text}"]', { headers: { 'content-type': 'application/json' } }],
    ['on several lines', 'POST /x\n{\n"a": 1\n}\n', { target: '/x', body: '{\n"a": 1\n}' }],
    [
      'that is an object',
      { call: 'POST /x', body: { a: '${text}' } },
      { body: JSON.stringify({ a: values.text }) },
    ],
    [
      'with headers of its own',
      { call: 'POST /x', headers: { 'Content-Type': 'a/b', x: '${conversation.number}' }, body: ['a'] },
      { headers: { 'Content-Type': 'a/b', x: '7' }, body: '["a"]' },
    ],
    [
      'with a raw text',
      { call: 'POST /x', body: '{"a":${text}' },
      { headers: {}, body: `{"a":${values.text}` },
    ],
  ])('%s is read', (_, template, expected) => {
    expect(fill(template)).toMatchObject(expected);
  });

  test('waits as long as a step does, and for any 2xx', () => {
    expect(compileCallTemplate('GET /')).toMatchObject({ status: undefined, withinMs: 5000, capture: [] });
  });

  test.each<[string, string | undefined, object]>([
    ['POST /x {"a":"${text}"} -> chat=/id', '{"a":"b"}', { chat: '/id' }],
    ['POST /x -> chat = /id,  token=/a~1b/0 ', undefined, { chat: '/id', token: '/a~1b/0' }],
    ['POST /x say -> it -> chat=/id', 'say -> it', { chat: '/id' }],
    ['POST /x {"a":"b -> c=/d"}', '{"a":"b -> c=/d"}', {}],
    ['POST /x a -> b', 'a -> b', {}],
  ])('keeps of the answer what stands behind an arrow: %s', (template, sent, kept) => {
    const { body, capture } = compileCallTemplate(template, ['text']);
    expect(body && fillTemplate(body, () => 'b')).toBe(sent);
    expect(Object.fromEntries(capture.map(({ name, from }) => [name, from]))).toEqual(kept);
  });

  test.each<[string, CallTemplate, string]>([
    ['a pointer that is none', 'POST /x -> chat=id', 'CALL_TEMPLATE_INVALID'],
    ['a name that is none', 'POST /x -> Chat=/id', 'CALL_TEMPLATE_INVALID'],
    ['nothing', '', 'CALL_TEMPLATE_INVALID'],
    ['no target', 'POST', 'CALL_TEMPLATE_INVALID'],
    ['an unknown method', 'SAY /x', 'CALL_TEMPLATE_INVALID'],
    ['no path', { call: 'GET x' }, 'CALL_TEMPLATE_INVALID'],
    ['broken JSON', 'POST /x {"a":}', 'CALL_TEMPLATE_INVALID'],
    ['an unknown variable', 'POST /${customer.nam}', 'SCENARIO_UNKNOWN_VARIABLE'],
    [
      'an unknown variable in an object',
      { call: 'GET /', body: { a: '${Text}' } },
      'SCENARIO_UNKNOWN_VARIABLE',
    ],
  ])('with %s is refused', (_, template, code) => {
    expect(() => compileCallTemplate(template, ['text'])).toThrow(expect.objectContaining({ code }));
  });

  test('lets names through that a step could capture, and tells them', () => {
    const { target, body } = compileCallTemplate(
      'POST /${chat}/${chat}/${conversation.id} {"a":"${text}"}',
      [],
    );
    expect(variablesOf(target)).toEqual(['chat', 'conversation.id']);
    expect(variablesOf(body ?? [])).toEqual(['text']);
  });

  test('with half a character in a value is still a URL', () => {
    const { target } = compileCallTemplate('GET /${text}', ['text']);
    expect(fillTemplate(target, () => '\ud800')).toBe('/%EF%BF%BD');
  });
});

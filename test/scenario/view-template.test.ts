import { describe, expect, test } from 'vitest';
import { compileViewTemplate, type ViewTemplate } from '#src/scenario/templates/view-template.ts';

describe('a view template', () => {
  test.each<[ViewTemplate, object]>([
    ['GET /chats/${conversation.id}', {}],
    ['GET /chats/${chat} -> messages=/lines, from=/who', { messages: '/lines', from: '/who' }],
    [
      { call: 'GET /chats/1', headers: { accept: 'application/json' }, text: '/t', canWrite: '/open' },
      { text: '/t', canWrite: '/open' },
    ],
  ])('%j has a call and pointers', (template, pointers) => {
    expect(compileViewTemplate(template)).toMatchObject({ call: { method: 'GET', capture: [] }, pointers });
  });

  test.each([
    ['GET /chats -> lines=/lines', 'Known: messages, text, from, canWrite'],
    ['GET /chats -> canwrite=/open', 'Did you mean "canWrite"?'],
    ['GET /chats -> from=who', 'does not begin with /'],
    ['LOOK /chats', 'CALL_TEMPLATE_INVALID'],
  ])('%s is refused', (template, message) => {
    expect(() => compileViewTemplate(template)).toThrow(
      message.includes('_')
        ? expect.objectContaining({ code: message })
        : expect.objectContaining({
            code: 'CALL_TEMPLATE_INVALID',
            message: expect.stringContaining(message),
          }),
    );
  });
});

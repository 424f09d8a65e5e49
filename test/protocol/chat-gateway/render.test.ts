import { describe, expect, test } from 'vitest';
import { advance } from '#src/conversation/advance.ts';
import { type Conversation, newConversation } from '#src/conversation/conversation.ts';
import type { Move } from '#src/conversation/move.ts';
import { renderChatGateway } from '#src/protocol/chat-gateway/render.ts';
import type { RenderContext } from '#src/protocol/dialect.ts';
import { resolveSettings, type SettingsInput } from '#src/protocol/settings.ts';

const ana = { key: 'ana', id: 'agAna', name: 'Ana Pop' };
const ben = { key: 'ben', id: 'agBen', name: 'Ben Okoro' };
const support = { key: 'support', id: '104', name: 'Support' };
const billing = { key: 'billing', id: '126', name: 'Billing' };
const context: RenderContext = {
  conversationId: 'ID-0',
  timestampMs: 1000,
  customer: new Map([
    ['name', 'James Jones'],
    ['email', 'james@example.com'],
  ]),
  settings: resolveSettings(),
};
const idle: Conversation = {
  ...newConversation,
  phase: 'idle',
  queue: support,
  interaction: 1,
  customerPresent: true,
};
const queued: Conversation = { ...idle, phase: 'queued' };
const handled: Conversation = { ...idle, phase: 'handled', agents: [ana], lastAgent: ana };

function reply(conversation: Conversation, move: Move, settings?: SettingsInput): readonly string[] {
  const { applied } = advance(conversation, move, { transferOrder: 'transfer-first' });
  return applied
    .flatMap((one) => renderChatGateway(one, { ...context, settings: resolveSettings(settings) }))
    .map(summary);
}

function summary({ eventType, data }: { eventType: string; data?: unknown }): string {
  const fields = Object(data);
  switch (eventType) {
    case 'CONVERSATION_UPDATE':
      return `${eventType} ${fields.state} ${fields.assignment.type} ${fields.assignment.id}`;
    case 'MEMBERS_CHANGED':
      return `${eventType} ${fields.memberType} ${fields.change} ${fields.id}`;
    case 'QUEUED':
      return `${eventType} ${fields.queueId}`;
    case 'MESSAGE':
      return `${eventType} ${fields.sender.type} ${fields.isEcho} ${fields.text}`;
    default:
      return eventType;
  }
}

describe('rendering in chat-gateway', () => {
  test.each<{ title: string; from: Conversation; move: Move; events: readonly string[] }>([
    {
      title: 'the first queue creates and activates',
      from: newConversation,
      move: { kind: 'queue', queue: support },
      events: [
        'CONVERSATION_UPDATE created queue 104',
        'MEMBERS_CHANGED user joined user',
        'CONVERSATION_UPDATE active queue 104',
        'QUEUED 104',
      ],
    },
    {
      title: 'an agent joins and is assigned',
      from: queued,
      move: { kind: 'join', agent: ana },
      events: ['MEMBERS_CHANGED agent joined agAna', 'CONVERSATION_UPDATE active agent agAna'],
    },
    {
      title: 'an agent writes',
      from: handled,
      move: { kind: 'text', agent: ana, text: 'Hello' },
      events: ['MESSAGE agent false Hello'],
    },
    {
      title: 'a transfer moves the assignment to the queue',
      from: handled,
      move: { kind: 'transfer', queue: billing },
      events: [
        'TRANSFER',
        'MEMBERS_CHANGED agent left agAna',
        'CONVERSATION_UPDATE active queue 126',
        'QUEUED 126',
      ],
    },
    {
      title: 'the last agent leaves it idle',
      from: handled,
      move: { kind: 'leave', agent: ana },
      events: ['MEMBERS_CHANGED agent left agAna', 'CONVERSATION_UPDATE idle queue 104'],
    },
    {
      title: 'one of two agents leaves',
      from: { ...handled, agents: [ana, ben] },
      move: { kind: 'leave', agent: ana },
      events: ['MEMBERS_CHANGED agent left agAna'],
    },
    {
      title: 'a message of the customer is an echo',
      from: handled,
      move: { kind: 'customer-message', text: 'Hi' },
      events: ['MESSAGE user true Hi'],
    },
    {
      title: 'a message of the bot is an echo',
      from: handled,
      move: { kind: 'customer-message', text: 'Hi', author: 'bot' },
      events: ['MESSAGE bot true Hi'],
    },
    {
      title: 'a customer who left comes back with a message',
      from: { ...idle, customerPresent: false },
      move: { kind: 'customer-message', text: 'Hi' },
      events: [
        'MEMBERS_CHANGED user joined user',
        'MESSAGE user true Hi',
        'CONVERSATION_UPDATE active queue 104',
        'QUEUED 104',
      ],
    },
    {
      title: 'a message of the customer re-opens an idle conversation',
      from: idle,
      move: { kind: 'customer-message', text: 'Hi' },
      events: ['MESSAGE user true Hi', 'CONVERSATION_UPDATE active queue 104', 'QUEUED 104'],
    },
    {
      title: 'the customer leaves a queue',
      from: queued,
      move: { kind: 'customer-leave' },
      events: ['MEMBERS_CHANGED user left user', 'CONVERSATION_UPDATE idle queue 104'],
    },
    {
      title: 'the customer leaves an agent',
      from: handled,
      move: { kind: 'customer-leave' },
      events: [
        'MEMBERS_CHANGED user left user',
        'MEMBERS_CHANGED agent left agAna',
        'CONVERSATION_UPDATE idle queue 104',
      ],
    },
    {
      title: 'the end tells idle once',
      from: handled,
      move: { kind: 'end' },
      events: ['MEMBERS_CHANGED agent left agAna', 'CONVERSATION_UPDATE idle queue 104'],
    },
  ])('$title', ({ from, move, events }) => {
    expect(reply(from, move)).toEqual(events);
  });

  test.each<{ settings: SettingsInput; move: Move; events: readonly string[] }>([
    {
      settings: { userMessageEvent: 'message' },
      move: { kind: 'customer-message', text: 'Hi' },
      events: ['MESSAGE user false Hi'],
    },
    { settings: { userMessageEvent: 'none' }, move: { kind: 'customer-message', text: 'Hi' }, events: [] },
    {
      settings: { userMembersChanged: false },
      move: { kind: 'customer-leave' },
      events: ['MEMBERS_CHANGED agent left agAna', 'CONVERSATION_UPDATE idle queue 104'],
    },
  ])('$settings: $move.kind', ({ settings, move, events }) => {
    expect(reply(handled, move, settings)).toEqual(events);
  });

  test.each<{ move: Move; body: string }>([
    {
      move: { kind: 'text', agent: ana, text: 'Hello' },
      body: '{"eventType":"MESSAGE","conversationId":"ID-0","timestamp":1000,"data":{"isEcho":false,"sender":{"id":"agAna","type":"agent"},"text":"Hello","attachments":[],"cards":[]}}',
    },
    {
      move: { kind: 'typing', agent: ana, typing: true },
      body: '{"eventType":"ACTIVITY","conversationId":"ID-0","timestamp":1000,"data":{"name":"typing","value":{"users":[{"type":"agent","id":"agAna"}]}}}',
    },
    {
      move: { kind: 'typing', agent: ana, typing: false },
      body: '{"eventType":"ACTIVITY","conversationId":"ID-0","timestamp":1000,"data":{"name":"typing","value":{"users":[]}}}',
    },
    {
      move: { kind: 'transfer', queue: billing },
      body: '{"eventType":"TRANSFER","conversationId":"ID-0","timestamp":1000}',
    },
    {
      move: { kind: 'create', queue: support },
      body: '{"eventType":"CONVERSATION_UPDATE","conversationId":"ID-0","timestamp":1000,"data":{"state":"created","assignment":{"type":"queue","id":"104"},"user":{"name":"James Jones","email":"james@example.com"},"channel":"ChatAPI"}}',
    },
  ])('$move.kind has these bytes', ({ move, body }) => {
    const [event] = renderChatGateway({ move, after: handled }, context);
    expect(JSON.stringify(event)).toBe(body);
  });

  test('all that is known of the customer is told, in the order of the sample', () => {
    const customer = {
      language: 'en',
      caseId: 'CASE-1',
      company: 'Acme',
      phone: '+1',
      email: 'j@example.com',
      customerId: 'c-1',
      name: 'James',
    };
    const [event] = renderChatGateway(
      { move: { kind: 'create', queue: support }, after: queued },
      { ...context, customer: new Map(Object.entries(customer)) },
    );
    expect(JSON.stringify(Object(event?.data).user)).toBe(
      '{"name":"James","userId":"c-1","email":"j@example.com","phone":"+1","company":"Acme","caseId":"CASE-1","language":"en"}',
    );
  });

  test('the end of a conversation that was in no queue tells nothing', () => {
    const after: Conversation = { ...newConversation, phase: 'ended' };
    expect(renderChatGateway({ move: { kind: 'end' }, after }, context)).toEqual([]);
  });
});

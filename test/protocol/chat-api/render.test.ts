import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { advance } from '#src/conversation/advance.ts';
import { type Conversation, newConversation } from '#src/conversation/conversation.ts';
import type { Move } from '#src/conversation/move.ts';
import { formatAgentName, renderChatApi } from '#src/protocol/chat-api/render.ts';
import type { RenderContext } from '#src/protocol/dialect.ts';
import { resolveSettings } from '#src/protocol/settings.ts';
import { SIGNED_EVENT } from '../../support/protocol/published-samples.ts';

const ana = { key: 'ana', id: 'apop', name: 'Ana Pop' };
const support = { key: 'support', id: '104', name: 'Support' };
const context: RenderContext = {
  conversationId: 'ID-0',
  timestampMs: 1000,
  customer: new Map([['name', 'James Jones']]),
  settings: resolveSettings(),
};

function bodies(move: Move, after: Conversation = newConversation): readonly string[] {
  return renderChatApi({ move, after }, context).map((event) => JSON.stringify(event));
}

describe('rendering in chat-api', () => {
  test('the one real body published comes out byte for byte', () => {
    const agent = { key: 'cosmin', id: 'cmalutan', name: 'Cosmin Malutan' };
    const [event] = renderChatApi(
      { move: { kind: 'join', agent }, after: newConversation },
      { ...context, conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4', timestampMs: 1629804577002 },
    );
    expect(JSON.stringify(event)).toBe(JSON.stringify(SIGNED_EVENT));
    expect(crc32(JSON.stringify(event))).toBe(1564621066);
  });

  test.each<{ move: Move; body: string }>([
    {
      move: { kind: 'queue', queue: support },
      body: '{"eventType":"QUEUED","messageType":"SYSTEM","conversationId":"ID-0","queueId":"104","queueName":"Support","timestamp":1000}',
    },
    {
      move: { kind: 'join', agent: ana },
      body: '{"eventType":"AGENT_JOINED","messageType":"SYSTEM","conversationId":"ID-0","agentId":"apop","agentName":"Ana,Pop","timestamp":1000}',
    },
    {
      move: { kind: 'text', agent: ana, text: 'Grüß dich "👋"' },
      body: '{"eventType":"TEXT","messageType":"AGENT","conversationId":"ID-0","agentId":"apop","agentName":"Ana,Pop","message":"Grüß dich \\"👋\\"","timestamp":1000}',
    },
    {
      move: { kind: 'transfer', queue: support },
      body: '{"eventType":"TRANSFER","messageType":"SYSTEM","conversationId":"ID-0","timestamp":1000}',
    },
    {
      move: { kind: 'leave', agent: ana },
      body: '{"eventType":"AGENT_LEFT","messageType":"SYSTEM","conversationId":"ID-0","agentId":"apop","agentName":"Ana,Pop","timestamp":1000}',
    },
  ])('$move.kind is one event with these bytes', ({ move, body }) => {
    expect(bodies(move)).toEqual([body]);
  });

  test.each<Move>([
    { kind: 'create', queue: support },
    { kind: 'typing', agent: ana, typing: true },
    { kind: 'customer-message', text: 'Hi' },
    { kind: 'customer-leave' },
    { kind: 'end' },
  ])('$kind is not told', (move) => {
    expect(bodies(move)).toEqual([]);
  });

  test('a transfer tells TRANSFER, AGENT_LEFT, QUEUED', () => {
    const handled: Conversation = { ...newConversation, phase: 'handled', agents: [ana], queue: support };
    const { applied } = advance(
      handled,
      { kind: 'transfer', queue: { key: 'billing', id: '126', name: 'Billing' } },
      { transferOrder: 'transfer-first' },
    );
    const types = applied.flatMap((one) => renderChatApi(one, context).map(({ eventType }) => eventType));
    expect(types).toEqual(['TRANSFER', 'AGENT_LEFT', 'QUEUED']);
  });
});

describe('agent names', () => {
  test.each([
    ['Ana Pop', 'Ana,Pop'],
    ['Ana', 'Ana'],
    ['Ana Maria Pop', 'Ana,Maria Pop'],
    ['  Ana   Pop ', 'Ana,Pop'],
    ['', ''],
  ])('%j is written %j', (name, written) => {
    expect(formatAgentName(name, 'first,last')).toBe(written);
  });

  test('are written as they are when plain', () => {
    expect(formatAgentName(' Ana  Pop', 'plain')).toBe(' Ana  Pop');
  });
});

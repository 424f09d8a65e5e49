import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppliedMove, ConversationRules } from '#src/conversation/advance.ts';
import type { Move } from '#src/conversation/move.ts';
import type { Dialect, WireEvent } from '#src/protocol/dialect.ts';
import { dialects } from '#src/protocol/dialects.ts';
import type { EventOf } from '#src/protocol/event-of.ts';
import { resolveSettings } from '#src/protocol/settings.ts';
import { anyStory, makeLegalMoves } from '../support/scenario/legal-moves.ts';

/** What an event says of an agent, or of the end, whichever dialect it speaks. */
type Sign = { readonly kind: 'joined' | 'left' | 'wrote' | 'transfer' | 'closed'; readonly agentId: string };

function tell(dialect: Dialect, applied: readonly AppliedMove[]): readonly WireEvent[] {
  return applied.flatMap((one, index) =>
    dialect.render(one, {
      conversationId: 'one-conversation',
      timestampMs: 1000 + index,
      customer: new Map([['name', 'James Jones']]),
      settings: resolveSettings(),
    }),
  );
}

function appliedIn({ moves, rules }: { moves: readonly Move[]; rules: ConversationRules }) {
  return makeLegalMoves(moves, rules).flatMap(({ applied }) => applied);
}

function chatApiSign(event: WireEvent): readonly Sign[] {
  const agentId = String(event.agentId);
  switch (event.eventType) {
    case 'AGENT_JOINED':
      return [{ kind: 'joined', agentId }];
    case 'AGENT_LEFT':
      return [{ kind: 'left', agentId }];
    case 'TEXT':
      return [{ kind: 'wrote', agentId }];
    case 'TRANSFER':
      return [{ kind: 'transfer', agentId: '' }];
    default:
      return [];
  }
}

function chatGatewaySign(event: WireEvent): readonly Sign[] {
  switch (event.eventType) {
    case 'MEMBERS_CHANGED': {
      const { data } = event as EventOf<'MEMBERS_CHANGED', 'chat-gateway'>;
      return data.memberType === 'agent' ? [{ kind: data.change, agentId: data.id }] : [];
    }
    case 'MESSAGE': {
      const { data } = event as EventOf<'MESSAGE', 'chat-gateway'>;
      return data.sender.type === 'agent' ? [{ kind: 'wrote', agentId: data.sender.id }] : [];
    }
    case 'CONVERSATION_UPDATE': {
      const { data } = event as EventOf<'CONVERSATION_UPDATE', 'chat-gateway'>;
      return data.state === 'idle' ? [{ kind: 'closed', agentId: '' }] : [];
    }
    case 'TRANSFER':
      return [{ kind: 'transfer', agentId: '' }];
    default:
      return [];
  }
}

describe.each([
  { dialect: dialects['chat-api'], signsOf: chatApiSign },
  { dialect: dialects['chat-gateway'], signsOf: chatGatewaySign },
])('any legal story told in $dialect.name', ({ dialect, signsOf }) => {
  test('has valid events only', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const problems = tell(dialect, appliedIn(story)).flatMap((event) => dialect.checkEvent(event));
        expect(problems).toEqual([]);
      }),
    );
  });

  test('names one conversation and never goes back in time', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const events = tell(dialect, appliedIn(story));
        const times = events.map(({ timestamp }) => timestamp as number);
        expect(events.every(({ conversationId }) => conversationId === 'one-conversation')).toBe(true);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
      }),
    );
  });

  test('has no agent who writes, leaves or joins out of turn', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const present = new Set<string>();
        for (const { kind, agentId } of tell(dialect, appliedIn(story)).flatMap(signsOf)) {
          if (kind === 'joined') expect(present.has(agentId)).toBe(false);
          if (kind === 'left' || kind === 'wrote') expect(present.has(agentId)).toBe(true);
          if (kind === 'joined') present.add(agentId);
          if (kind === 'left') present.delete(agentId);
        }
      }),
    );
  });

  test('goes on after a transfer with another join, unless the conversation closes', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const signs = tell(dialect, appliedIn(story)).flatMap(signsOf);
        signs.forEach(({ kind }, index) => {
          if (kind !== 'transfer') return;
          const next = signs.slice(index + 1).find((sign) => sign.kind !== 'left');
          expect(['joined', 'closed', undefined]).toContain(next?.kind);
        });
      }),
    );
  });
});

describe('any legal story told in both dialects', () => {
  test('has the same agents join, write and leave in the same order', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const applied = appliedIn(story);
        const inChatApi = tell(dialects['chat-api'], applied).flatMap(chatApiSign);
        const inGateway = tell(dialects['chat-gateway'], applied).flatMap(chatGatewaySign);
        expect(inGateway.filter(({ kind }) => kind !== 'closed')).toEqual(inChatApi);
      }),
    );
  });
});

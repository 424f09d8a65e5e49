import type { ResponseBody } from '../../protocol/chat-gateway/operations/payload.ts';
import { remark } from '../call-finding.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { ConversationRecord } from '../state/conversation-record.ts';
import { buildWholePage } from './hal-page.ts';
import type { OperationContext } from './operation-handler.ts';

/** The language of everybody whose language nobody has said. Published. */
const LANGUAGE = 'en';

type Participant = ResponseBody<'participantList'>['_embedded']['participants'][number];

/** Lists who was involved in a conversation; `removed` says who has left. */
export function listParticipants(
  context: OperationContext<'getparticipantsforcctransaction-1'>,
): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  return { status: 200, body: buildWholePage('participants', participantsOf(record), context.request) };
}

/** Makes the user leave when `removed` is true, which makes the agents leave. */
export function changeUser(context: OperationContext<'userparticipantleavecctransaction'>): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { platform, request, notes, cause } = context;
  if (request.body.removed !== true) {
    const message = '/removed is not true, so the call changed nothing. Send {"removed":true} to end it.';
    notes.findings.push(remark('CALL_NOTHING_REMOVED', message, '/removed'));
    return { status: 204 };
  }
  const { applied } = platform.customerLeaves(record.id, cause);
  if (applied.length === 0) {
    const message = 'The user is no longer in the conversation, so the call changed nothing.';
    notes.findings.push(remark('CALL_CUSTOMER_ABSENT', message));
  }
  return { status: 204 };
}

/** The participant of that id; an id that nobody has is an agent's who was never in the conversation. */
export function participantOf(record: ConversationRecord, id: string): Participant {
  const found = participantsOf(record).find((participant) => participant.id === id);
  return found ?? { id, removed: true, type: 'agent', language: LANGUAGE };
}

function participantsOf(record: ConversationRecord): Participant[] {
  const { conversation, messages, agents } = record;
  const { customerPresent } = conversation;
  const language = record.customer.get('language') ?? LANGUAGE;
  const present = new Set(conversation.agents.map(({ id }) => id));
  const hasBot = messages.some(({ author }) => author === 'bot');
  return [
    { id: 'user', removed: !customerPresent, type: 'user', language },
    ...(hasBot ? [{ id: 'bot', removed: !customerPresent, type: 'bot' as const, language }] : []),
    ...agents.map(({ id }) => ({
      id,
      removed: !present.has(id),
      type: 'agent' as const,
      language: LANGUAGE,
    })),
  ];
}

import { excerpt } from '../../base/printable.ts';
import type { CardAction } from '../../conversation/move.ts';
import { notFound } from '../call-failure.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import type { ListFields } from '../operations/list-fields.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import { readList } from '../operations/read-list.ts';
import type { MessageCard } from '../state/conversation-record.ts';
import { buildHalPage } from './hal-page.ts';
import { findMessage, missingMessage } from './messages.ts';
import type { OperationContext } from './operation-handler.ts';

/** The cards of one message were created together, so that each order keeps them as they are. */
const FIELDS: ListFields<MessageCard> = new Map([['createdAt', () => '']]);

/** Lists the cards of a message. */
export async function listCards(
  context: OperationContext<'getcardsforcctransaction'>,
): Promise<OperationAnswer> {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const found = findMessage(record, context.request.params.messageId);
  if (found === undefined) return missingMessage(context);
  const cards = found.message.extras?.cards ?? [];
  const read = await readList(cards, context.request.query, { fields: FIELDS, sort: 'createdAt:desc' });
  if ('failure' in read) return context.fail(read.failure);
  return { status: 200, body: buildHalPage('cards', read.items, context.request) };
}

/** Notes that an adaptive card was submitted, and tells it. */
export function submitAction(context: OperationContext<'updatecardactionsubmit'>): OperationAnswer {
  return takeAction(context, 'Action.Submit');
}

/** Notes that an action of an adaptive card was executed, and tells it. */
export function executeAction(context: OperationContext<'updatecardactionexecute'>): OperationAnswer {
  return takeAction(context, 'Action.Execute');
}

/** Published: that the notification is sent. Ours: that its data is the name in the request. */
function takeAction(
  context: OperationContext<'updatecardactionsubmit'> | OperationContext<'updatecardactionexecute'>,
  action: CardAction,
): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { platform, request, cause, fail } = context;
  const { cardId } = request.params;
  const { name } = request.body;
  const data = name === undefined ? {} : { name };
  const taken = platform.takeCardAction(record.id, cardId, { action, data }, cause);
  return taken === undefined
    ? fail(notFound('Card', cardId, `conversation ${excerpt(record.id, 60)}`))
    : { status: 204 };
}

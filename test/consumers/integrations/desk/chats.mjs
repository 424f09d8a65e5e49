import { randomUUID } from 'node:crypto';
import { failure } from './failure.mjs';

const NAME = 'Integration desk';

/** Registers the webhook and a channel on it, unless they are there from the last time. */
export async function register(desk, webhookUrl) {
  const { client, options } = desk;
  const { queueId = '104' } = options;
  const webhook =
    (await client.findWebhook(webhookUrl)) ?? (await client.createWebhook({ name: NAME, uri: webhookUrl }));
  const channel =
    (await client.findChannel(webhook.id)) ??
    (await client.createChannel({ name: NAME, webHookId: webhook.id, queueId }));
  desk.channelId = channel.id;
}

/** Opens a conversation for a customer. `history` is what the customer and a bot have said before. */
export async function openChat(desk, { name = 'Customer', text, history }) {
  if (desk.channelId === undefined) throw failure(503, 'The desk is not registered yet.');
  const id = randomUUID();
  const opening = { channelId: desk.channelId, customer: { name }, history };
  await desk.store.link(id, await desk.client.openConversation(opening));
  if (text !== undefined) await desk.parts.say(desk, id, text);
  return { id };
}

/** Brings to 8x8 what the customer says; after a goodbye that opens the conversation again. */
export async function say(desk, id, text) {
  if (typeof text !== 'string' || text === '') throw failure(400, 'Send { "text": "…" }.');
  const { conversationId } = await findChat(desk, id);
  const line = { key: randomUUID(), who: 'customer', text };
  await desk.store.append(conversationId, line);
  try {
    await desk.parts.inTurn(desk, conversationId, () => desk.client.say(conversationId, text));
    await desk.store.setOpen(conversationId, true);
  } catch (error) {
    await desk.store.remove(conversationId, line);
    throw error;
  }
}

/** Tells 8x8 that the customer has left. */
export async function leave(desk, id) {
  const { conversationId, open } = await findChat(desk, id);
  if (!open) return;
  await desk.parts.inTurn(desk, conversationId, () => desk.client.leave(conversationId));
  await desk.store.setOpen(conversationId, false);
}

/** A chat as its customer sees it. */
export async function view(desk, id) {
  const { id: own, open, lines } = await findChat(desk, id);
  return { id: own, open, lines: lines.map(({ who, text }) => ({ who, text })) };
}

export async function findChat(desk, id) {
  const chat = await desk.store.find(id);
  if (chat === undefined) throw failure(404, `There is no chat ${id}.`);
  return chat;
}

/** Makes a call of a conversation once the one before is through, so that messages arrive in order. */
export function inTurn(desk, conversationId, call) {
  const before = desk.turns.get(conversationId) ?? Promise.resolve();
  const answer = before.then(call);
  const turn = answer.catch(() => {});
  desk.turns.set(conversationId, turn);
  turn.then(() => {
    if (desk.turns.get(conversationId) === turn) desk.turns.delete(conversationId);
  });
  return answer;
}

/** Takes a request of 8x8. Any answer but 2xx makes 8x8 send the event again. */
export async function receive(desk, headers, body) {
  const { parts, eventIds } = desk;
  try {
    await parts.checkSignature(desk, headers, body);
  } catch (error) {
    return parts.refuse(desk, error, headers, body);
  }
  let event;
  try {
    event = parts.parseEvent(body);
  } catch {
    return { status: 400, body: { error: 'The event is not JSON.' } };
  }
  const eventId = parts.eventIdOf(headers, event, body);
  if (!(await eventIds.claim(eventId))) return parts.answerDuplicate();
  try {
    await parts.takeEvent(desk, event, headers);
  } catch (error) {
    await eventIds.release(eventId);
    return { status: error.status ?? 500, body: { error: error.message } };
  }
  return parts.answerTaken(event);
}

/** A request that 8x8 has not signed is refused; one that cannot be checked now may come again. */
export function refuse(_desk, error) {
  return { status: error.status === 503 ? 503 : 401, body: { error: error.message } };
}

export const parseEvent = (body) => JSON.parse(body.toString());

export const eventIdOf = (headers) => headers['x-8x8-event-id'];

/** Adds what an event says to its chat. */
export async function takeEvent(desk, event) {
  const told = desk.parts.readEvent(desk, event);
  await desk.parts.showLines(desk, told);
}

export async function showLines(desk, { conversationId, lines }) {
  for (const line of lines) await desk.store.append(conversationId, line);
}

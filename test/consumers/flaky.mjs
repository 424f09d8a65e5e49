import { serveWebhook } from './listen.mjs';

/** Fails the first attempts of each event with 503, as many as the first argument says, and accepts the next; default 1. */
const failures = Number(process.argv[2] ?? 1);
const attempts = new Map();
serveWebhook(({ eventId }) => {
  const made = (attempts.get(eventId) ?? 0) + 1;
  attempts.set(eventId, made);
  return { status: made > failures ? 204 : 503 };
});

import { setTimeout as pause } from 'node:timers/promises';
import { serveWebhook } from './listen.mjs';

/** Accepts each event after the number of milliseconds named by the first argument, default a minute. */
const delayMs = Number(process.argv[2] ?? 60_000);
serveWebhook(async () => {
  await pause(delayMs);
  return { status: 204 };
});

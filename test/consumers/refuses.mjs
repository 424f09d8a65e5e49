import { serveWebhook } from './listen.mjs';

/** Refuses each event with the status named by the first argument, default 500. */
const status = Number(process.argv[2] ?? 500);
serveWebhook(() => ({ status }));

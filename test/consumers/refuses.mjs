import { serveWebhook } from './listen.mjs';

/** Refuses each event with the status named by the first argument, 500 unless told. */
const status = Number(process.argv[2] ?? 500);
serveWebhook(() => ({ status }));

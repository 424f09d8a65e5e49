import { serveWebhook } from './listen.mjs';

/** Accepts each event with 204. */
serveWebhook(() => ({ status: 204 }));

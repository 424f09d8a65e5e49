import { serveWebhook } from './listen.mjs';

/** Redirects each event to /elsewhere, where it would accept it. The status is the first argument, default 302. */
const redirect = Number(process.argv[2] ?? 302);
serveWebhook((event) =>
  event.path === '/elsewhere' ? { status: 204 } : { status: redirect, headers: { location: '/elsewhere' } },
);

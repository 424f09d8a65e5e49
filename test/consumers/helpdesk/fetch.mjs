import { parseBody } from './parse-body.mjs';

/**
 * Serves a help desk without any framework, as a Fetch handler.
 * @param {import('./helpdesk.d.mts').Helpdesk} helpdesk
 * @returns {(request: Request) => Promise<Response>}
 */
export function createFetchApp(helpdesk) {
  /** @type {Record<string, (request: Request, id: string, action: string) => Response | Promise<Response>>} */
  const routes = {
    'GET /health': () => Response.json({ ok: true }),
    'GET /status': async () => Response.json(await helpdesk.status()),
    async 'POST /webhook/:id'(request, ending) {
      // The signature is about the bytes as they came.
      const body = new Uint8Array(await request.arrayBuffer());
      const headers = Object.fromEntries(request.headers);
      const { status, reason } = await helpdesk.receive(headers, body, ending);
      return new Response(reason, { status });
    },
    async 'POST /register'() {
      await helpdesk.register();
      return new Response(null, { status: 204 });
    },
    'POST /outage'() {
      helpdesk.fail();
      return new Response(null, { status: 204 });
    },
    async 'POST /key'(request) {
      helpdesk.useKey(parseBody(await request.text()).key);
      return new Response(null, { status: 204 });
    },
    async 'POST /chats'(request) {
      return Response.json(await helpdesk.openChat(parseBody(await request.text())), { status: 201 });
    },
    async 'POST /chats/:id/messages'(request, id) {
      await helpdesk.say(id, parseBody(await request.text()).text);
      return new Response(null, { status: 202 });
    },
    async 'POST /chats/:id/:action'(request, id, action) {
      await helpdesk.act(id, action, parseBody(await request.text()));
      return new Response(null, { status: 202 });
    },
    'GET /chats/:id': (_, id) => Response.json(helpdesk.transcript(id)),
    async 'DELETE /chats/:id'(_, id) {
      await helpdesk.leave(id);
      return new Response(null, { status: 204 });
    },
  };
  return async (request) => {
    const { pathname } = new URL(request.url);
    const [, place, id = '', action = ''] =
      /^\/(chats)\/([^/]+)(?:\/([^/]+))?$/.exec(pathname) ??
      /^\/(webhook)(?:\/([^/]+))?$/.exec(pathname) ??
      [];
    const rest = action && (action === 'messages' ? '/messages' : '/:action');
    const route = routes[`${request.method} ${place ? `/${place}/:id${rest}` : pathname}`];
    try {
      return route
        ? await route(request, decodeURIComponent(id), action)
        : new Response('Not Found', { status: 404 });
    } catch (error) {
      return Response.json({ error: error.message }, { status: error.status ?? 500 });
    }
  };
}

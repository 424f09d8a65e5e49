import { failure } from './failure.mjs';

/** Serves a desk with Node's own server. */
export function createListener(desk) {
  return async (request, response) => {
    const { method, url, headers } = request;
    const answer = await handle(desk, {
      method,
      url,
      headers,
      request,
      body: () => desk.parts.readBody(request),
    });
    if (answer !== undefined) desk.parts.writeAnswer(response, answer);
  };
}

/** Answers a request, whoever carries it: gives a status, and an object to be sent as JSON or nothing. */
export async function handle(desk, { method, url, headers, request, body }) {
  try {
    const path = desk.parts.pathOf(url);
    if (method === 'POST' && path === '/webhook') {
      desk.parts.checkRequest(headers, request);
      return await desk.parts.receive(desk, headers, await body(), request);
    }
    return await serveCustomer(desk, method, path, body);
  } catch (error) {
    return { status: error.status ?? 500, body: { error: error.message } };
  }
}

async function serveCustomer(desk, method, path, body) {
  const { parts } = desk;
  const [, id = '', rest = ''] = /^\/chats\/([^/]+)(\/messages)?$/.exec(path) ?? [];
  const route = `${method} ${id === '' ? path : `/chats/:id${rest}`}`;
  const chat = decodeURIComponent(id);
  switch (route) {
    case 'GET /health':
      return { status: 200, body: { ok: true } };
    case 'POST /reset':
      await desk.reset();
      return { status: 204 };
    case 'POST /chats':
      return { status: 201, body: await parts.openChat(desk, parseBody(await body())) };
    case 'POST /chats/:id/messages':
      await parts.say(desk, chat, parseBody(await body()).text);
      return { status: 202 };
    case 'GET /chats/:id':
      return { status: 200, body: await parts.view(desk, chat) };
    case 'DELETE /chats/:id':
      await parts.leave(desk, chat);
      return { status: 204 };
    default:
      throw failure(404, 'Not found.');
  }
}

function parseBody(bytes) {
  if (bytes.length === 0) return {};
  try {
    return Object(JSON.parse(bytes.toString()));
  } catch {
    throw failure(400, 'The body is not JSON.');
  }
}

/** Without a query. */
export const pathOf = (url) => new URL(url, 'http://desk').pathname;

export function writeAnswer(response, { status, headers, body }) {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

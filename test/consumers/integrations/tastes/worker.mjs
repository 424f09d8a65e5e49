import { parentPort, workerData } from 'node:worker_threads';
import { createDesk } from '../desk/desk.mjs';
import { handle } from '../desk/listener.mjs';
import { PARTS } from '../desk/parts.mjs';

/** One of the desks of `workers.mjs`. */
const { options, fetchesHere } = workerData;
const asked = new Map();
let asks = 0;

const ask = (service, name, args) =>
  new Promise((resolve, reject) => {
    const id = ++asks;
    asked.set(id, { resolve, reject });
    parentPort.postMessage({ id, service, name, args });
  });

/** What has such verbs, somewhere else. */
const remote = (service, names) =>
  Object.fromEntries(names.map((name) => [name, (...args) => ask(service, name, args)]));

async function fetchThere(url, { method, headers, body }) {
  const sent = body instanceof URLSearchParams ? body.toString() : body;
  const type = body instanceof URLSearchParams && { 'content-type': 'application/x-www-form-urlencoded' };
  const init = { method, headers: { ...type, ...headers }, body: sent };
  const answer = await ask('fetch', 'send', [url, init]);
  const isEmpty = [204, 304].includes(answer.status);
  return new Response(isEmpty ? null : answer.body, { status: answer.status, headers: answer.headers });
}

const { desk } = createDesk(
  { ...options, ...(!fetchesHere && { fetch: fetchThere }) },
  {
    ...PARTS,
    createStore: () => remote('store', ['link', 'find', 'append', 'remove', 'setOpen', 'clear']),
    createEventIds: () => remote('eventIds', ['claim', 'release', 'clear']),
  },
);

const DUTIES = {
  handle: ({ body, ...request }) => handle(desk, { ...request, body: async () => Buffer.from(body) }),
  async register({ webhookUrl }) {
    await desk.parts.register(desk, webhookUrl);
    return { channelId: desk.channelId };
  },
  async use({ channelId }) {
    desk.channelId = channelId;
  },
};

parentPort.on('message', async ({ answerTo, answer, error, id, ...question }) => {
  if (answerTo !== undefined) {
    const { resolve, reject } = asked.get(answerTo);
    asked.delete(answerTo);
    if (error === undefined) resolve(answer);
    else reject(new Error(error));
    return;
  }
  try {
    parentPort.postMessage({ answerTo: id, answer: await DUTIES[question.do](question) });
  } catch (reason) {
    parentPort.postMessage({ answerTo: id, error: reason.message });
  }
});

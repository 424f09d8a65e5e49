import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { createEventIds } from '../desk/event-ids.mjs';
import { writeAnswer } from '../desk/listener.mjs';
import { createStore } from '../desk/store.mjs';

const WORKERS = 2;

/** Several desks behind one port, each in a thread of its own. What they keep is here, as a database would have it. */
export const workers = {
  about: 'Works in several threads behind one port, with one store.',
  create({ fetch, ...options }) {
    const services = { store: createStore(), eventIds: createEventIds(), fetch: createFetch(fetch) };
    const workerData = { options, fetchesHere: fetch === undefined };
    const team = Array.from({ length: WORKERS }, () => createMember(workerData, services));
    let next = 0;

    /** What is about one chat goes to one worker, so that its messages stay in order. The rest goes in turn. */
    function memberFor(url) {
      const id = decodeURIComponent(/^\/chats\/([^/?]+)/.exec(url)?.[1] ?? '');
      if (id === '') return team[next++ % WORKERS];
      const { conversationId = id } = services.store.find(id) ?? {};
      return team[[...conversationId].reduce((sum, each) => sum + each.charCodeAt(0), 0) % WORKERS];
    }

    return {
      async listener(request, response) {
        const { method, url, headers } = request;
        const body = await buffer(request).catch(() => undefined);
        if (body === undefined) return;
        writeAnswer(response, await memberFor(url).ask({ do: 'handle', method, url, headers, body }));
      },
      async start(webhookUrl) {
        const [first, ...others] = team;
        const { channelId } = await first.ask({ do: 'register', webhookUrl });
        await Promise.all(others.map((each) => each.ask({ do: 'use', channelId })));
      },
      async close() {
        await Promise.all(team.map((each) => each.close()));
      },
    };
  },
};

function createMember(workerData, services) {
  const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData });
  const asked = new Map();
  let asks = 0;
  worker.on('message', async ({ answerTo, answer, error, id, service, name, args }) => {
    if (answerTo !== undefined) {
      const { resolve, reject } = asked.get(answerTo);
      asked.delete(answerTo);
      if (error === undefined) resolve(answer);
      else reject(new Error(error));
      return;
    }
    try {
      worker.postMessage({ answerTo: id, answer: await services[service][name](...args) });
    } catch (reason) {
      worker.postMessage({ answerTo: id, error: reason.message });
    }
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const id = ++asks;
        asked.set(id, { resolve, reject });
        worker.postMessage({ ...question, id });
      }),
    close: () => worker.terminate(),
  };
}

/** Makes a worker's requests here, where only this thread can. */
const createFetch = (fetch) => ({
  async send(url, init) {
    const response = await fetch(url, init);
    const headers = [...response.headers];
    return { status: response.status, headers, body: await response.text() };
  },
});

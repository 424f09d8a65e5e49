import { setTimeout as pause } from 'node:timers/promises';

/**
 * What an integration can do wrong. Each puts something between a good help desk and 8x8: around its calls (`fetch`)
 * or around its webhook (`receive`, which is also given what brings a message).
 */
const MISTAKES = {
  /** Brings messages to 8x8 late, and so answers its customer late. */
  'slow-message': ({ slowMs = 2000 }) => ({
    fetch: (send) => async (url, init) => {
      if (isMessage(url, init)) await pause(slowMs);
      return send(url, init);
    },
  }),
  /** Never brings messages to 8x8, and believes that it did. */
  'forgets-message': () => ({
    fetch: (send) => async (url, init) =>
      isMessage(url, init) ? new Response(null, { status: 202 }) : send(url, init),
  }),
  /** Makes no call again that 8x8 has failed at. */
  'gives-up': () => {
    const failed = new Map();
    return {
      fetch: (send) => async (url, init) => {
        const call = `${init.method} ${url} ${init.body}`;
        const response = failed.get(call) ?? (await send(url, init));
        if (response.status >= 500) failed.set(call, response);
        return response.clone();
      },
    };
  },
  /** Brings each message to 8x8 twice. */
  'double-message': () => ({
    fetch: (send) => async (url, init) => {
      if (isMessage(url, init)) await (await send(url, init)).text();
      return send(url, init);
    },
  }),
  /** Registers in the right tenant, and then asks another one for its conversations. */
  'wrong-tenant': ({ tenantId }) => ({
    fetch: (send) => (url, init) => {
      const other = `not-${tenantId}`;
      if (!url.includes('/conversations')) return send(url, init);
      if (!('x-8x8-tenant' in init.headers)) return send(url.replace(tenantId, other), init);
      return send(url, { ...init, headers: { ...init.headers, 'x-8x8-tenant': other } });
    },
  }),
  /** Does not say which tenant it means. */
  'forgets-tenant': () => ({
    fetch: (send) => (url, init) => {
      const { 'x-8x8-tenant': _, ...headers } = init.headers ?? {};
      return send(url, { ...init, headers });
    },
  }),
  /** Keeps its first token for good, even when 8x8 does not take it any more. */
  'keeps-token': () => {
    let first;
    return {
      fetch: (send) => async (url, init) => {
        if (!url.endsWith('/oauth/v2/token')) return send(url, init);
        first ??= await send(url, init);
        return first.clone();
      },
    };
  },
  /** Answers the first event of its conversations with 500, as if its database were away, and takes it the next time. */
  'answers-500-once': () => {
    let answered = false;
    return {
      receive: (receive) => async (headers, body, ending) => {
        if (answered || !Buffer.from(body).includes('"conversationId"'))
          return receive(headers, body, ending);
        answered = true;
        return { status: 500, reason: 'the database is away' };
      },
    };
  },
  /** Answers 500 to everything once it has answered 500. */
  'stays-down': () => {
    let down = false;
    return {
      receive: (receive) => async (headers, body, ending) => {
        const answer = down ? { status: 500 } : await receive(headers, body, ending);
        down ||= answer.status === 500;
        return answer;
      },
    };
  },
  /** Does its work before it answers an event. */
  'slow-answer': ({ slowMs = 2000 }) => ({
    receive: (receive) => async (headers, body, ending) => {
      if (agentText(parse(body)) !== undefined) await pause(slowMs);
      return receive(headers, body, ending);
    },
  }),
  /** Opens its conversations without what was said before. */
  'forgets-history': () => ({
    fetch: (send) => (url, init) => {
      if (!isOpening(url, init)) return send(url, init);
      const { history, ...body } = JSON.parse(init.body);
      return send(url, { ...init, body: JSON.stringify(body) });
    },
  }),
  /** Never tells 8x8 that its customer has left, and believes that it did. */
  'forgets-goodbye': () => ({
    fetch: (send) => async (url, init) =>
      isGoodbye(url, init) ? new Response(null, { status: 204 }) : send(url, init),
  }),
  /** Takes an agent who leaves for the end of the conversation. */
  'ends-at-agent-left': () => ({
    receive: (receive, _, leave) => async (headers, body, ending) => {
      const event = parse(body);
      const answer = await receive(headers, body, ending);
      if (isAgentLeft(event)) await leave(event.conversationId);
      return answer;
    },
  }),
  /** Opens another conversation for a customer who writes after the agent has left. */
  'opens-anew': () => {
    let left = false;
    let opening;
    return {
      receive: (receive) => async (headers, body, ending) => {
        left ||= isAgentLeft(parse(body));
        return receive(headers, body, ending);
      },
      fetch: (send) => async (url, init) => {
        if (isOpening(url, init)) opening = { url, body: init.body };
        if (!left || !isMessage(url, init)) return send(url, init);
        await (await send(opening.url, { ...init, body: opening.body })).text();
        return new Response(null, { status: 202 });
      },
    };
  },
  /** Brings every message to the conversation that was opened last. */
  'mixes-chats': () => {
    let last = '';
    return {
      fetch: (send) => async (url, init) => {
        if (isMessage(url, init)) return send(url.replace(/[^/]+\/messages$/, `${last}/messages`), init);
        const response = await send(url, init);
        if (isOpening(url, init)) last = (await response.clone().json()).conversationId;
        return response;
      },
    };
  },
  /** Takes what the agent writes for what its customer writes. */
  'echoes-agent': () => ({
    receive: (receive, say) => async (headers, body, ending) => {
      const event = parse(body);
      const text = agentText(event);
      const answer = await receive(headers, body, ending);
      if (text !== undefined) await say(event.conversationId, text);
      return answer;
    },
  }),
  /** Takes the echo of what its customer has written for something new, and brings it again, once. */
  'answers-echo': () => {
    let answered = false;
    return {
      receive: (receive, say) => async (headers, body, ending) => {
        const { conversationId, data } = parse(body);
        const answer = await receive(headers, body, ending);
        if (data?.isEcho === true && !answered) {
          answered = true;
          await say(conversationId, data.text);
        }
        return answer;
      },
    };
  },
  /** Believes that its conversations are opened, also where 8x8 refuses them. */
  'hides-refusal': () => ({
    fetch: (send) => async (url, init) => {
      const response = await send(url, init);
      if (response.ok || !isOpening(url, init)) return response;
      return Response.json({ conversationId: 'never' }, { status: 202 });
    },
  }),
  /** Never does what the customer asked for beyond writing, and believes that it did. */
  'forgets-actions': () => ({
    fetch: (send) => async (url, init) =>
      isAction(url, init) ? Response.json({ id: 'never' }) : send(url, init),
  }),
  /** Moves its webhook without a word to 8x8, and believes that it gave one. */
  'forgets-to-register': () => ({
    fetch: (send) => async (url, init) => (init.method === 'PUT' ? Response.json({}) : send(url, init)),
  }),
};

/** What an integration can do wrong between what 8x8 tells it and what its customer sees: it shows other lines. */
const VIEW_MISTAKES = {
  /** Keeps only what was said last. */
  'shows-last': (lines) => lines.slice(-1),
  /** Shows all that agents say twice. */
  'shows-twice': (lines) => lines.flatMap((line) => (isAgents(line) ? [line, line] : [line])),
  /** Shows the newest line first. */
  'shows-backwards': (lines) => lines.toReversed(),
  /** Escapes for a page what its page escapes again. */
  'escapes-text': (lines) => lines.map((line) => ({ ...line, text: line.text.replaceAll('&', '&amp;') })),
  /** Shows everything under the agent who came last. */
  'shows-one-agent': (lines) => {
    const who = lines.findLast(isAgents)?.who;
    return lines.map((line) => (isAgents(line) ? { ...line, who } : line));
  },
};

function isAgents({ who }) {
  return !['customer', 'system', 'bot'].includes(who);
}

/** The mistakes that there are. */
export const MISTAKE_NAMES = [...Object.keys(MISTAKES), ...Object.keys(VIEW_MISTAKES)];

/** Makes a `createHelpdesk` that makes one mistake; without a name it stays as it is. */
export function withMistake(name, createHelpdesk) {
  if (name === undefined) return createHelpdesk;
  if (!MISTAKE_NAMES.includes(name)) {
    throw new Error(`There is no mistake "${name}". Known: ${MISTAKE_NAMES.join(', ')}.`);
  }
  const show = VIEW_MISTAKES[name];
  if (show !== undefined) return (options) => withView(createHelpdesk(options), show);
  return (options) => {
    const { fetch, receive } = MISTAKES[name](options);
    const send = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
    const helpdesk = createHelpdesk({ ...options, fetch: fetch?.(send) ?? send });
    return {
      ...helpdesk,
      receive: receive?.(helpdesk.receive, helpdesk.say, helpdesk.leave) ?? helpdesk.receive,
    };
  };
}

function withView(helpdesk, show) {
  return {
    ...helpdesk,
    transcript(id) {
      const transcript = helpdesk.transcript(id);
      return { ...transcript, lines: show(transcript.lines) };
    },
  };
}

/** An event as it came. */
function parse(body) {
  return JSON.parse(Buffer.from(body).toString());
}

/** What an agent has written, in either dialect; undefined for other events. */
function agentText({ eventType, message, data }) {
  if (eventType === 'TEXT') return message;
  return eventType === 'MESSAGE' && data.sender.type === 'agent' ? data.text : undefined;
}

function isAgentLeft({ eventType, data }) {
  if (eventType === 'MEMBERS_CHANGED') return data.memberType === 'agent' && data.change === 'left';
  return eventType === 'AGENT_LEFT';
}

function isMessage(url, { method }) {
  return method === 'POST' && url.endsWith('/messages');
}

function isOpening(url, { method }) {
  return method === 'POST' && url.endsWith('/conversations');
}

function isGoodbye(url, { method }) {
  return method === 'DELETE' || (method === 'PATCH' && url.endsWith('/participants/user'));
}

/** What Chat Gateway alone has for a conversation. */
function isAction(url, { method }) {
  return method === 'PATCH'
    ? /\/conversations\/[^/]+$/.test(url)
    : method === 'POST' && /\/(attachments|thinking|post-agent-assignment)$/.test(url);
}

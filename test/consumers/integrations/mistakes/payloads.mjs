import { failure } from '../desk/failure.mjs';

const GATEWAY = ['chat-gateway'];
const CHAT_API = ['chat-api'];

/** Changes or checks an event before it is read. */
const beforeRead = (change) => (parts) => ({
  readEvent: (desk, event) => parts.readEvent(desk, change(event, desk) ?? event),
});

/** Changes the texts that are shown; a text that becomes undefined is not. */
const shownAs = (change) => (parts) => ({
  showLines(desk, { lines, ...told }) {
    const changed = lines.map((line) => ({ ...line, text: change(line.text) }));
    return parts.showLines(desk, { ...told, lines: changed.filter(({ text }) => text !== undefined) });
  },
});

const KNOWN = {
  'chat-api': {
    types: ['QUEUED', 'AGENT_JOINED', 'AGENT_LEFT', 'TRANSFER', 'TEXT', 'WEB_HOOK_VERIFY'],
    keys: [
      'eventType',
      'messageType',
      'conversationId',
      'timestamp',
      'queueId',
      'queueName',
      'agentId',
      'agentName',
      'message',
      'notificationVersion',
    ],
  },
  'chat-gateway': {
    types: [
      'CONVERSATION_UPDATE',
      'QUEUED',
      'MEMBERS_CHANGED',
      'TRANSFER',
      'MESSAGE',
      'ACTIVITY',
      'WEB_HOOK_VERIFY',
    ],
    keys: ['eventType', 'conversationId', 'timestamp', 'data', 'notificationVersion'],
  },
};

const textOf = ({ message, data }) => message ?? data?.text;
const isText = ({ eventType }) => eventType === 'TEXT' || eventType === 'MESSAGE';

/** What an integration does wrong with what events may have in them. */
export const payloads = {
  'throws-on-unknown-event': {
    about: 'Has no handler for an event that it does not know, and calls it all the same.',
    finding: 'unknown-event-refused',
    patch: beforeRead((event, { dialect }) => {
      const handlers = Object.fromEntries(KNOWN[dialect].types.map((type) => [type, () => {}]));
      handlers[event.eventType](event);
    }),
  },
  'refuses-unknown-event': {
    about: 'Answers 400 to an event that it does not know.',
    finding: 'unknown-event-refused',
    patch: beforeRead((event, { dialect }) => {
      if (!KNOWN[dialect].types.includes(event.eventType)) throw failure(400, 'That is no event.');
    }),
  },
  'refuses-unknown-fields': {
    about: 'Answers 400 to an event with a key that it does not know.',
    finding: 'unknown-field-refused',
    patch: beforeRead((event, { dialect }) => {
      const { types, keys } = KNOWN[dialect];
      const unknown = Object.keys(event).filter((key) => !keys.includes(key));
      if (types.includes(event.eventType) && unknown.length > 0) throw failure(400, `What is ${unknown[0]}?`);
    }),
  },
  'needs-attachments': {
    about: 'Counts the attachments of a message, and fails when there is no list of them.',
    finding: 'optional-field-needed',
    dialects: GATEWAY,
    patch: beforeRead((event) => {
      if (event.eventType === 'MESSAGE') return void event.data.attachments.length;
    }),
  },
  'needs-user-name': {
    about: 'Greets the customer by the name in an update, and fails when there is none.',
    finding: 'optional-field-needed',
    dialects: GATEWAY,
    patch: beforeRead((event) => {
      if (event.eventType === 'CONVERSATION_UPDATE') return void event.data.user.name.trim();
    }),
  },
  'needs-two-names': {
    about: 'Takes an agent’s name to be the first and the last with a comma, and fails without it.',
    finding: 'agent-name-form-needed',
    dialects: CHAT_API,
    patch: beforeRead((event) => {
      if (event.agentName === undefined) return event;
      const [first, last] = event.agentName.split(',');
      return { ...event, agentName: `${first.trim()} ${last.trim()}` };
    }),
  },
  'refuses-unknown-values': {
    about: 'Answers 400 to a value that its list does not have.',
    finding: 'unknown-value-refused',
    patch: beforeRead(({ messageType, data = {} }) => {
      const isKnown =
        [undefined, 'SYSTEM', 'AGENT'].includes(messageType) &&
        [undefined, 'created', 'active', 'idle'].includes(data.state) &&
        [undefined, 'user', 'agent'].includes(data.memberType) &&
        [undefined, 'user', 'agent', 'bot'].includes(data.sender?.type);
      if (!isKnown) throw failure(400, 'There is a value that is not known.');
    }),
  },
  'refuses-empty-text': {
    about: 'Takes an empty text for a missing one, and answers 400.',
    finding: 'empty-text-refused',
    patch: beforeRead((event) => {
      if (isText(event) && !textOf(event)) throw failure(400, 'The text is missing.');
    }),
  },
  'refuses-time-zero': {
    about: 'Takes the timestamp 0 for a missing one, and answers 400.',
    finding: 'zero-refused',
    patch: beforeRead((event) => {
      if (event.conversationId && !event.timestamp) throw failure(400, 'The timestamp is missing.');
    }),
  },
  'wants-long-ids': {
    about: 'Refuses ids of conversations that have not the length which it has seen.',
    finding: 'id-shape-refused',
    patch: beforeRead(({ conversationId }) => {
      if (conversationId !== undefined && !/^[\w-]{27}$/.test(conversationId)) {
        throw failure(400, 'That is no conversation.');
      }
    }),
  },
  'wants-queue-numbers': {
    about: 'Refuses ids of queues that are no numbers.',
    finding: 'id-shape-refused',
    patch: beforeRead(({ queueId, data = {} }) => {
      if (!/^\d*$/.test(queueId ?? data.queueId ?? '')) throw failure(400, 'That is no queue.');
    }),
  },
  'wants-agent-ids': {
    about: 'Refuses ids of agents that have not the letters which it has seen.',
    finding: 'id-shape-refused',
    patch: beforeRead(({ agentId, data = {} }) => {
      const id = agentId ?? data.sender?.id ?? (data.memberType === 'agent' ? data.id : undefined);
      if (id !== undefined && !/^(?:[a-z]+|ag[\w-]{22})$/.test(id)) throw failure(400, 'That is no agent.');
    }),
  },
  'refuses-empty-names': {
    about: 'Takes an empty name of a queue for a missing one, and answers 400.',
    finding: 'empty-field-refused',
    patch: beforeRead(({ queueName, data = {} }) => {
      if ((queueName ?? data.queueName) === '') throw failure(400, 'The queue has no name.');
    }),
  },
  'swallows-empty-text': {
    about: 'Does not show an empty text.',
    finding: 'text-lost',
    patch: shownAs((text) => (text === '' ? undefined : text)),
  },
  'swallows-blank-text': {
    about: 'Does not show a text that is white space alone.',
    finding: 'text-lost',
    patch: shownAs((text) => (text !== '' && text.trim() === '' ? undefined : text)),
  },
  'cuts-long-text': {
    about: 'Cuts a text after 1000 characters.',
    finding: 'long-text-cut',
    patch: shownAs((text) => text.slice(0, 1000)),
  },
  'refuses-long-body': {
    about: 'Answers 413 to a body of more than 4 KiB.',
    finding: 'long-text-refused',
    patch: (parts) => ({
      async readBody(request) {
        const body = await parts.readBody(request);
        if (body.length > 4096) throw failure(413, 'The body is too long.');
        return body;
      },
    }),
  },
  'reads-latin1': {
    about: 'Reads a body as Latin-1.',
    finding: 'non-ascii-altered',
    patch: () => ({ parseEvent: (body) => JSON.parse(body.toString('latin1')) }),
  },
  'keeps-three-bytes': {
    about: 'Keeps texts where a character has at most three bytes, and loses what follows a longer one.',
    finding: 'non-ascii-altered',
    patch: shownAs((text) => text.replace(/[\u{10000}-\u{10ffff}][\s\S]*$/u, '')),
  },
  'strips-tags': {
    about: 'Removes what looks like a tag.',
    finding: 'markup-altered',
    patch: shownAs((text) => text.replace(/<[^>]*>/g, '')),
  },
  'escapes-markup': {
    about: 'Escapes a text for HTML before it keeps it, so that its customers see entities.',
    finding: 'markup-altered',
    patch: shownAs((text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')),
  },
  'unescapes-markup': {
    about: 'Reads entities in a text as if it were HTML.',
    finding: 'markup-altered',
    patch: shownAs((text) =>
      text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    ),
  },
  'trims-text': {
    about: 'Removes white space around a text.',
    finding: 'text-altered-text-edges',
    patch: shownAs((text) => (text.trim() === '' ? text : text.trim())),
  },
  'joins-lines': {
    about: 'Makes one line of a text.',
    finding: 'text-altered-text-control',
    patch: shownAs((text) => text.replace(/(\S)\s*\n\s*(?=\S)/g, '$1 ')),
  },
  'composes-letters': {
    about: 'Normalises a text, so that composed letters differ from what was sent.',
    finding: 'non-ascii-altered',
    patch: shownAs((text) => text.normalize('NFKC')),
  },
  'fills-template': {
    about: 'Puts a text into a template with a replacement in which dollars have a meaning.',
    finding: 'text-altered',
    patch: shownAs((text) => '{text}'.replace('{text}', text)),
  },
  'decodes-percent': {
    about: 'Decodes percent signs in a text.',
    finding: 'text-altered',
    patch: shownAs((text) => {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    }),
  },
  'removes-controls': {
    about: 'Removes control characters from a text.',
    finding: 'text-altered',
    patch: shownAs((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')),
  },
};

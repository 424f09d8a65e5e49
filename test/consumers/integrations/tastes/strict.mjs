import { failure } from '../desk/failure.mjs';

const isText = (value) => typeof value === 'string';
const isId = (value) => isText(value) && value !== '';
const isTime = (value) => Number.isSafeInteger(value) && value >= 0;
const optional = (is) => (value) => value === undefined || is(value);
const within = (fields) => (value) => value !== null && typeof value === 'object' && holds(value, fields);

const common = { conversationId: isId, timestamp: isTime };
const agent = { agentId: isId, agentName: isText };

/** The fields that this integration knows, by event. Others may be there, and so may other events. */
const KNOWN = {
  'chat-api': {
    QUEUED: { ...common, queueId: isId, queueName: isText },
    AGENT_JOINED: { ...common, ...agent },
    AGENT_LEFT: { ...common, ...agent },
    TRANSFER: common,
    TEXT: { ...common, ...agent, message: isText },
  },
  'chat-gateway': {
    QUEUED: { ...common, data: within({ queueId: isId, queueName: isText }) },
    MEMBERS_CHANGED: { ...common, data: within({ memberType: isText, change: isText, id: isId }) },
    TRANSFER: common,
    MESSAGE: {
      ...common,
      data: within({
        isEcho: (value) => typeof value === 'boolean',
        sender: within({ id: isId, type: isText }),
        text: optional(isText),
        attachments: optional(Array.isArray),
      }),
    },
  },
};

function holds(value, fields) {
  return Object.entries(fields).every(([name, is]) => is(value[name]));
}

/** Checks the types of all that it reads, and nothing else. */
export const strict = {
  about:
    'Checks the fields that it knows strictly, and tolerates keys, events and values that it does not know.',
  patch: (parts) => ({
    readEvent(desk, event) {
      const fields = KNOWN[desk.dialect][Object(event).eventType];
      if (fields !== undefined && !holds(event, fields)) throw failure(422, 'The event is not as agreed.');
      return parts.readEvent(desk, event);
    },
  }),
};

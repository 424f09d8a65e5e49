import { type TProperties, Type } from 'typebox';
import { CARD_TYPES, type CardType } from '../../cards.ts';
import { responseSamples } from './samples.ts';

const closed = { additionalProperties: false } as const;
const isoTime = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$' });
const count = Type.Integer({ minimum: 0 });
const page = Type.Object({ size: count, number: count, totalElements: count, totalPages: count }, closed);
const links = Type.Object({ self: Type.Object({ href: Type.String() }, closed) }, closed);
const coded = Type.Object({ code: Type.String(), message: Type.String() }, closed);

/** Who takes part in a conversation. */
type Participant = 'bot' | 'user' | 'system' | 'agent';

const participantFields = {
  id: Type.String(),
  removed: Type.Boolean(),
  type: Type.Unsafe<Participant>({ type: 'string', enum: ['bot', 'user', 'system', 'agent'] }),
  language: Type.String(),
};

const webhookFields = {
  id: Type.String(),
  name: Type.String({ maxLength: 256 }),
  uri: Type.String(),
  version: Type.String(),
};

const channelFields = {
  id: Type.String(),
  name: Type.String({ maxLength: 255 }),
  type: Type.String({ maxLength: 25 }),
  webHookId: Type.String(),
  routingOptions: Type.Object({ type: Type.Literal('queue'), id: Type.String() }, closed),
  description: Type.Optional(Type.String()),
};

const text = Type.Optional(Type.String());

const conversationFields = {
  id: Type.String(),
  channelId: Type.String(),
  assignment: Type.Object(
    {
      type: Type.Unsafe<'queue' | 'agent' | 'script'>({ type: 'string', enum: ['queue', 'agent', 'script'] }),
      id: Type.String(),
    },
    closed,
  ),
  user: Type.Object(
    {
      name: text,
      userId: text,
      email: text,
      phone: text,
      company: text,
      caseId: text,
      language: text,
      additionalProperties: Type.Optional(
        Type.Array(Type.Object({ key: Type.String(), value: Type.String() }, closed), { maxItems: 30 }),
      ),
    },
    closed,
  ),
  state: Type.Unsafe<'created' | 'active' | 'idle'>({ type: 'string', enum: ['created', 'active', 'idle'] }),
};

const cardFields = {
  id: Type.String(),
  contentType: Type.Unsafe<CardType>({ type: 'string', enum: [...CARD_TYPES] }),
  content: Type.Record(Type.String(), Type.Unknown()),
  actionSubmitted: Type.Boolean(),
  actionExecuted: Type.Boolean(),
};

const messageFields = {
  id: Type.String(),
  text: Type.String(),
  createdAt: isoTime,
  author: Type.Object(participantFields, closed),
  externalProvider: Type.Optional(
    Type.Object({ name: Type.String(), externalMessageId: Type.String() }, closed),
  ),
  attachments: Type.Array(Type.Object({ id: Type.String() }, closed)),
  cards: Type.Array(Type.Object(cardFields, closed)),
};

const attachmentFields = {
  id: Type.String(),
  filename: Type.String(),
  sizeInBytes: count,
  createdAt: isoTime,
};

const problemFields = { message: Type.String(), errors: Type.Array(coded) };
const referenceId = Type.String({ pattern: '^[0-9a-f]{15,32}$' });

/**
 * The schema of each response body of chat-gateway. Closed: a body has the documented fields only.
 * Published: the OpenAPI file of Chat Gateway
 */
export const responseSchemas = {
  webhook: Type.Object(webhookFields, about('webhook', 'A webhook.')),
  webhookList: listOf('webhookList', 'webhooks', webhookFields),
  jwk: Type.Object(
    { kty: Type.Literal('RSA'), e: Type.String(), kid: Type.String(), n: Type.String() },
    about('jwk', 'A public key.'),
  ),
  channel: Type.Object(
    channelFields,
    about('channel', 'A channel: where its events go and which queue its conversations wait in.'),
  ),
  channelList: listOf('channelList', 'channels', channelFields),
  conversationCreated: Type.Object(
    { conversationId: Type.String(), createdAt: isoTime },
    about('conversationCreated', 'The id of a conversation just opened, and when.'),
  ),
  conversation: Type.Object(conversationFields, about('conversation', 'A conversation, and who has it now.')),
  conversationList: listOf('conversationList', 'conversations', conversationFields),
  interactionList: listOf('interactionList', 'interactions', {
    id: Type.String(),
    startTime: isoTime,
    endTime: Type.Optional(isoTime),
  }),
  participantList: listOf('participantList', 'participants', participantFields),
  message: Type.Object(messageFields, about('message', 'What was said.')),
  /** Published without `_links`. */
  messageList: Type.Object(
    {
      _embedded: Type.Object({ messages: Type.Array(Type.Object(messageFields, closed)) }, closed),
      page,
    },
    about('messageList', 'One page of what was said, the newest first.'),
  ),
  attachment: Type.Object(attachmentFields, about('attachment', 'A file in a conversation.')),
  attachmentList: listOf('attachmentList', 'attachments', attachmentFields),
  cardList: listOf('cardList', 'cards', cardFields),
  generalProblem: Type.Object(
    problemFields,
    about('generalProblem', 'A rule is broken, or any other failure.'),
  ),
  badRequestProblem: Type.Object(
    { message: Type.String(), errors: coded, referenceId },
    about('badRequestProblem', 'A message breaks a rule. Published: errors is an object here.'),
  ),
  invalidParameterProblem: Type.Object(
    { ...problemFields, referenceId },
    about('invalidParameterProblem', 'A parameter breaks a rule.'),
  ),
  unauthorizedProblem: Type.Union(
    [
      Type.Object({ ...problemFields, referenceId }, closed),
      Type.Object({ message: Type.String(), code: Type.String() }, closed),
    ],
    described('unauthorizedProblem', 'The key is missing or unknown; the second form is that of 2025.'),
  ),
  forbiddenProblem: Type.Union(
    [
      Type.Object({ message: Type.String(), errors: Type.Array(Type.String()) }, closed),
      Type.Object({ ...problemFields, referenceId }, closed),
    ],
    described(
      'forbiddenProblem',
      'The key is good, but not for this tenant; the second form is that of 2025.',
    ),
  ),
  notFoundProblem: Type.Object(
    { message: Type.String(), errors: Type.Array(Type.String()) },
    about('notFoundProblem', 'There is no such thing in this tenant.'),
  ),
  entityNotFoundProblem: Type.Object(
    problemFields,
    about('entityNotFoundProblem', 'There is no such thing in this tenant; said by the newer operations.'),
  ),
};

function listOf<const Name extends string, T extends TProperties>(
  schema: keyof typeof responseSamples,
  name: Name,
  fields: T,
) {
  const items = { [name]: Type.Array(Type.Object(fields, closed)) } as {
    [N in Name]: ReturnType<typeof Type.Array<ReturnType<typeof Type.Object<T>>>>;
  };
  return Type.Object(
    { _embedded: Type.Object(items, closed), _links: links, page },
    about(schema, 'One page of a list; totalElements and totalPages are those of the whole list.'),
  );
}

function described<N extends keyof typeof responseSamples>(name: N, description: string) {
  return {
    $id: `urn:fake-8x8:chat-gateway:${name}`,
    title: `${name} (chat-gateway)`,
    description,
    examples: [responseSamples[name]],
  };
}

function about<N extends keyof typeof responseSamples>(name: N, description: string) {
  return { ...described(name, description), ...closed };
}

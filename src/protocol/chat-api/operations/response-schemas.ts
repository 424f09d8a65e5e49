import { type TProperties, Type } from 'typebox';
import { responseSamples } from './samples.ts';

const closed = { additionalProperties: false } as const;
const isoTime = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' });
const count = Type.Integer({ minimum: 0 });
const texts = Type.Array(Type.String());
const page = Type.Object(
  { pageSize: count, pageIndex: count, elementCount: count, pageCount: count },
  closed,
);

/** Both published forms of the answer; they differ in how the product list is written. */
const token = Type.Object(
  {
    refresh_token_expires_in: Type.String(),
    api_product_list: Type.Union([texts, Type.String()]),
    api_product_list_json: Type.Optional(texts),
    organization_name: Type.String(),
    'developer.email': Type.Optional(Type.String()),
    token_type: Type.Literal('BearerToken'),
    issued_at: Type.String({ pattern: '^\\d+$' }),
    client_id: Type.String(),
    access_token: Type.String({ minLength: 1 }),
    application_name: Type.String(),
    scope: Type.String(),
    expires_in: Type.String({ pattern: '^\\d+$' }),
    refresh_count: Type.String(),
    status: Type.Literal('approved'),
  },
  about('token', 'An access token and how long it is good for.'),
);

const webhookFields = {
  id: Type.String(),
  name: Type.String(),
  uri: Type.String(),
  version: Type.Unsafe<'v1.0' | 'v2.0'>({ type: 'string', enum: ['v1.0', 'v2.0'] }),
};

const webhook = Type.Object(webhookFields, about('webhook', 'A webhook.'));

const jwk = Type.Object(
  { kty: Type.Literal('RSA'), e: Type.String(), kid: Type.String(), n: Type.String() },
  about('jwk', 'A public key.'),
);

const channelFields = {
  id: Type.String(),
  name: Type.String({ maxLength: 255 }),
  webHookId: Type.String(),
  routingOptions: Type.Object({ type: Type.Literal('queue'), id: Type.String() }, closed),
  description: Type.Optional(Type.String()),
};

const channel = Type.Object(
  channelFields,
  about('channel', 'A channel: where its events go and which queue its conversations wait in.'),
);

const conversationCreated = Type.Object(
  { conversationId: Type.String(), timestamp: Type.Integer({ minimum: 0 }) },
  about('conversationCreated', 'The id of a conversation just opened, and when, in ms since 1970.'),
);

const conversationFields = {
  id: Type.String(),
  channelId: Type.String(),
  customer: Type.Record(Type.String(), Type.String(), { maxProperties: 30 }),
  startTime: isoTime,
  interactions: Type.Array(
    Type.Object({ id: Type.String(), startTime: isoTime, endTime: Type.Optional(isoTime) }, closed),
  ),
};

const conversation = Type.Object(
  conversationFields,
  about('conversation', 'A conversation and the times it was put into service.'),
);

/** A list, although the OpenAPI file declares an object under the plural name. */
const participantList = Type.Object(
  {
    participants: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          type: Type.Unsafe<Author>({ type: 'string', enum: ['bot', 'user', 'system', 'agent'] }),
          language: Type.String(),
        },
        closed,
      ),
    ),
  },
  about('participantList', 'Who is in a conversation now.'),
);

/** The author of a message. */
type Author = 'bot' | 'user' | 'system' | 'agent';

const messageList = Type.Object(
  {
    messages: Type.Array(
      Type.Object(
        {
          interactionId: Type.String(),
          originalText: Type.String(),
          translatedText: Type.Optional(Type.String()),
          authorType: Type.Unsafe<Author>({ type: 'string', enum: ['bot', 'user', 'system', 'agent'] }),
          participantId: Type.String(),
        },
        closed,
      ),
    ),
  },
  about('messageList', 'What was said in a conversation, in order.'),
);

const oauthProblem = Type.Object(
  { ErrorCode: Type.String(), Error: Type.String() },
  about('oauthProblem', 'Why there is no token.'),
);

const unauthorizedProblem = Type.Object(
  {
    fault: Type.Object(
      { faultstring: Type.String(), detail: Type.Object({ errorcode: Type.String() }, closed) },
      closed,
    ),
  },
  about('unauthorizedProblem', 'The token is missing, unknown or expired.'),
);

const forbiddenProblem = Type.Object(
  { message: Type.String(), errors: texts },
  about('forbiddenProblem', 'The token is good, but not for this tenant.'),
);

const notFoundProblem = Type.Object(
  { message: Type.String(), errors: texts },
  about('notFoundProblem', 'There is no such thing in this tenant.'),
);

const jwkNotFoundProblem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Literal(404),
    detail: Type.String(),
    resourceType: Type.Literal('JWKPublic'),
    resourceId: Type.String(),
    instance: Type.String(),
  },
  about('jwkNotFoundProblem', 'There is no such key.'),
);

const constraintViolationProblem = Type.Object(
  { message: Type.String(), errors: texts },
  about('constraintViolationProblem', 'The body breaks a rule.'),
);

const coded = { code: Type.String(), message: Type.String() };

const validationProblem = Type.Object(
  {
    message: Type.String(),
    errors: Type.Array(Type.Object(coded, closed)),
    validations: Type.Array(Type.Object({ field: Type.String(), value: Type.String(), ...coded }, closed)),
  },
  about('validationProblem', 'The body breaks a rule; said of new channels only.'),
);

const internalProblem = Type.Object(
  { message: Type.String(), errors: texts, referenceId: Type.String({ pattern: '^[0-9a-f]{32}$' }) },
  about('internalProblem', 'Any other failure.'),
);

/**
 * The schema of each response body of chat-api. Closed: a body has the documented fields only.
 * Published: https://developer.8x8.com/contactcenter/reference/8-x-8-contact-center-chat-api
 */
export const responseSchemas = {
  token,
  webhook,
  webhookList: listOf('webhookList', webhookFields),
  jwk,
  channel,
  channelList: listOf('channelList', channelFields),
  conversationCreated,
  conversation,
  conversationList: listOf('conversationList', conversationFields),
  participantList,
  messageList,
  oauthProblem,
  unauthorizedProblem,
  forbiddenProblem,
  notFoundProblem,
  jwkNotFoundProblem,
  constraintViolationProblem,
  validationProblem,
  internalProblem,
};

function listOf<T extends TProperties>(name: keyof typeof responseSamples, fields: T) {
  return Type.Object(
    { data: Type.Array(Type.Object(fields, closed)), page },
    about(name, 'One page of a list; elementCount and pageCount are those of the whole list.'),
  );
}

function about<N extends keyof typeof responseSamples>(name: N, description: string) {
  return {
    $id: `urn:fake-8x8:chat-api:${name}`,
    title: `${name} (chat-api)`,
    description,
    examples: [responseSamples[name]],
    ...closed,
  };
}

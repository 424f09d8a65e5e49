const page = { size: 20, number: 0, totalElements: 1, totalPages: 1 } as const;
const webhookFields = {
  name: 'Support bot',
  uri: 'https://test.8x8.com',
  version: 'Chat Gateway v1.0',
} as const;
const channelFields = {
  name: 'Some channel name.',
  type: 'ChatAPI',
  webHookId: '12',
  routingOptions: { type: 'queue', id: '101' },
} as const;
const user = {
  name: 'James Jones',
  email: 'user@example.com',
  phone: '013453403332',
  language: 'en',
  additionalProperties: [
    { key: 'Authenticated', value: 'yes' },
    { key: 'Intent', value: 'balance' },
  ],
} as const;
const assignment = { type: 'queue', id: '100' } as const;
const quickReplies = {
  contentType: 'application/8x8.quick.replies',
  content: {
    options: [
      { title: 'option one', data: { postback: '1' } },
      { title: 'second option', data: { postback: '2' } },
    ],
  },
} as const;
const adaptiveCard = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    body: [{ type: 'TextBlock', size: 'Medium', weight: 'Bolder', text: 'Example' }],
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
  },
} as const;

/**
 * One body per request schema, with the values of the documentation where it shows any.
 * Published: https://developer.8x8.com/actions-events/docs/chat-workflow and the OpenAPI file of Chat Gateway
 */
export const requestSamples = {
  webhookRequest: webhookFields,
  webhookVerifyRequest: { version: 'Chat Gateway v1.0', uri: 'https://test.8x8.com' },
  channelRequest: channelFields,
  conversationRequest: {
    channelId: '25',
    user,
    assignment,
    history: {
      messages: [
        { authorType: 'user', text: 'Hello, can I get my balance please' },
        { authorType: 'bot', text: 'Sure, what is your account number' },
      ],
    },
  },
  conversationReplacement: { channelId: '25', user, assignment },
  conversationPatch: { assignment },
  postAgentAssignmentRequest: {
    type: 'webhook',
    id: 'NSCIiFrvSHeI7q5apOriDQ',
    configuration: {
      notifyChannelWebhookIfExists: 'false',
      maxTotalMinutes: 300,
      userTimeoutInMinutes: 150,
    },
  },
  typingRequest: { authorType: 'bot' },
  thinkingRequest: { authorType: 'bot', maxThinkingTimeSeconds: 60 },
  readReceiptRequest: { authorType: 'user', readAt: 1770200431963 },
  participantPatch: { removed: true },
  messageRequest: {
    authorType: 'user',
    text: 'What would you like to do next?',
    attachments: [],
    cards: [quickReplies, adaptiveCard],
  },
  cardActionRequest: { name: '8x8' },
} as const;

const webhook = { id: '12', ...webhookFields } as const;
const channel = { id: '25', ...channelFields } as const;
const conversation = {
  id: 'vXg39aMTRlq4xCBFaUCTlA',
  channelId: '25',
  assignment,
  user,
  state: 'idle',
} as const;
const message = {
  id: 'T6c-pPJYJoeiTZOJ4RxEOz',
  text: 'Hello!',
  createdAt: '2021-01-30T08:30:00Z',
  author: { id: 'user', removed: false, type: 'user', language: 'en' },
  attachments: [],
  cards: [],
} as const;
const card = {
  id: 'XMBcmxG8KES2TZkmvuukcU',
  ...quickReplies,
  actionSubmitted: false,
  actionExecuted: false,
} as const;
const attachment = {
  id: 'T6c-pPJYJoeiTZOJ4RxEOzXMBcmxG8KES2TZkmvuukcUPxgdZrBKIRbVMwnTLmk0nIXxWSNoSnaeJOZ5BIXV4Q',
  filename: 'sample-doc.docx',
  sizeInBytes: 4166,
  createdAt: '2021-01-30T08:30:00Z',
} as const;

/**
 * One body per response schema, with the values of the documentation where it shows any.
 * Published: the OpenAPI file of Chat Gateway
 */
export const responseSamples = {
  webhook,
  webhookList: listOf('webhooks', webhook),
  jwk: { kty: 'RSA', e: 'AQAB', kid: 'EXaiWfZe20eSjklZ70074w', n: 'obq8u-Yq9VgIqsfOFftSr' },
  channel,
  channelList: listOf('channels', channel),
  conversationCreated: { conversationId: 'ID-0', createdAt: '2021-01-30T08:30:00Z' },
  conversation,
  conversationList: listOf('conversations', conversation),
  interactionList: listOf('interactions', {
    id: 'int-170392a3b7d-5qyRMnJL6nw63SLHrfQirLO3C-chat-00-tenant01',
    startTime: '2020-08-05T11:55:00.592Z',
    endTime: '2020-08-05T11:55:00.592Z',
  }),
  participantList: listOf('participants', { id: 'user', removed: false, type: 'user', language: 'en' }),
  message,
  messageList: { _embedded: { messages: [message] }, page },
  attachment,
  attachmentList: listOf('attachments', attachment),
  cardList: listOf('cards', card),
  generalProblem: {
    message: 'Internal error.',
    errors: [{ code: 'invalid_queue', message: 'Queue ID 112 is invalid.' }],
  },
  badRequestProblem: {
    message: 'Invalid authorType=ghfgh, has to be one of user, bot, agent',
    errors: {
      code: 'invalid_json_object',
      message: 'Invalid authorType=ghfgh, has to be one of user, bot, agent',
    },
    referenceId: '98e9da1f69f06d9019353ec66da6063a',
  },
  invalidParameterProblem: {
    message: 'Invalid parameter exception for conversation X and tenant Y.',
    errors: [
      {
        code: 'invalid_parameter',
        message: 'Invalid parameter exception for conversation X and tenant Y',
      },
    ],
    referenceId: 'dacd0dd252723a2',
  },
  unauthorizedProblem: {
    message: 'Access Denied',
    errors: [{ message: 'Access Denied', code: 'access_denied' }],
    referenceId: 'dacd0dd252723a2',
  },
  forbiddenProblem: {
    message: 'The tenant does not belong to customer.',
    errors: ["Header X-8x8-Tenant doesn't match tenant information for customerId=aaaa"],
  },
  notFoundProblem: {
    message: 'Resource of type Conversation with id aaa was not found.',
    errors: ['Tenant tenant01 does not belong to customer tenant01.'],
  },
  entityNotFoundProblem: {
    message: 'Resource not found',
    errors: [
      { code: 'resource_not_found', message: 'Entity of type Conversation with id aaa was not found.' },
    ],
  },
} as const;

function listOf<const Name extends string, const Item>(name: Name, item: Item) {
  return {
    _embedded: { [name]: [item] } as unknown as { readonly [N in Name]: readonly [Item] },
    _links: { self: { href: `/chat-gateway/v1/${name}?page=0&size=20` } },
    page,
  };
}

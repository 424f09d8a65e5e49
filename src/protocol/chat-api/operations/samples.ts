/** One body per request schema, with the values of the documentation where it shows any. */
export const requestSamples = {
  tokenRequest: { grant_type: 'client_credentials' },
  webhookRequest: { name: 'Support bot', uri: 'https://test.8x8.com', version: 'v2.0' },
  webhookVerifyRequest: { version: 'v2.0', uri: 'https://test.8x8.com' },
  channelRequest: {
    name: 'Some channel name.',
    webHookId: '12',
    routingOptions: { type: 'queue', id: '101' },
  },
  conversationRequest: {
    channelId: '25',
    customer: { name: 'James Jones', email: 'user@example.com', language: 'en', sessionId: 's-1' },
    history: { messages: [{ text: 'Hello world!', type: 'user' }] },
  },
  messageRequest: { authorType: 'user', text: 'Hello!' },
} as const;

const page = { pageSize: 20, pageIndex: 0, elementCount: 1, pageCount: 1 } as const;
const webhook = { id: '12', name: 'Support bot', uri: 'https://test.8x8.com', version: 'v2.0' } as const;
const channel = { id: '25', ...requestSamples.channelRequest } as const;
const conversation = {
  id: 'vXg39aMTRlq4xCBFaUCTlA',
  channelId: '25',
  customer: requestSamples.conversationRequest.customer,
  startTime: '2020-08-05T11:55:00.592Z',
  interactions: [
    {
      id: 'int-170392a3b7d-5qyRMnJL6nw63SLHrfQirLO3C-chat-00-tenant01',
      startTime: '2020-08-05T11:55:00.592Z',
      endTime: '2020-08-05T11:55:00.592Z',
    },
  ],
} as const;

/**
 * One body per response schema, with the values of the documentation where it shows any.
 * Published: https://developer.8x8.com/contactcenter/reference/8-x-8-contact-center-chat-api
 */
export const responseSamples = {
  token: {
    refresh_token_expires_in: '0',
    api_product_list: ['vcc'],
    organization_name: '8x8gateway',
    token_type: 'BearerToken',
    issued_at: '1632731766687',
    client_id: '123aaa',
    access_token: '123aaa',
    application_name: '5b2a755b-0507-4646-a055-6ff30063c42e',
    scope: '',
    expires_in: '3600',
    refresh_count: '0',
    status: 'approved',
  },
  webhook,
  webhookList: { data: [webhook], page },
  jwk: { kty: 'RSA', e: 'AQAB', kid: 'EXaiWfZe20eSjklZ70074w', n: 'obq8u-Yq9VgIqsfOFftSr' },
  channel,
  channelList: { data: [channel], page },
  conversationCreated: { conversationId: 'ID-0', timestamp: 0 },
  conversation,
  conversationList: { data: [conversation], page },
  participantList: { participants: [{ id: 'user', type: 'user', language: 'en' }] },
  messageList: {
    messages: [
      {
        interactionId: 'int-170392a3b7d-5qyRMnJL6nw63SLHrfQirLO3C-chat-00-tenant01',
        originalText: 'Hello!',
        translatedText: 'Ola!',
        authorType: 'user',
        participantId: 'user',
      },
    ],
  },
  oauthProblem: { ErrorCode: 'invalid_request', Error: 'Unsupported grant type : something' },
  unauthorizedProblem: {
    fault: {
      faultstring: 'Invalid Access Token',
      detail: { errorcode: 'keymanagement.service.invalid_access_token' },
    },
  },
  forbiddenProblem: {
    message: 'The tenant does not belong to customer.',
    errors: ['Tenant tenant01 does not belong to customer customer01.'],
  },
  notFoundProblem: {
    message: 'Resource of type Channel with id 25 was not found.',
    errors: ['There is no Channel 25 in tenant tenant01.'],
  },
  jwkNotFoundProblem: {
    type: 'ClientError',
    title: 'Resource not found.',
    status: 404,
    detail: 'Resource may not exist or is not accessible.',
    resourceType: 'JWKPublic',
    resourceId: 'EXaiWfZe20eSjklZ70074w',
    instance: 'ResourceNotFound',
  },
  constraintViolationProblem: { message: 'Constraint Violation', errors: ['name: May not be empty.'] },
  validationProblem: {
    message: 'Internal error.',
    errors: [{ code: 'invalid_queue', message: 'Queue ID 112 is invalid.' }],
    validations: [
      {
        field: 'routingOptions.id',
        value: '112',
        code: 'invalid_queue',
        message: 'Queue ID 112 is invalid.',
      },
    ],
  },
  internalProblem: {
    message: 'Could not process this request due to ...',
    errors: [],
    referenceId: '98e9da1f69f06d9019353ec66da6063a',
  },
} as const;

import { Type } from 'typebox';
import { TARGET_ID_UNITS_MAX, URI_UNITS_MAX } from '../../request-limits.ts';
import { requestSamples } from './samples.ts';

const uri = Type.String({
  pattern: '^[hH][tT][tT][pP][sS]?://[^\\s/][^\\s]*$',
  maxLength: URI_UNITS_MAX,
  description: 'an http or https address',
});
const version = Type.Unsafe<'v1.0' | 'v2.0'>({ type: 'string', enum: ['v1.0', 'v2.0'], default: 'v2.0' });
const authorType = Type.Unsafe<'bot' | 'user'>({ type: 'string', enum: ['bot', 'user'], default: 'user' });
const filled = Type.String({ minLength: 1 });

const tokenRequest = Type.Object(
  {
    grant_type: Type.Unsafe<'client_credentials'>({ type: 'string', enum: ['client_credentials'] }),
  },
  about('tokenRequest', 'Asks for an access token.'),
);

const webhookRequest = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 256 }), uri, version },
  about('webhookRequest', 'A webhook to create or to replace.'),
);

const webhookVerifyRequest = Type.Object(
  { version, uri },
  about('webhookVerifyRequest', 'An address to verify with WEB_HOOK_VERIFY.'),
);

const channelRequest = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 255 }),
    webHookId: filled,
    routingOptions: Type.Object(
      {
        type: Type.Unsafe<'queue'>({ type: 'string', enum: ['queue'], default: 'queue' }),
        id: Type.String({ minLength: 1, maxLength: TARGET_ID_UNITS_MAX }),
      },
      { additionalProperties: false },
    ),
    description: Type.Optional(Type.String()),
  },
  about('channelRequest', 'A channel to create or to replace.'),
);

const conversationRequest = Type.Object(
  {
    channelId: filled,
    customer: Type.Object(
      {
        name: Type.Optional(Type.String()),
        customerId: Type.Optional(Type.String()),
        email: Type.Optional(
          Type.String({ pattern: '^[^@\\s]+@[^@\\s]+$', description: 'an e-mail address' }),
        ),
        company: Type.Optional(Type.String()),
        caseId: Type.Optional(Type.String()),
        language: Type.Optional(Type.String()),
      },
      { additionalProperties: Type.String(), maxProperties: 30 },
    ),
    history: Type.Optional(
      Type.Object(
        {
          messages: Type.Array(
            Type.Object(
              { text: Type.String(), type: Type.Optional(authorType) },
              { additionalProperties: false },
            ),
            { maxItems: 200 },
          ),
        },
        { additionalProperties: false },
      ),
    ),
  },
  about('conversationRequest', 'A conversation to open on a channel, with earlier messages.'),
);

const messageRequest = Type.Object(
  { authorType: Type.Optional(authorType), text: Type.String() },
  about('messageRequest', 'A message of the customer, or of the bot that speaks with them.'),
);

/**
 * The schema of each request body of chat-api. Closed, so that unknown fields are reported.
 * Published: https://developer.8x8.com/contactcenter/reference/8-x-8-contact-center-chat-api
 */
export const requestSchemas = {
  tokenRequest,
  webhookRequest,
  webhookVerifyRequest,
  channelRequest,
  conversationRequest,
  messageRequest,
};

function about<N extends keyof typeof requestSamples>(name: N, description: string) {
  return {
    $id: `urn:fake-8x8:chat-api:${name}`,
    title: `${name} (chat-api)`,
    description,
    examples: [requestSamples[name]],
    additionalProperties: false,
  };
}

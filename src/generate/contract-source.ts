import type { TSchema } from 'typebox';
import { CHAT_GATEWAY_JWK_PATH } from '../delivery/jwk-document.ts';
import type { Operation } from '../protocol/chat-api/operations/operation.ts';
import { operations } from '../protocol/chat-api/operations/operations.ts';
import { chatApiSamples } from '../protocol/chat-api/samples.ts';
import { chatApiSchemas } from '../protocol/chat-api/schemas.ts';
import { activitySamples, chatGatewaySamples } from '../protocol/chat-gateway/samples.ts';
import { chatGatewaySchemas } from '../protocol/chat-gateway/schemas.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { dialects } from '../protocol/dialects.ts';

/** What the contracts of one dialect are written from. */
export type ContractSource = {
  readonly dialect: DialectName;
  readonly title: string;
  /** The webhook version that belongs to the dialect. */
  readonly version: string;
  readonly about: string;
  /** The page of 8x8's that the events are published on. */
  readonly eventsUrl: string;
  /** The page of 8x8's that the operations are published on. */
  readonly operationsUrl: string;
  readonly events: Readonly<Record<string, TSchema>>;
  /** One or more bodies for each event, by a name. */
  readonly samples: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The REST calls of the dialect that fake-8x8 answers. */
  readonly operations: readonly Operation[];
};

const GATEWAY_KEY: Operation = {
  id: 'getjwkpublickey-1',
  shortName: 'key',
  method: 'GET',
  path: CHAT_GATEWAY_JWK_PATH,
  auth: 'none',
  query: [],
  responses: {
    200: { mediaType: 'application/json', schema: 'jwk' },
    404: { mediaType: 'application/problem+json', schema: 'notFoundProblem' },
    default: { mediaType: 'application/problem+json', schema: 'internalProblem' },
  },
};

/** What is written for each dialect. */
export const contractSources: readonly ContractSource[] = [
  {
    dialect: 'chat-api',
    title: '8x8 Contact Center Chat API V2, as fake-8x8 plays it',
    version: dialects['chat-api'].notificationVersion,
    about: 'The events that webhooks of version v2.0 receive, and the REST calls that an integration makes.',
    eventsUrl: 'https://developer.8x8.com/contactcenter/docs/webhook-events-reference',
    operationsUrl: 'https://developer.8x8.com/contactcenter/reference/8-x-8-contact-center-chat-api',
    events: chatApiSchemas,
    samples: eachAlone(chatApiSamples),
    operations,
  },
  {
    dialect: 'chat-gateway',
    title: '8x8 Chat Gateway, as fake-8x8 plays it',
    version: dialects['chat-gateway'].notificationVersion,
    about:
      'The events that webhooks of version Chat Gateway v1.0 receive, and where their public key is fetched. fake-8x8 answers no further call of Chat Gateway.',
    eventsUrl: 'https://developer.8x8.com/actions-events/docs/webhooks-events-reference',
    operationsUrl: 'https://developer.8x8.com/actions-events/docs/validating-webhook-events',
    events: chatGatewaySchemas,
    samples: { ...eachAlone(chatGatewaySamples), ACTIVITY: activitySamples },
    operations: [GATEWAY_KEY],
  },
];

function eachAlone(samples: Readonly<Record<string, unknown>>): ContractSource['samples'] {
  return Object.fromEntries(Object.entries(samples).map(([name, sample]) => [name, { sample }]));
}

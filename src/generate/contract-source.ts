import type { TSchema } from 'typebox';
import { operations } from '../protocol/chat-api/operations/operations.ts';
import { requestSchemas } from '../protocol/chat-api/operations/request-schemas.ts';
import { responseSchemas } from '../protocol/chat-api/operations/response-schemas.ts';
import { requestSamples, responseSamples } from '../protocol/chat-api/operations/samples.ts';
import { chatApiSamples } from '../protocol/chat-api/samples.ts';
import { chatApiSchemas } from '../protocol/chat-api/schemas.ts';
import { operations as gatewayOperations } from '../protocol/chat-gateway/operations/operations.ts';
import { requestSchemas as gatewayRequestSchemas } from '../protocol/chat-gateway/operations/request-schemas.ts';
import { responseSchemas as gatewayResponseSchemas } from '../protocol/chat-gateway/operations/response-schemas.ts';
import {
  requestSamples as gatewayRequestSamples,
  responseSamples as gatewayResponseSamples,
} from '../protocol/chat-gateway/operations/samples.ts';
import { activitySamples, chatGatewaySamples } from '../protocol/chat-gateway/samples.ts';
import { chatGatewaySchemas } from '../protocol/chat-gateway/schemas.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { dialects } from '../protocol/dialects.ts';
import type { Operation } from '../protocol/operation.ts';

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
  /** The schemas that the operations name, and a sample of each. */
  readonly rest: RestBodies;
};

/** The bodies of REST calls by the names of their schemas. */
export type RestBodies = {
  readonly requests: Readonly<Record<string, TSchema>>;
  readonly responses: Readonly<Record<string, TSchema>>;
  readonly requestSamples: Readonly<Record<string, unknown>>;
  readonly responseSamples: Readonly<Record<string, unknown>>;
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
    rest: { requests: requestSchemas, responses: responseSchemas, requestSamples, responseSamples },
  },
  {
    dialect: 'chat-gateway',
    title: '8x8 Chat Gateway, as fake-8x8 plays it',
    version: dialects['chat-gateway'].notificationVersion,
    about:
      'The events that webhooks of version Chat Gateway v1.0 receive, and the REST calls that an integration makes.',
    eventsUrl: 'https://developer.8x8.com/actions-events/docs/webhooks-events-reference',
    operationsUrl: 'https://developer.8x8.com/actions-events/reference/getwebhooks-1',
    events: chatGatewaySchemas,
    samples: { ...eachAlone(chatGatewaySamples), ACTIVITY: activitySamples },
    // What the URL in an event leads to is no operation of 8x8's API.
    operations: gatewayOperations.filter(({ id }) => id !== 'presigned'),
    rest: {
      requests: gatewayRequestSchemas,
      responses: gatewayResponseSchemas,
      requestSamples: gatewayRequestSamples,
      responseSamples: gatewayResponseSamples,
    },
  },
];

function eachAlone(samples: Readonly<Record<string, unknown>>): ContractSource['samples'] {
  return Object.fromEntries(Object.entries(samples).map(([name, sample]) => [name, { sample }]));
}

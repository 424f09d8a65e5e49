import { buildComponentSchemas, descriptionOf, schemaRef } from './component-schemas.ts';
import type { ContractSource } from './contract-source.ts';
import { deliveryHeaders } from './delivery-headers.ts';
import { ORIGIN_NOTE } from './openapi.ts';
import { samplesOf } from './openapi-webhooks.ts';

type Json = Readonly<Record<string, unknown>>;

const HEADERS = 'DeliveryHeaders';

/** Builds the AsyncAPI 3 document of a dialect: 8x8 sends its events to one channel, the webhook. */
export function buildAsyncApi(source: ContractSource): Json {
  const eventTypes = Object.keys(source.events);
  return {
    asyncapi: '3.0.0',
    id: `urn:fake-8x8:${source.dialect}`,
    info: {
      title: source.title.replace(',', ' events,'),
      version: source.version,
      description: `${source.about} The application of this document is 8x8, which sends; an integration receives. Any 2xx answer takes an event; after any other it comes again. ${ORIGIN_NOTE}`,
      license: { name: 'MIT' },
      externalDocs: { url: source.eventsUrl },
      tags: [{ name: 'events' }],
    },
    defaultContentType: 'application/json',
    servers: { integration: SERVER },
    channels: {
      webhook: {
        address: '/{path}',
        title: 'Webhook',
        description: 'The uri that the webhook was created with.',
        parameters: { path: { default: 'webhook', description: 'Whatever the uri says.' } },
        messages: refs(eventTypes, '#/components/messages/'),
      },
    },
    operations: Object.fromEntries(eventTypes.map((eventType) => [idOf(eventType), operationOf(eventType)])),
    components: {
      messages: Object.fromEntries(eventTypes.map((eventType) => [eventType, messageOf(source, eventType)])),
      schemas: { [HEADERS]: headersSchema(), ...buildComponentSchemas(source.events) },
    },
  };
}

const SERVER: Json = {
  host: '{host}',
  protocol: 'https',
  description: 'The integration, wherever it runs.',
  variables: { host: { default: 'localhost:3000', description: 'Host and port of the webhook’s uri.' } },
};

function operationOf(eventType: string): Json {
  return {
    action: 'send',
    title: `Send ${eventType}`,
    channel: { $ref: '#/channels/webhook' },
    messages: [{ $ref: `#/channels/webhook/messages/${eventType}` }],
    bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
  };
}

function messageOf(source: ContractSource, eventType: string): Json {
  return {
    name: eventType,
    title: eventType,
    summary: descriptionOf(source.events[eventType] ?? {}),
    contentType: 'application/json',
    headers: schemaRef(HEADERS),
    payload: schemaRef(eventType),
    examples: samplesOf(source, eventType).map(([name, payload]) => ({
      name,
      headers: Object.fromEntries(deliveryHeaders.map((header) => [header.name, header.example])),
      payload,
    })),
    'x-origin': 'published',
  };
}

function headersSchema(): Json {
  return {
    type: 'object',
    description: 'What 8x8 adds to each request; HTTP’s own headers come beside.',
    required: deliveryHeaders.map(({ name }) => name),
    properties: Object.fromEntries(
      deliveryHeaders.map(({ name, schema, description }) => [
        name,
        { ...schema, description, 'x-origin': 'published' },
      ]),
    ),
  };
}

function refs(names: readonly string[], prefix: string): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `${prefix}${name}` }]));
}

function idOf(eventType: string): string {
  return `send-${eventType.toLowerCase().replaceAll('_', '-')}`;
}

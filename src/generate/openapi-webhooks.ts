import type { TSchema } from 'typebox';
import { descriptionOf, schemaRef } from './component-schemas.ts';
import type { ContractSource } from './contract-source.ts';
import { deliveryHeaders } from './delivery-headers.ts';

type Json = Readonly<Record<string, unknown>>;

/** Builds the webhooks of a document: the request that 8x8 makes for each event. */
export function buildWebhooks(source: ContractSource): Json {
  return Object.fromEntries(
    Object.entries(source.events).map(([eventType, schema]) => [
      eventType,
      { post: buildWebhook(source, eventType, schema) },
    ]),
  );
}

/** Builds the headers of those requests, for references to point at. */
export function buildHeaderParameters(): Json {
  return Object.fromEntries(
    deliveryHeaders.map(({ name, schema, description, example }) => [
      name,
      { name, in: 'header', required: true, description, schema, example, 'x-origin': 'published' },
    ]),
  );
}

/** Builds the answers that such a request may get. */
export function buildWebhookResponses(): Json {
  return {
    accepted: {
      description: 'The event was taken. Every status from 200 to 299 says the same, with any body.',
    },
    refused: {
      description:
        'The event was not taken: it comes again, with the next number in x-8x8-retry. How often and when is not published.',
    },
  };
}

/** Builds the schema of a body whose event is not known beforehand. */
export function buildAnyEvent({ events, dialect }: ContractSource): Json {
  return {
    title: `Any event (${dialect})`,
    description: 'The body of one webhook request; eventType says which.',
    oneOf: Object.keys(events).map(schemaRef),
    discriminator: { propertyName: 'eventType' },
  };
}

/** Lists the published bodies of an event by name, as media types and messages show them. */
export function samplesOf({ samples }: ContractSource, eventType: string): readonly [string, unknown][] {
  return Object.entries(samples[eventType] ?? {}).map(([name, value]) => [name.replace('/', '-'), value]);
}

function buildWebhook(source: ContractSource, eventType: string, schema: TSchema): Json {
  const note =
    eventType === 'WEB_HOOK_VERIFY'
      ? ' That this request too has the headers is ours: it is not published.'
      : '';
  return {
    operationId: `receive-${eventType.toLowerCase().replaceAll('_', '-')}`,
    summary: eventType,
    description: `${descriptionOf(schema)}${note}`,
    tags: ['events'],
    externalDocs: { url: source.eventsUrl },
    'x-origin': 'published',
    security: [],
    parameters: deliveryHeaders.map(({ name }) => ({ $ref: `#/components/parameters/${name}` })),
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: schemaRef(eventType),
          examples: Object.fromEntries(
            samplesOf(source, eventType).map(([name, value]) => [name, { value }]),
          ),
        },
      },
    },
    responses: {
      '2XX': { $ref: '#/components/responses/accepted' },
      default: { $ref: '#/components/responses/refused' },
    },
  };
}

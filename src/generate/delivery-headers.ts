/** A header of each request to a webhook. */
type DeliveryHeader = {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly description: string;
  readonly example: string | number;
};

/**
 * The headers that 8x8 adds to each request to a webhook, with the values of its sample request.
 * Published: https://developer.8x8.com/actions-events/docs/validating-webhook-events
 */
export const deliveryHeaders: readonly DeliveryHeader[] = [
  {
    name: 'x-8x8-tenant-id',
    schema: { type: 'string', minLength: 1 },
    description: 'The tenant that the event is of.',
    example: 'vccC8ProdChecksUS',
  },
  {
    name: 'x-8x8-customer-id',
    schema: { type: 'string', minLength: 1 },
    description: 'The 8x8 customer that the tenant belongs to; often the same text.',
    example: 'vccC8ProdChecksUS',
  },
  {
    name: 'x-8x8-event-id',
    schema: { type: 'string', minLength: 1 },
    description: 'The event itself: retries keep it, which identifies a second delivery of it.',
    example: 'g4nqGuj8TpCa6tiZ3DeeNw',
  },
  {
    name: 'x-8x8-retry',
    schema: { type: 'integer', minimum: 0 },
    description: 'How often the event was tried before.',
    example: 0,
  },
  {
    name: 'x-8x8-transmission-time',
    schema: { type: 'integer', minimum: 0 },
    description:
      'When this request was made, in ms since 1970; not before the event’s timestamp, and later with each retry.',
    example: 1629804577296,
  },
  {
    name: 'x-8x8-signature',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]+$' },
    description:
      'RS256 as a JWS without its payload, which is made of the other headers and the CRC-32 of the body’s bytes. The key is found by the kid in its first part.',
    example: 'eyJiNjQiOmZhbHNlLCJjcml0IjpbImI2NCJdLCJraWQiOiJrZXkxIiwiYWxnIjoiUlMyNTYifQ..c2lnbmF0dXJl',
  },
];

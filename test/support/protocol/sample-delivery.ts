import { SIGNED_EVENT } from './published-samples.ts';

/** The body of the one real request that 8x8 published; its CRC-32 is 1564621066. */
export const SAMPLE_BODY = JSON.stringify(SIGNED_EVENT);

/** What its signature was about. */
export const SAMPLE_FACTS = {
  body: Buffer.from(SAMPLE_BODY),
  customerId: 'vccC8ProdChecksUS',
  eventId: 'g4nqGuj8TpCa6tiZ3DeeNw',
  retry: 0,
  tenantId: 'vccC8ProdChecksUS',
  transmissionMs: 1629804577296,
};

/** The headers of a request about these facts. */
export function sampleHeaders(
  signature: string,
  facts: typeof SAMPLE_FACTS = SAMPLE_FACTS,
): Record<string, string> {
  return {
    'x-8x8-signature': signature,
    'x-8x8-tenant-id': facts.tenantId,
    'x-8x8-customer-id': facts.customerId,
    'x-8x8-event-id': facts.eventId,
    'x-8x8-retry': String(facts.retry),
    'x-8x8-transmission-time': String(facts.transmissionMs),
  };
}

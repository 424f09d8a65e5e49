/** What is signed of a request: the checksum of its body, and five headers. */
export type SignedValues = {
  /** The CRC-32 of the body's bytes, unsigned. */
  readonly checksum: number;
  readonly customerId: string;
  readonly eventId: string;
  readonly retry: number;
  readonly tenantId: string;
  /** Value of x-8x8-transmission-time, in ms since 1970. */
  readonly transmissionMs: number;
};

/** The algorithms that a protected header may name; all but the first are for what apps must refuse. */
export type SignatureAlgorithm = 'RS256' | 'HS256' | 'none';

/** Writes the text that is signed in place of the body: six members in this order, no spaces. Published. */
export function writeSignedPayload(values: SignedValues): string {
  const { checksum, customerId, eventId, retry, tenantId, transmissionMs } = values;
  return `{"checksum":${checksum},"cid":${JSON.stringify(customerId)},"eid":${JSON.stringify(eventId)},"retry":${retry},"tid":${JSON.stringify(tenantId)},"tt":${transmissionMs}}`;
}

/** Writes the JWS protected header of a key in 8x8's published form: `{"b64":false,"crit":["b64"],"kid":…,"alg":"RS256"}`. */
export function writeProtectedHeader(kid: string, alg: SignatureAlgorithm = 'RS256'): string {
  return `{"b64":false,"crit":["b64"],"kid":${JSON.stringify(kid)},"alg":"${alg}"}`;
}

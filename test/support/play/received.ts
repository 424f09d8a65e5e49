/** A request as the consumer saw it. */
export type Received = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly eventId: string;
  readonly retry: number;
};

/** Reads a request. */
export async function readRequest(request: Request): Promise<Received> {
  const headers = Object.fromEntries(request.headers);
  return {
    headers,
    body: await request.text(),
    eventId: headers['x-8x8-event-id'] ?? '',
    retry: Number(headers['x-8x8-retry']),
  };
}

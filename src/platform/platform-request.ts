/** One HTTP request, as plain data. */
export type PlatformRequest = {
  readonly method: string;
  /** The path alone, with its escapes. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** A header's value by its name in lower case. */
  readonly headers: (name: string) => string | undefined;
  /** Empty where there is none. Of a larger one, `BODY_BYTES_MAX` and one byte are enough. */
  readonly body: Uint8Array | string;
};

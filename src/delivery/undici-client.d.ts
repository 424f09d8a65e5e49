/**
 * The two modules of undici 7 that are needed, by their paths: the package's entry would load fetch, web sockets and the
 * cache with them. The handler is undici's older form, which is called as it is; the newer one costs a wrapper per request.
 */
declare module 'undici/lib/dispatcher/client.js' {
  type Handler = {
    onConnect(abort: (error?: Error) => void): void;
    onHeaders(status: number): boolean;
    onData(chunk: Uint8Array): boolean;
    onComplete(): void;
    onError(error: Error): void;
  };
  type DispatchOptions = {
    readonly path: string;
    readonly method: 'POST';
    readonly headers: readonly string[];
    readonly body: Uint8Array;
  };
  class Client {
    constructor(
      origin: string,
      options: {
        readonly pipelining: number;
        readonly headersTimeout: number;
        readonly bodyTimeout: number;
        readonly connect: ReturnType<typeof import('undici/lib/core/connect.js')>;
      },
    );
    dispatch(options: DispatchOptions, handler: Handler): boolean;
    /** Called when a request is over and the connection can have the next one. */
    on(event: 'drain', listener: () => void): this;
    destroy(error: Error): Promise<void>;
  }
  export = Client;
}

declare module 'undici/lib/core/connect.js' {
  function buildConnector(options: {
    readonly timeout: number;
    readonly lookup: import('node:net').LookupFunction;
    readonly autoSelectFamily: boolean;
  }): (
    options: object,
    callback: (error: Error | null, socket: import('node:net').Socket | null) => void,
  ) => import('node:net').Socket;
  export = buildConnector;
}

import { excerpt } from '../base/printable.ts';

/** Says in words for a person why a request to `address` (host and port) got no answer. */
export function failureReason(error: unknown, address: string): string {
  const { name, code = '', message = '' } = innermost(error);
  const known = REASONS[code];
  if (known !== undefined) return known(address);
  if (name === 'HTTPParserError' || code.startsWith('HPE_'))
    return `${address} did not answer in HTTP: ${excerpt(message, 120)}`;
  if (code === 'UND_ERR_SOCKET') return SOCKET_REASONS[message] ?? REASONS.ECONNRESET?.(address) ?? message;
  if (TLS_CODE.test(code)) return `TLS with ${address} failed: ${excerpt(message, 160)}${trustHint(code)}`;
  return `request to ${address} failed: ${excerpt(message === '' ? code : message, 160)}`;
}

/** The reason of an answer whose status no HTTP has: one below 100. */
export function noHttpReason(address: string, status: number): string {
  return `${address} did not answer in HTTP: its status is ${String(status).padStart(3, '0')}, allowed are 100 to 999`;
}

type NodeError = {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly errors?: readonly unknown[];
};

/** Where several addresses were tried the last error is reported: the first may only mean that the address family is missing. */
function innermost(error: unknown): NodeError {
  const outer = (error ?? {}) as NodeError;
  const last = outer.errors?.at(-1);
  return last === undefined ? outer : (last as NodeError);
}

const REASONS: Readonly<Record<string, (address: string) => string>> = {
  ECONNREFUSED: (address) => `connection refused: nothing listens on ${address}`,
  ECONNRESET: (address) => `${address} reset the connection before the answer was complete`,
  EPIPE: (address) => `${address} closed the connection before it had read the request`,
  ENOTFOUND: (address) => `the name of ${address} is not known`,
  EAI_AGAIN: (address) => `the name of ${address} cannot be looked up just now`,
  EHOSTUNREACH: (address) => `there is no way to the host of ${address}`,
  ENETUNREACH: (address) => `there is no way to the network of ${address}`,
  EADDRNOTAVAIL: (address) => `this machine has no address from which ${address} can be reached`,
  ETIMEDOUT: (address) => `the connection to ${address} timed out`,
  EPROTO: (address) => `TLS with ${address} failed: it does not speak TLS; is it http instead of https?`,
  ERR_SSL_WRONG_VERSION_NUMBER: (address) =>
    `TLS with ${address} failed: it does not speak TLS; is it http instead of https?`,
  UND_ERR_CONNECT_TIMEOUT: (address) => `the connection to ${address} timed out`,
  UND_ERR_HEADERS_OVERFLOW: (address) => `the headers of the answer of ${address} are too large`,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: (address) =>
    `${address} sent another number of bytes than its content-length says`,
};

/** What undici says without a code of its own. */
const SOCKET_REASONS: Readonly<Record<string, string>> = {
  'other side closed': 'the consumer closed the connection before the answer was complete',
  closed: 'the consumer closed the connection before the answer was complete',
  'bad upgrade': 'the consumer answered with an upgrade to another protocol, which was not requested',
  'bad response': 'the consumer answered with 100 Continue, which was not requested',
};

const TLS_CODE = /^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

function trustHint(code: string): string {
  return /SELF_SIGNED|UNABLE_TO_/.test(code)
    ? '. To trust it, name its certificate in NODE_EXTRA_CA_CERTS'
    : '';
}

import { excerpt } from '../base/printable.ts';

/** Says in words for a person why a request to `place` (host and port) got no answer. */
export function failureReason(error: unknown, place: string): string {
  const { name, code = '', message = '' } = innermost(error);
  const known = REASONS[code];
  if (known !== undefined) return known(place);
  if (name === 'HTTPParserError' || code.startsWith('HPE_'))
    return `${place} did not answer in HTTP: ${excerpt(message, 120)}`;
  if (code === 'UND_ERR_SOCKET') return SOCKET_REASONS[message] ?? REASONS.ECONNRESET?.(place) ?? message;
  if (TLS_CODE.test(code)) return `TLS with ${place} failed: ${excerpt(message, 160)}${trustHint(code)}`;
  return `request to ${place} failed: ${excerpt(message === '' ? code : message, 160)}`;
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

const REASONS: Readonly<Record<string, (place: string) => string>> = {
  ECONNREFUSED: (place) => `connection refused: nothing listens on ${place}`,
  ECONNRESET: (place) => `${place} reset the connection before the answer was complete`,
  EPIPE: (place) => `${place} closed the connection before it had read the request`,
  ENOTFOUND: (place) => `the name of ${place} is not known`,
  EAI_AGAIN: (place) => `the name of ${place} cannot be looked up just now`,
  EHOSTUNREACH: (place) => `there is no way to the host of ${place}`,
  ENETUNREACH: (place) => `there is no way to the network of ${place}`,
  EADDRNOTAVAIL: (place) => `this machine has no address from which ${place} can be reached`,
  ETIMEDOUT: (place) => `the connection to ${place} timed out`,
  EPROTO: (place) => `TLS with ${place} failed: it does not speak TLS; is it http instead of https?`,
  ERR_SSL_WRONG_VERSION_NUMBER: (place) =>
    `TLS with ${place} failed: it does not speak TLS; is it http instead of https?`,
  UND_ERR_CONNECT_TIMEOUT: (place) => `the connection to ${place} timed out`,
  UND_ERR_HEADERS_OVERFLOW: (place) => `the headers of the answer of ${place} are too large`,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: (place) =>
    `${place} sent another number of bytes than its content-length says`,
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

import { messageOf } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { brokenRule, type CallFinding } from './call-finding.ts';
import type { CallFault } from './state/planned-failures.ts';

/** One field that breaks a rule, as a response describes it. */
export type Violation = {
  /** Its name in responses, such as `routingOptions.id`. */
  readonly field: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
};

/** Why a call is refused, before it takes the shape that the operation documents for the status. */
export type CallFailure = {
  readonly status: number;
  readonly message: string;
  /** The texts of `errors`, for bodies that have it. */
  readonly errors: readonly string[];
  readonly violations: readonly Violation[];
  /** The kind and id of what was not found; empty otherwise. */
  readonly resource: { readonly type: string; readonly id: string };
  readonly headers: Readonly<Record<string, string>>;
  /** What the report shows; in our words, not in 8x8's. */
  readonly findings: readonly CallFinding[];
};

const ID_UNITS_MAX = 100;

/** 401: the token or the credentials are missing, unknown or expired; `scheme` says how to authenticate. */
export function unauthorised(scheme: 'Bearer' | 'Basic', code: string, message: string): CallFailure {
  return failure(401, {
    message: scheme === 'Bearer' ? 'Invalid Access Token' : 'Invalid client credentials',
    headers: { 'www-authenticate': `${scheme} realm="fake-8x8"` },
    findings: [brokenRule(code, message)],
  });
}

/** 403: the tenant does not belong to the customer of the token. */
export function forbidden(tenantId: string, customerId: string, finding: CallFinding): CallFailure {
  const tenant = excerpt(tenantId, ID_UNITS_MAX);
  return failure(403, {
    message: 'The tenant does not belong to customer.',
    errors: [`Tenant ${tenant} does not belong to customer ${customerId}.`],
    findings: [finding],
  });
}

/** 401: the API key is missing or unknown. */
export function unknownKey(code: string, message: string): CallFailure {
  return failure(401, { message: 'Access Denied', findings: [brokenRule(code, message)] });
}

/** 403: the tenant that a header names does not belong to the customer of the API key. */
export function foreignTenant(customerId: string, finding: CallFinding): CallFailure {
  return failure(403, {
    message: 'The tenant does not belong to customer.',
    errors: [`Header X-8x8-Tenant doesn't match tenant information for customerId=${customerId}`],
    findings: [finding],
  });
}

/** 404: there is no resource of this type and id. */
export function notFound(type: string, id: string, within: string): CallFailure {
  const shown = excerpt(id, ID_UNITS_MAX);
  return failure(404, {
    message: `Resource of type ${type} with id ${shown} was not found.`,
    errors: [`There is no ${type} ${shown} in ${within}.`],
    resource: { type, id: shown },
    findings: [
      brokenRule(`CALL_UNKNOWN_${type.toUpperCase()}`, `There is no ${type} "${shown}" in ${within}.`),
    ],
  });
}

/** 400: fields of the body or the query break rules. */
export function invalid(violations: readonly Violation[], findings: readonly CallFinding[]): CallFailure {
  return failure(400, {
    message: 'Constraint Violation',
    errors: violations.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)),
    violations,
    findings,
  });
}

/** 400 about one field, found by the platform and not by a schema. */
export function invalidField(violation: Violation, finding: CallFinding): CallFailure {
  return invalid([violation], [finding]);
}

/** 400: the body as a whole cannot be read. */
export function unreadable(code: string, message: string): CallFailure {
  return invalid(
    [{ field: '', value: '', code: 'invalid_json_object', message }],
    [brokenRule(code, message)],
  );
}

/** Any other refusal; the message of the finding is that of the response too. */
export function refused(
  status: 403 | 404 | 405 | 413 | 415 | 503,
  finding: CallFinding,
  headers: Readonly<Record<string, string>> = {},
): CallFailure {
  return failure(status, { message: finding.message, headers, findings: [finding] });
}

/** 500: the platform itself failed. */
export function internal(thrown: unknown): CallFailure {
  const message = `Could not process this request due to ${excerpt(messageOf(thrown), 200)}`;
  return failure(500, { message, findings: [brokenRule('PLATFORM_FAILED', `fake-8x8 failed: ${message}`)] });
}

/** What a test has asked for: no mistake of the app, so there is no finding. What 8x8 says to 429 is not published. */
export function onRequest({ status = 500, retryAfterSeconds }: CallFault): CallFailure {
  const message =
    status === 429 ? 'Too many requests.' : `Could not process this request due to a failure on request.`;
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return failure(status, { message, errors: [message], headers, findings: [] });
}

function failure(
  status: number,
  facts: Partial<CallFailure> & Pick<CallFailure, 'message' | 'findings'>,
): CallFailure {
  return {
    status,
    errors: [],
    violations: [],
    resource: { type: '', id: '' },
    headers: {},
    ...facts,
  };
}

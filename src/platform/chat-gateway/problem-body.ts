import type { ResponseBody, ResponseSchemaName } from '../../protocol/chat-gateway/operations/payload.ts';
import type { Settings } from '../../protocol/settings.ts';
import type { CallFailure } from '../call-failure.ts';

/** The names of the error bodies. */
type ProblemName = Extract<ResponseSchemaName, `${string}Problem`>;

/** What an error body shows besides the failure. */
type ProblemFacts = {
  readonly referenceId: string;
  readonly settings: Pick<Settings, 'gatewayProblems'>;
};

/** The codes of failures that are about no field. Published, but for other bodies. */
const STATUS_CODES: Readonly<Record<number, string>> = { 403: 'access_denied', 404: 'resource_not_found' };

/** A message that breaks a rule has a code of its own. Published. */
const BAD_REQUEST_CODES: Readonly<Record<string, string>> = { invalid_parameter: 'invalid_json_object' };

/** How each error body of chat-gateway is built from a failure. Published: the shapes and the words that are not a finding's. */
const BODIES: {
  readonly [N in ProblemName]: (failure: CallFailure, facts: ProblemFacts) => ResponseBody<N>;
} = {
  generalProblem: (failure) => ({
    message: failure.violations.length > 0 ? 'Internal error.' : failure.message,
    errors: codedErrors(failure),
  }),
  badRequestProblem: (failure, { referenceId }) => {
    const [first] = codedErrors(failure);
    const { code = 'invalid_parameter', message = failure.message } = first ?? {};
    return { message, errors: { code: BAD_REQUEST_CODES[code] ?? code, message }, referenceId };
  },
  invalidParameterProblem: (failure, { referenceId }) => {
    const errors = codedErrors(failure);
    return { message: errors[0]?.message ?? failure.message, errors, referenceId };
  },
  unauthorizedProblem: (_, { referenceId, settings }) =>
    settings.gatewayProblems === '2025'
      ? { message: 'Invalid Credentials', code: 'KA:1234567' }
      : {
          message: 'Access Denied',
          errors: [{ message: 'Access Denied', code: 'access_denied' }],
          referenceId,
        },
  forbiddenProblem: ({ message, errors }, { referenceId, settings }) =>
    settings.gatewayProblems === '2025'
      ? {
          message: 'Access is denied.',
          errors: [{ message: 'Access is denied', code: 'access_denied' }],
          referenceId,
        }
      : { message, errors: [...errors] },
  notFoundProblem: ({ message, errors }) => ({ message, errors: [...errors] }),
  entityNotFoundProblem: ({ resource }) => ({
    message: 'Resource not found',
    errors: [
      {
        code: 'resource_not_found',
        message: `Entity of type ${resource.type} with id ${resource.id} was not found.`,
      },
    ],
  }),
};

/** Builds the body of a failure in the shape that is documented for its operation and status. */
export function buildProblemBody(schema: string, failure: CallFailure, facts: ProblemFacts): unknown {
  const build = BODIES[schema as ProblemName] ?? BODIES.generalProblem;
  return build(failure, facts);
}

function codedErrors({ violations, status, message }: CallFailure): { code: string; message: string }[] {
  if (violations.length === 0)
    return [
      { code: STATUS_CODES[status] ?? (status >= 500 ? 'internal_error' : 'invalid_request'), message },
    ];
  return violations.map((violation) => ({
    code: violation.code,
    message:
      violation.field === 'authorType'
        ? `Invalid authorType=${violation.value}, has to be one of user, bot, agent`
        : violation.code === 'invalid_parameter' && violation.field !== ''
          ? `${violation.field}: ${violation.message}`
          : violation.message,
  }));
}

import type { ResponseBody, ResponseSchemaName } from '../../protocol/chat-api/operations/payload.ts';
import type { CallFailure } from '../call-failure.ts';

/** The names of the error bodies. */
type ProblemName = Extract<ResponseSchemaName, `${string}Problem`>;

/** How each error body of chat-api is built from a failure. */
const BODIES: {
  readonly [N in ProblemName]: (failure: CallFailure, referenceId: string) => ResponseBody<N>;
} = {
  oauthProblem: ({ status, message, errors, violations }) => ({
    ErrorCode: status === 401 ? 'invalid_client' : 'invalid_request',
    Error:
      violations[0]?.field === 'grant_type'
        ? `Unsupported grant type : ${violations[0].value}`
        : (errors[0] ?? message),
  }),
  unauthorizedProblem: ({ message }) => ({
    fault: {
      faultstring: message,
      detail: { errorcode: 'keymanagement.service.invalid_access_token' },
    },
  }),
  forbiddenProblem: ({ message, errors }) => ({ message, errors: [...errors] }),
  notFoundProblem: ({ message, errors }) => ({ message, errors: [...errors] }),
  jwkNotFoundProblem: ({ resource }) => ({
    type: 'ClientError',
    title: 'Resource not found.',
    status: 404,
    detail: 'Resource may not exist or is not accessible.',
    resourceType: 'JWKPublic',
    resourceId: resource.id,
    instance: 'ResourceNotFound',
  }),
  constraintViolationProblem: ({ message, errors }) => ({ message, errors: [...errors] }),
  validationProblem: ({ violations }) => ({
    message: 'Internal error.',
    errors: violations.map(({ code, message }) => ({ code, message })),
    validations: [...violations],
  }),
  internalProblem: ({ message, errors }, referenceId) => ({ message, errors: [...errors], referenceId }),
};

/** Builds the body of a failure in the shape that is documented for its operation and status. */
export function buildProblemBody(
  schema: string,
  failure: CallFailure,
  { referenceId }: { readonly referenceId: string },
): unknown {
  const build = BODIES[schema as ProblemName] ?? BODIES.internalProblem;
  return build(failure, referenceId);
}

import type { Context, Next } from 'koa';
import { Fake8x8Error, messageOf, type Problem } from '../base/errors.ts';
import { formatJson } from '../base/printable.ts';
import type { Refusal } from '../conversation/legality.ts';
import type { MoveOffer } from '../play/operator/move-offers.ts';

/** What went wrong, with a stable code of ours. */
export type ErrorDescription = {
  readonly detail: string;
  readonly code: string;
  readonly problems?: readonly Problem[];
  /** Why a move is not legal now. */
  readonly refusal?: Refusal;
  /** What can be done instead. */
  readonly allowed?: readonly MoveOffer[];
};

/** An error response of the control API: RFC 9457. */
export type ProblemDocument = ErrorDescription & {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
};

/** A refusal with its HTTP status; with `expose`, any Koa application responds with the message. */
export class HttpProblem extends Fake8x8Error {
  readonly status: number;
  readonly expose = true;
  readonly details: Pick<ErrorDescription, 'refusal' | 'allowed'>;

  constructor(status: number, code: string, message: string, details: HttpProblem['details'] = {}) {
    super(code, message);
    this.status = status;
    this.details = details;
  }
}

/** Koa middleware: turns errors, and error statuses without a body, into problem+json. */
export async function answerProblems(context: Context, next: Next): Promise<void> {
  try {
    await next();
    if (context.status >= 400 && context.body === undefined) throw unanswered(context);
  } catch (thrown) {
    writeProblem(context, thrown);
  }
}

/** The problem for a response that the router leaves without a body: an unknown path, or a method that is not allowed. */
function unanswered({ status, method, path, response }: Context): HttpProblem {
  if (status === 404) return new HttpProblem(404, 'PATH_UNKNOWN', `Nothing answers ${method} ${path} here.`);
  const allowed = response.get('allow') || 'none';
  return new HttpProblem(
    status,
    'METHOD_UNKNOWN',
    `Method ${method} is not allowed for ${path}. Allowed: ${allowed}.`,
  );
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Content too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  500: 'Internal error',
  501: 'Not implemented',
  502: 'Bad gateway',
  503: 'Service unavailable',
};

function writeProblem(context: Context, thrown: unknown): void {
  const unexposed = thrown instanceof Fake8x8Error ? 400 : 500;
  const status = thrown instanceof HttpProblem ? thrown.status : unexposed;
  const document: ProblemDocument = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    ...describeError(thrown),
  };
  context.status = status;
  context.type = 'application/problem+json';
  context.body = formatJson(document);
}

/** Describes anything that was thrown; what is no error of ours has the code `INTERNAL`. */
export function describeError(thrown: unknown): ErrorDescription {
  if (!(thrown instanceof Fake8x8Error))
    return { detail: `fake-8x8 failed: ${messageOf(thrown)}`, code: 'INTERNAL' };
  const { message, code, problems } = thrown;
  const details = thrown instanceof HttpProblem ? thrown.details : {};
  return { detail: message, code, ...(problems.length > 0 ? { problems } : {}), ...details };
}

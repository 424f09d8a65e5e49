import type { Context } from 'koa';
import { Fake8x8Error } from '../../base/errors.ts';
import { problemsFromSchemaErrors } from '../../base/schema-problems.ts';
import { controlInputs } from '../../generated/control-validators.ts';
import { HttpProblem } from '../problem.ts';
import { RUN_LIMIT, readJson } from '../read-request.ts';

/** The name of a request body that has a schema. */
export type InputName = keyof typeof controlInputs;

/** Reads the body of a request and checks it. Throws `REQUEST_INVALID`, with each problem, and what `readJson` throws. */
export async function readInput<T>(context: Context, name: InputName): Promise<T> {
  const body = await readJson(context, RUN_LIMIT);
  const problems = problemsFromSchemaErrors(controlInputs[name].listErrors(body), body, 'REQUEST');
  if (problems.length === 0) return body as T;
  const why = problems.map(({ message }) => message).join(' ');
  throw new Fake8x8Error('REQUEST_INVALID', `The request cannot be used: ${why}`, { problems });
}

/** The statuses of refusals that have another one than 400. */
const STATUSES: Readonly<Record<string, number>> = {
  CONVERSATION_UNKNOWN: 404,
  WEBHOOK_UNKNOWN: 404,
  EVENT_UNKNOWN: 404,
  MOVE_NOT_LEGAL: 409,
  DIALECT_LACKS: 409,
  CUSTOMER_UNHEARD: 409,
  CUSTOMER_UNSEEN: 409,
  SCRIPT_ABSENT: 409,
  SCRIPT_BUSY: 409,
  CUSTOMER_REFUSED: 502,
};

/** The refusal as an answer; anything else is left as it is. */
export function asProblem(thrown: unknown, details: HttpProblem['details'] = {}): unknown {
  if (!(thrown instanceof Fake8x8Error) || thrown instanceof HttpProblem) return thrown;
  const status = STATUSES[thrown.code];
  return status === undefined ? thrown : new HttpProblem(status, thrown.code, thrown.message, details);
}

import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import type { OperationResponse } from '../protocol/chat-api/operations/operation.ts';
import type { OperationId, OperationRow } from '../protocol/chat-api/operations/operations.ts';
import { buildCall, type Call, type CallNotes, createNotes } from './call.ts';
import type { Answer } from './chat-api/run.ts';
import { runs } from './chat-api/runs.ts';
import { type Failure, internal, refused } from './failure.ts';
import { brokenRule } from './finding.ts';
import { type Matched, matchPath } from './match-operation.ts';
import type { MoveCause } from './move-record.ts';
import type { Platform } from './platform.ts';
import { PLATFORM_FULL } from './platform-full.ts';
import type { PlatformRequest } from './platform-request.ts';
import { prepareCall } from './prepare-call.ts';
import { buildProblemBody } from './problem-body.ts';

/** The answer to one HTTP request, as plain data, and what a journal keeps of the call. */
export type PlatformAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is none. */
  readonly body: string;
  readonly call: Call;
};

/** Answers a request, or gives undefined when its path is none of chat-api's. Never rejects. */
export type AnswerRequest = (
  request: PlatformRequest,
  cause?: MoveCause,
) => Promise<PlatformAnswer | undefined>;

/** Creates the one handler to a platform over HTTP, whatever carries the HTTP. */
export function createAnswer(platform: Platform): AnswerRequest {
  let failures = 0;

  function answerFailure(failure: Failure, operation: OperationRow, notes: CallNotes): Answer {
    notes.findings.push(...failure.findings);
    const { schema = 'internalProblem' } = responseOf(operation, failure.status);
    const reference = platform.ids.uuid('reference', failures++);
    const referenceId = Buffer.from(reference, 'base64url').toString('hex');
    return {
      status: failure.status,
      headers: failure.headers,
      body: buildProblemBody(schema, failure, referenceId),
    };
  }

  async function answerTarget(
    request: PlatformRequest,
    { target, notes, cause }: Answering,
  ): Promise<Answer> {
    const { operation, params } = target;
    const fail = (failure: Failure) => answerFailure(failure, operation, notes);
    if (target.wrongMethod !== undefined) return fail(target.wrongMethod);
    try {
      const prepared = prepareCall(request, { platform, operation, params, notes });
      if ('failure' in prepared) return fail(prepared.failure);
      const { key, tenant, query, body } = prepared;
      return await RUNS[operation.id]({
        platform,
        tenant,
        key,
        request: { params, query, body },
        notes,
        cause,
        fail,
      } as never);
    } catch (thrown) {
      return fail(failureOf(thrown));
    }
  }

  return async (request, cause) => {
    const matched = matchPath(request.path);
    if (matched === undefined) return undefined;
    const startedMs = performance.now();
    const timestampMs = platform.now();
    const notes = createNotes();
    const target = targetOf(request.method, matched);
    const { status, headers, body: data } = await answerTarget(request, { target, notes, cause });
    const body = data === undefined ? '' : JSON.stringify(data);
    const { mediaType = 'application/json' } = responseOf(target.operation, status);
    const durationMs = performance.now() - startedMs;
    const answered = {
      status,
      headers: data === undefined ? { ...headers } : { 'content-type': mediaType, ...headers },
      body,
      call: buildCall(request, notes, {
        callIndex: platform.countCall(),
        row: target.wrongMethod === undefined ? target.operation : undefined,
        status,
        body,
        timestampMs,
        durationMs,
      }),
    };
    return request.method === 'HEAD' ? headOf(answered) : answered;
  };
}

/** What each operation does, as it is called here: that a run gets what its row says is checked where runs are listed. */
const RUNS: Readonly<Record<OperationId, (context: never) => Answer | Promise<Answer>>> = runs;

type Answering = {
  readonly target: Target;
  readonly notes: CallNotes;
  readonly cause: MoveCause | undefined;
};

type Target = {
  /** The one asked for; where the method is not offered, any at that path, for the shape of its errors. */
  readonly operation: OperationRow;
  readonly params: Readonly<Record<string, string>>;
  readonly wrongMethod: Failure | undefined;
};

/** HEAD is offered wherever GET is. */
function targetOf(method: string, { operations, first, params }: Matched): Target {
  const found = operations.get(method === 'HEAD' ? 'GET' : method);
  if (found !== undefined) return { operation: found, params, wrongMethod: undefined };
  const offered = [...operations.keys()];
  const allow = offered.flatMap((each) => (each === 'GET' ? ['GET', 'HEAD'] : [each])).join(', ');
  const message = `Method ${excerpt(method, 20)} is not allowed here. Allowed: ${allow}.`;
  return {
    operation: first,
    params,
    wrongMethod: refused(405, brokenRule('CALL_WRONG_METHOD', message), { allow }),
  };
}

/** What is left of an answer to HEAD: it says how long the body would be. */
function headOf(answered: PlatformAnswer): PlatformAnswer {
  const length = String(Buffer.byteLength(answered.body));
  return { ...answered, headers: { ...answered.headers, 'content-length': length }, body: '' };
}

function responseOf({ responses }: OperationRow, status: number): OperationResponse {
  return responses[status] ?? responses.default;
}

function failureOf(thrown: unknown): Failure {
  return thrown instanceof Fake8x8Error && thrown.code === PLATFORM_FULL
    ? refused(503, brokenRule(PLATFORM_FULL, thrown.message))
    : internal(thrown);
}

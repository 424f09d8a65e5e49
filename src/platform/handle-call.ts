import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import type { OperationResponse } from '../protocol/operation.ts';
import type { AnyOperation } from '../protocol/operations.ts';
import { buildCall, type Call, type CallNotes, createNotes } from './call.ts';
import { type CallFailure, internal, onRequest, refused } from './call-failure.ts';
import { brokenRule } from './call-finding.ts';
import { noteConversation } from './operations/find-record.ts';
import type { OperationAnswer } from './operations/operation-context.ts';
import type { Platform } from './platform.ts';
import type { PlatformRequest, PlatformResponse } from './platform-handler.ts';
import { bearerOf } from './requests/authenticate.ts';
import type { PathMatch } from './requests/match-path.ts';
import { type PreparedCall, prepareCall } from './requests/prepare-call.ts';
import { answerUnknownPath } from './requests/unknown-path.ts';
import { HANDLERS, PROBLEMS } from './rest-apis.ts';
import type { MoveCause } from './state/move-record.ts';
import type { CallFault } from './state/planned-failures.ts';
import { PLATFORM_FULL } from './state/platform-full.ts';
import type { TenantSettings } from './state/tenant.ts';

/** The response to one request, and the record of the call for the journal. */
export type HandledCall = Omit<PlatformResponse, 'sent'> & { readonly call: Call };

/** Handles one request; the moves that it makes carry `cause`. Never rejects. */
export type HandleCall = (request: PlatformRequest, cause?: MoveCause) => Promise<HandledCall>;

/**
 * Creates the handler of a platform's REST calls. `wait` resolves after so many ms of real time: the platform has no
 * timer, and without it no answer is slow.
 */
export function createCallHandler(
  platform: Platform,
  wait: (delayMs: number) => Promise<void> = async () => {},
): HandleCall {
  let failures = 0;

  function answerFailure(failure: CallFailure, operation: AnyOperation, notes: CallNotes): OperationAnswer {
    notes.findings.push(...failure.findings);
    const { build, any } = PROBLEMS[operation.dialect];
    const { schema = any } = responseOf(operation, failure.status);
    const reference = platform.ids.uuid('reference', failures++);
    const referenceId = Buffer.from(reference, 'base64url').toString('hex');
    return {
      status: failure.status,
      headers: failure.headers,
      body: build(schema, failure, { referenceId, settings: settingsOf(platform, notes) }),
    };
  }

  async function answerCall(
    request: PlatformRequest,
    operation: AnyOperation,
    { notes, cause }: Answering,
  ): Promise<OperationAnswer> {
    const { params } = request.match;
    const fail = (failure: CallFailure) => answerFailure(failure, operation, notes);
    try {
      const prepared = prepareCall(request, { platform, operation, notes });
      if ('failure' in prepared) return fail(prepared.failure);
      const { key, tenant, query, body } = prepared;
      notes.fault = takeFault(platform, operation, { ...prepared, params });
      const { fault } = notes;
      // An app learns so that its token has expired, and it has.
      if (fault?.status === 401) platform.tokens.expire(bearerOf(request.headers) ?? '');
      const isFailing = fault?.status !== undefined;
      if (isFailing && tenant !== undefined) noteConversation(tenant, params.conversationId, notes);
      if (isFailing && fault.applied !== true) return fail(onRequest(fault));
      const answered = await HANDLERS[operation.id]({
        platform,
        tenant,
        key,
        request: { path: request.match.path, params, query, body },
        notes,
        cause,
        fail,
      } as never);
      return isFailing && answered.status < 400 ? fail(onRequest(fault)) : answered;
    } catch (thrown) {
      return fail(failureOf(thrown));
    }
  }

  /** The first operation of a path gives the shape of the error when the method is not allowed. */
  async function answer(request: PlatformRequest, { notes, cause }: Answering): Promise<TypedAnswer> {
    const { method, match } = request;
    const operation = operationOf(request);
    const row = operation ?? match.first;
    if (row === undefined) {
      const { finding, body } = answerUnknownPath(request);
      notes.findings.push(finding);
      notes.query = [...request.query.keys()].join('&');
      return { status: 404, body, mediaType: 'application/problem+json' };
    }
    const answered =
      operation === undefined
        ? answerFailure(methodNotAllowed(method, match), row, notes)
        : await answerCall(request, operation, { notes, cause });
    return { ...answered, mediaType: responseOf(row, answered.status).mediaType ?? 'application/json' };
  }

  return async (request, cause) => {
    const { method } = request;
    const startedMs = performance.now();
    const timestampMs = platform.now();
    const notes = createNotes();
    const { status, headers, body: data, bytes, mediaType } = await answer(request, { notes, cause });
    const delayMs = notes.fault?.delayMs ?? settingsOf(platform, notes).answerDelay;
    if (delayMs > 0) await wait(delayMs);
    const body = data === undefined ? '' : JSON.stringify(data);
    const durationMs = performance.now() - startedMs;
    const handled = {
      status,
      headers:
        data === undefined && bytes === undefined
          ? { ...headers }
          : { 'content-type': mediaType, ...headers },
      body,
      ...(bytes === undefined ? {} : { bytes }),
      call: buildCall(request, notes, {
        callIndex: platform.countCall(),
        row: operationOf(request),
        status,
        body: bytes === undefined ? body : `(${bytes.length} bytes)`,
        timestampMs,
        durationMs,
      }),
    };
    return method === 'HEAD' ? headOf(handled) : handled;
  };
}

function settingsOf({ tenants, settingsOfKey }: Platform, { tenantId = '' }: CallNotes): TenantSettings {
  return tenants.get(tenantId)?.settings ?? settingsOfKey('');
}

/** The fault that was planned for a call; a call that names no tenant is one of any that its key is good for. */
function takeFault(
  { plannedFailures, tenants }: Platform,
  { shortName }: AnyOperation,
  { key, tenant, params }: PreparedCall & Pick<PathMatch, 'params'>,
): CallFault | undefined {
  const mayBeOf = (id: string) => key === '' || tenants.get(id)?.credentials.key === key;
  return plannedFailures.take({
    operation: shortName,
    conversationId: params.conversationId,
    isOf: (id) => (tenant === undefined ? mayBeOf(id) : tenant.id === id),
  });
}

/** An answer with its media type. */
type TypedAnswer = OperationAnswer & { readonly mediaType: string };

function operationOf({ method, match }: PlatformRequest): AnyOperation | undefined {
  return match.operations.get(method === 'HEAD' ? 'GET' : method);
}

type Answering = { readonly notes: CallNotes; readonly cause: MoveCause | undefined };

function methodNotAllowed(method: string, { operations }: PathMatch): CallFailure {
  const offered = [...operations.keys()];
  const allow = offered.flatMap((each) => (each === 'GET' ? ['GET', 'HEAD'] : [each])).join(', ');
  const message = `Method ${excerpt(method, 20)} is not allowed here. Allowed: ${allow}.`;
  return refused(405, brokenRule('CALL_WRONG_METHOD', message), { allow });
}

/** The response to HEAD: no body, and the length that the body of GET has. */
function headOf(handled: HandledCall): HandledCall {
  const { bytes, ...rest } = handled;
  const length = String(bytes?.length ?? Buffer.byteLength(handled.body));
  return { ...rest, headers: { ...handled.headers, 'content-length': length }, body: '' };
}

function responseOf({ responses }: AnyOperation, status: number): OperationResponse {
  return responses[status] ?? responses.default;
}

function failureOf(thrown: unknown): CallFailure {
  return thrown instanceof Fake8x8Error && thrown.code === PLATFORM_FULL
    ? refused(503, brokenRule(PLATFORM_FULL, thrown.message))
    : internal(thrown);
}

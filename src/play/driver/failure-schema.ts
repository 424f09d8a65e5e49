import { type Static, Type } from 'typebox';
import { OPERATION_NAMES, type OperationShortName } from '../../protocol/operations.ts';

/** Most calls that one failure is for. */
const TIMES_MAX = 1000;

/** Longest pause before an answer, in ms. */
const DELAY_MS_MAX = 600_000;

const RETRY_AFTER_SECONDS_MAX = 86_400;

/** Body of `POST /_fake-8x8/failures`, and what `failNext` takes. */
export const failureSchema = Type.Object(
  {
    operation: Type.Unsafe<OperationShortName>({
      type: 'string',
      enum: [...OPERATION_NAMES],
      description: 'The operation whose next calls fail, as scenarios name it.',
    }),
    status: Type.Optional(
      Type.Integer({
        minimum: 400,
        maximum: 599,
        description: 'The status of the answer. Default: 500; with `delayMs` alone it is answered as usual.',
      }),
    ),
    times: Type.Optional(
      Type.Integer({ minimum: 1, maximum: TIMES_MAX, description: 'How many calls fail. Default: 1.' }),
    ),
    retryAfterSeconds: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: RETRY_AFTER_SECONDS_MAX,
        description: 'The value of the header Retry-After. Default: no such header.',
      }),
    ),
    delayMs: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: DELAY_MS_MAX,
        description: 'Real time before the answer is sent, in ms.',
      }),
    ),
    applied: Type.Optional(
      Type.Boolean({
        description:
          'Whether the call takes effect all the same, as when only its answer was lost. Default: false.',
      }),
    ),
    tenantId: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description: 'The tenant whose calls fail. Default: any.',
      }),
    ),
  },
  {
    $id: 'urn:fake-8x8:failure',
    title: 'A failure on request',
    description: 'How the next calls of an operation are answered on purpose.',
    additionalProperties: false,
  },
);

/** A failure as it is asked for. */
export type FailureFields = Readonly<Static<typeof failureSchema>>;

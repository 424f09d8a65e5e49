import { operations as chatApiOperations } from './chat-api/operations/operations.ts';
import { operations as chatGatewayOperations } from './chat-gateway/operations/operations.ts';
import type { DialectName } from './dialect.ts';
import type { Operation } from './operation.ts';

type Row = (typeof chatApiOperations)[number] | (typeof chatGatewayOperations)[number];

/** The id of an operation of any dialect; no two have the same. */
export type AnyOperationId = Row['id'];

/** The name of an operation in scenarios; what both dialects offer has one name. */
export type OperationShortName = Row['shortName'];

/** Any operation of any dialect. */
export type AnyOperation = Operation & {
  readonly dialect: DialectName;
  readonly id: AnyOperationId;
  readonly shortName: OperationShortName;
};

/** Every REST call that the platform offers. */
export const operations: readonly AnyOperation[] = [
  ...chatApiOperations.map((row) => ({ ...row, dialect: 'chat-api' as const })),
  ...chatGatewayOperations.map((row) => ({ ...row, dialect: 'chat-gateway' as const })),
];

/** The names of all operations, each once. */
export const OPERATION_NAMES: readonly OperationShortName[] = [
  ...new Set(operations.map(({ shortName }) => shortName)),
];

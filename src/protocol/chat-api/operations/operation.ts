import type { RequestSchemaName, ResponseSchemaName } from './payload.ts';

/** The HTTP methods of chat-api. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Media types of request bodies. */
export type RequestMediaType = 'application/json' | 'application/x-www-form-urlencoded';

/** One REST call that the platform offers, as plain data. */
export type Operation = {
  /** The operation id in 8x8's OpenAPI file. */
  readonly id: string;
  /** Its name in scenarios. */
  readonly shortName: string;
  readonly method: Method;
  /** Path below the base URL; `:name` stands for one segment. */
  readonly path: string;
  readonly auth: 'basic' | 'bearer' | 'none';
  /** The scope that 8x8's OpenAPI file names; not enforced. */
  readonly scope?: string;
  /** Its request body; absent: none. */
  readonly request?: OperationRequest;
  /** Its query parameters; `customer.*` stands for any with that prefix. */
  readonly query: readonly string[];
  /** Its answers by status; `default` is for statuses that are not listed. */
  readonly responses: OperationResponses;
};

/** The request body of an operation, and the contradictions of the documentation that it tolerates. */
export type OperationRequest = {
  readonly mediaType: RequestMediaType;
  readonly schema: RequestSchemaName;
  /** Other names of fields: the documentation uses both. */
  readonly aliases?: readonly Alias[];
  /** Values of required fields that may be missing in tolerant mode, by JSON Pointer. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** How unknown values are read where 8x8 calls a list of values extensible, by JSON Pointer with `*` for an index. */
  readonly extensible?: Readonly<Record<string, string>>;
  /** Texts whose format is not checked in tolerant mode, by JSON Pointer. */
  readonly lenient?: readonly string[];
  /** Optional fields whose absence is reported, with the value that is then assumed. */
  readonly advised?: Readonly<Record<string, string>>;
};

/** Another name of a field. */
export type Alias = {
  readonly from: string;
  readonly to: string;
  /** Whether its use is a finding. */
  readonly reported: boolean;
};

/** The answer of an operation with one status. */
export type OperationResponse = {
  /** Absent: there is no body. */
  readonly mediaType?: 'application/json' | 'application/problem+json';
  readonly schema?: ResponseSchemaName;
};

/** The answers of an operation by status. */
export type OperationResponses = {
  readonly [status: number]: OperationResponse;
  readonly default: OperationResponse;
};

/** The names of the parameters in a path: `ParamName<'/a/:b/c/:d'>` is `'b' | 'd'`. */
export type ParamName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

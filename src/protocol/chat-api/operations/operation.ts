import type { RequestSchemaName, ResponseSchemaName } from './payload.ts';

/** HTTP methods that chat-api uses. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Media types of request bodies. */
export type RequestMediaType = 'application/json' | 'application/x-www-form-urlencoded';

/** One REST call that the platform offers, as plain data. */
export type Operation = {
  /** The operation id in 8x8's OpenAPI file. */
  readonly id: string;
  /** What a scenario calls it. */
  readonly shortName: string;
  readonly method: Method;
  /** Path below the base URL; `:name` stands for one segment. */
  readonly path: string;
  readonly auth: 'basic' | 'bearer' | 'none';
  /** The scope that 8x8's OpenAPI file names; not enforced. */
  readonly scope?: string;
  /** The body it takes; absent: it takes none. */
  readonly request?: OperationRequest;
  /** Query parameters that it reads; `customer.*` stands for any that begins so. */
  readonly query: readonly string[];
  /** What it answers per status; `default` is for every status that is not listed. */
  readonly responses: OperationResponses;
};

/** The body that an operation takes, and which of the documentation's contradictions it puts up with. */
export type OperationRequest = {
  readonly mediaType: RequestMediaType;
  readonly schema: RequestSchemaName;
  /** Names that stand for another: the documentation uses both. */
  readonly aliases?: readonly Alias[];
  /** Values of fields that may be left out when tolerant, by JSON Pointer. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Lists of values that 8x8 calls extensible, by JSON Pointer with `*` for an index: what an unknown one is read as. */
  readonly extensible?: Readonly<Record<string, string>>;
  /** Texts whose format is not insisted on when tolerant, by JSON Pointer. */
  readonly lenient?: readonly string[];
  /** Optional fields whose absence is worth a word, with what is then assumed. */
  readonly advised?: Readonly<Record<string, string>>;
};

/** A name that stands for another one. */
export type Alias = {
  readonly from: string;
  readonly to: string;
  /** Whether its use is worth a finding. */
  readonly told: boolean;
};

/** What an operation answers with one status. */
export type OperationResponse = {
  /** Absent: there is no body. */
  readonly mediaType?: 'application/json' | 'application/problem+json';
  readonly schema?: ResponseSchemaName;
};

/** Responses by status. */
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

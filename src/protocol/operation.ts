/** The HTTP methods of 8x8's REST calls. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Media types of request bodies. */
export type RequestMediaType =
  | 'application/json'
  | 'application/x-www-form-urlencoded'
  | 'multipart/form-data';

/** Media types of answers. */
export type ResponseMediaType =
  | 'application/json'
  | 'application/hal+json'
  | 'application/problem+json'
  | 'application/octet-stream';

/** One REST call that the platform offers, as plain data. Schemas are named as in the tables of its dialect. */
export type Operation<RequestName extends string = string, ResponseName extends string = string> = {
  /** The operation id in 8x8's OpenAPI file. */
  readonly id: string;
  /** Its name in scenarios. */
  readonly shortName: string;
  readonly method: Method;
  /** Path below the base URL; `:name` stands for one segment. */
  readonly path: string;
  /** `basic`: key and secret; `bearer`: a token that they gave; `api-key`: the key alone. */
  readonly auth: 'basic' | 'bearer' | 'api-key' | 'none';
  /** The scope that 8x8's OpenAPI file names; not enforced. */
  readonly scope?: string;
  /** Its request body; absent: none. */
  readonly request?: OperationRequest<RequestName>;
  /** Its query parameters; `customer.*` stands for any with that prefix. */
  readonly query: readonly string[];
  /** Its answers by status; `default` is for statuses that are not listed. */
  readonly responses: OperationResponses<ResponseName>;
};

/** The request body of an operation, and the contradictions of the documentation that it tolerates. */
export type OperationRequest<RequestName extends string = string> = {
  readonly mediaType: RequestMediaType;
  /** Absent for a form of several parts, which is checked where it is read. */
  readonly schema?: RequestName;
  /** Whether the body may be left out. Default false. */
  readonly optional?: boolean;
  /** Other names of fields: the documentation uses both. */
  readonly aliases?: readonly Alias[];
  /** Values of required fields that may be missing in tolerant mode, by JSON Pointer with `*` for an index. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** How unknown values are read where 8x8 calls a list of values extensible, by JSON Pointer with `*` for an index. */
  readonly extensible?: Readonly<Record<string, string>>;
  /** Texts whose format is not checked in tolerant mode, by JSON Pointer. */
  readonly lenient?: readonly string[];
  /** Numbers that may be written as texts in tolerant mode, by JSON Pointer. */
  readonly numerals?: readonly string[];
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
export type OperationResponse<ResponseName extends string = string> = {
  /** Absent: there is no body. */
  readonly mediaType?: ResponseMediaType;
  /** Absent: the body is not JSON, or there is none. */
  readonly schema?: ResponseName;
};

/** The answers of an operation by status. */
export type OperationResponses<ResponseName extends string = string> = {
  readonly [status: number]: OperationResponse<ResponseName>;
  readonly default: OperationResponse<ResponseName>;
};

/** The names of the parameters in a path: `ParamName<'/a/:b/c/:d'>` is `'b' | 'd'`. */
export type ParamName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

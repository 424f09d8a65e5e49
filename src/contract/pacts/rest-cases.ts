import type { DialectName } from '../../protocol/dialect.ts';
import type { AnyOperation } from '../../protocol/operations.ts';
import { REST_CONTRACTS } from './rest-contracts.ts';
import type { RestState } from './rest-states.ts';

/** One operation with one documented outcome. */
type RestCase = {
  readonly operation: AnyOperation;
  readonly status: number;
  readonly description: string;
  readonly given: readonly RestState[];
  readonly query?: Readonly<Record<string, string>>;
  /** The request body; values of states are replaced. */
  readonly body?: unknown;
};

/** The state of a caller who is known, who is not, and who asks for what is another customer's. */
type Callers = { readonly known?: RestState; readonly unknown?: Refused; readonly foreign?: Refused };

type Refused = { readonly given: readonly RestState[]; readonly what: string };

const CALLERS: Readonly<Record<AnyOperation['auth'], Callers>> = {
  none: {},
  basic: { unknown: { given: [], what: 'with wrong credentials' } },
  bearer: {
    known: 'an access token',
    unknown: { given: ['an expired access token'], what: 'with an expired token' },
    foreign: {
      given: ['an access token of another customer'],
      what: 'in a tenant of another customer',
    },
  },
  'api-key': {
    known: 'an API key',
    unknown: { given: ['an unknown API key'], what: 'with an unknown key' },
    foreign: { given: ['an API key of another customer'], what: 'in a tenant of another customer' },
  },
};

/** Lists each operation of a dialect with each documented status that a call can cause. */
export function restCases(dialect: DialectName): readonly RestCase[] {
  const { operations, notShown } = REST_CONTRACTS[dialect];
  return operations
    .flatMap((operation) => [
      succeeding(operation),
      ...refused(operation),
      ...unauthorised(operation),
      ...missing(operation),
    ])
    .filter(
      ({ operation, status }) =>
        !notShown.some((each) => each.operation === operation.id && each.status === status),
    );
}

/** The states in which an operation answers with a status. */
export function statesFor({ auth, id, dialect }: AnyOperation, status: number): readonly RestState[] {
  const { needed, bodyNeeds } = REST_CONTRACTS[dialect];
  const { known, unknown, foreign } = CALLERS[auth];
  if (status === 401) return unknown?.given ?? [];
  if (status === 403) return foreign?.given ?? [];
  const further = status === 404 ? bodyNeeds[id] : needed[id];
  return [...(known === undefined ? [] : [known]), ...(further ?? [])];
}

function succeeding(operation: AnyOperation): RestCase {
  const statuses = Object.keys(operation.responses).map(Number);
  const success = statuses.filter((status) => status < 300).at(-1) ?? 200;
  return {
    operation,
    status: success,
    description: operation.id,
    given: statesFor(operation, success),
    ...bodyOf(operation),
  };
}

function refused(operation: AnyOperation): readonly RestCase[] {
  const wrong = REST_CONTRACTS[operation.dialect].refused[operation.id];
  if (wrong === undefined) return [];
  const { what, ...request } = wrong;
  const description = `${operation.id} ${what}`;
  return [{ operation, status: 400, description, given: statesFor(operation, 400), ...request }];
}

function unauthorised(operation: AnyOperation): readonly RestCase[] {
  const { unknown, foreign } = CALLERS[operation.auth];
  const with401 = unknown && { status: 401, ...unknown };
  const with403 = foreign && { status: 403, ...foreign };
  return [with401, with403]
    .filter((each) => each !== undefined)
    .map(({ status, given, what }) => ({
      operation,
      status,
      description: `${operation.id} ${what}`,
      given,
      ...bodyOf(operation),
    }));
}

/** Operations on a resource in their path, when it does not exist. */
function missing(operation: AnyOperation): readonly RestCase[] {
  const named = [...operation.path.matchAll(/:(\w+)/g)].filter(
    ([, name]) => name !== 'region' && name !== 'tenantId',
  );
  // Some of Chat Gateway's publish no 404.
  if (named.length === 0 || operation.responses[404] === undefined) return [];
  return [
    {
      operation,
      status: 404,
      description: `${operation.id} of what is not there`,
      given: statesFor(operation, 404),
      ...bodyOf(operation),
    },
  ];
}

function bodyOf({ dialect, request }: AnyOperation): Pick<RestCase, 'body'> {
  if (request?.schema === undefined) return {};
  return { body: REST_CONTRACTS[dialect].requestSamples[request.schema] };
}

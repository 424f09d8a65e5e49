import { isJsonObject } from '../../base/json-object.ts';
import type { CallEntry } from '../../journal/entry.ts';
import { matchPath } from '../../platform/requests/match-path.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { AnyOperation } from '../../protocol/operations.ts';
import { describeCall, exampleAnswer, type RestSchemas } from './describe-call.ts';
import type { HttpInteraction } from './pact-description.ts';
import { statesFor } from './rest-cases.ts';

/** Calls with a higher status are left out: they say nothing about what the app needs. */
const STATUS_MAX = 499;

/** What calls are described for. */
type RecordedFor = { readonly dialect: DialectName; readonly schemas: RestSchemas };

/**
 * Describes the calls of an app in one dialect as its expectations of 8x8: each operation once for each status and each
 * shape of its request. Ids come from provider states, the matchers of answers from their schemas.
 */
export function describeRecordedCalls(
  calls: readonly CallEntry[],
  { dialect, schemas }: RecordedFor,
): readonly HttpInteraction[] {
  const byShape = new Map<string, { readonly call: CallEntry; readonly operation: AnyOperation }>();
  for (const call of calls) {
    const operation = matchPath(call.path)?.operations.get(call.method);
    if (operation?.dialect !== dialect || !isDescribable(call, operation)) continue;
    const shape = JSON.stringify([operation.id, call.status, keysOf(call.body), queryNames(call)]);
    if (!byShape.has(shape)) byShape.set(shape, { call, operation });
  }
  const counts = new Map<string, number>();
  return Array.from(byShape.values(), ({ call, operation }) => {
    const name = `${operation.id} answered ${call.status}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { description: count === 1 ? name : `${name} (${count})`, ...describe(call, operation, schemas) };
  });
}

function describe(call: CallEntry, operation: AnyOperation, schemas: RestSchemas) {
  const { status, body } = call;
  const query = Object.fromEntries(new URLSearchParams(call.query));
  return describeCall(
    {
      operation,
      status,
      given: statesFor(operation, status),
      ...(Object.keys(query).length > 0 && { query }),
      ...(body !== undefined && { body }),
      // The real answer contains texts of this app, which may be cut.
      response: exampleAnswer(operation, status, schemas),
    },
    schemas,
  );
}

/** A form of several parts has a boundary that each client chooses, and what its URL gives away is no operation of 8x8's. */
function isDescribable({ status }: CallEntry, { id, request }: AnyOperation): boolean {
  return status <= STATUS_MAX && request?.mediaType !== 'multipart/form-data' && id !== 'presigned';
}

function queryNames({ query }: CallEntry): readonly string[] {
  return [...new URLSearchParams(query).keys()].sort();
}

/** The keys of a value at every depth, without the values. */
function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return [keysOf(value[0])];
  if (!isJsonObject(value)) return typeof value;
  return Object.entries(value)
    .map(([key, inner]) => [key, keysOf(inner)])
    .sort();
}

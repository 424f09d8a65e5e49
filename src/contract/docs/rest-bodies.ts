import type { Problem } from '../../base/errors.ts';
import { problemsFromSchemaErrors, type SchemaCheck } from '../../base/schema-problems.ts';
import { requestSamples, responseSamples } from '../../protocol/chat-api/operations/samples.ts';
import * as requests from '../../protocol/chat-api/operations/validators.generated.js';

/** A body that a REST call takes. */
export type RequestBodyCheck = {
  readonly name: string;
  /** The names of its fields, as far as its sample shows them. */
  readonly fields: readonly string[];
  check(value: unknown): readonly Problem[];
};

/** The bodies that the operations take. */
export const requestBodies: readonly RequestBodyCheck[] = Object.entries<SchemaCheck>(requests).map(
  ([name, validate]) => ({
    name,
    fields: fieldsOf(requestSamples, name),
    check: (value) => (validate(value) ? [] : problemsFromSchemaErrors(validate.errors ?? [], value, 'BODY')),
  }),
);

/** The names of the fields of each body that the operations give: there is no generated validator of these. */
export const responseFields: readonly (readonly string[])[] = Object.keys(responseSamples).map((name) =>
  fieldsOf(responseSamples, name),
);

function fieldsOf(samples: Readonly<Record<string, object>>, name: string): readonly string[] {
  return Object.keys(samples[name] ?? {});
}

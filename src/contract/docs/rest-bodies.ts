import type { Problem } from '../../base/errors.ts';
import { problemsFromSchemaErrors, type SchemaCheck } from '../../base/schema-problems.ts';
import * as responses from '../../protocol/chat-api/operations/response-validators.generated.js';
import { requestSamples, responseSamples } from '../../protocol/chat-api/operations/samples.ts';
import * as requests from '../../protocol/chat-api/operations/validators.generated.js';

/** A body that a REST call takes, or that it is answered with. */
export type RestBodyCheck = {
  readonly kind: 'request' | 'response';
  readonly name: string;
  /** The names of its fields, as far as its sample shows them. */
  readonly fields: readonly string[];
  check(value: unknown): readonly Problem[];
};

/** The bodies that the operations take and give. */
export const restBodies: readonly RestBodyCheck[] = [
  ...checksOf('request', requests, requestSamples),
  ...checksOf('response', responses, responseSamples),
];

function checksOf(
  kind: RestBodyCheck['kind'],
  validators: Readonly<Record<string, SchemaCheck>>,
  samples: Readonly<Record<string, object>>,
): readonly RestBodyCheck[] {
  return Object.entries(validators).map(([name, validate]) => ({
    kind,
    name,
    fields: Object.keys(samples[name] ?? {}),
    check: (value) => (validate(value) ? [] : problemsFromSchemaErrors(validate.errors ?? [], value, 'BODY')),
  }));
}

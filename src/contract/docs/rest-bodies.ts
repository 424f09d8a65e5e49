import type { Problem } from '../../base/errors.ts';
import { problemsFromSchemaErrors } from '../../base/schema-problems.ts';
import type { Validator } from '../../base/validator.ts';
import { chatApiRequests, chatApiResponses } from '../../generated/validators.ts';
import { requestSamples, responseSamples } from '../../protocol/chat-api/operations/samples.ts';

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
  ...checksOf('request', chatApiRequests, requestSamples),
  ...checksOf('response', chatApiResponses, responseSamples),
];

function checksOf(
  kind: RestBodyCheck['kind'],
  validators: Readonly<Record<string, Validator>>,
  samples: Readonly<Record<string, object>>,
): readonly RestBodyCheck[] {
  return Object.entries(validators).map(([name, validator]) => ({
    kind,
    name,
    fields: Object.keys(samples[name] ?? {}),
    check: (value) => problemsFromSchemaErrors(validator.listErrors(value), value, 'BODY'),
  }));
}

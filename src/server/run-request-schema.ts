import { Type } from 'typebox';
import type { OptionNameAt, OptionsInput } from '../play/options/options.ts';
import { buildOptionSchemas } from '../play/options/options-schema.ts';
import { SCENARIO_LIMITS } from '../scenario/limits.ts';

/**
 * Largest body of a request that starts a run: its scenarios with the files that they attach, which are in it as Base64;
 * two of the largest, or more that are smaller.
 */
export const RUN_BYTES_MAX =
  SCENARIO_LIMITS.fileBytesMax + Math.ceil((2 * SCENARIO_LIMITS.attachedBytesMax * 4) / 3);

/** A scenario by its name, or the scenario itself. */
export type RequestedScenario = string | Readonly<Record<string, unknown>>;

const requestedSchema = [
  Type.String({ minLength: 1, maxLength: 200 }),
  Type.Record(Type.String(), Type.Unknown()),
];

/** The checked body of a request that starts a run. */
export type RunRequestBody = OptionsInput<OptionNameAt<'request'>> & {
  readonly scenario: RequestedScenario | readonly RequestedScenario[];
};

/** Body of `POST /_fake-8x8/runs`. */
export const runRequestSchema = Type.Unsafe<RunRequestBody>(
  Type.Object(
    {
      scenario: Type.Union(
        [...requestedSchema, Type.Array(Type.Union(requestedSchema), { minItems: 1, maxItems: 1000 })],
        {
          description:
            'The name of a scenario that the server knows, or a scenario itself; or a list of either, played one after the other.',
        },
      ),
      ...buildOptionSchemas('request'),
    },
    {
      $id: 'urn:fake-8x8:run-request',
      title: 'A run to start',
      description: 'Body of POST /_fake-8x8/runs.',
      additionalProperties: false,
    },
  ),
);

import { Type } from 'typebox';
import type { OptionNameAt, OptionsInput } from '../play/options/options.ts';
import { buildOptionSchemas } from '../play/options/options-schema.ts';

/** The checked body of a request that starts a run. */
export type RunRequestBody = OptionsInput<OptionNameAt<'request'>> & {
  readonly scenario: string | Readonly<Record<string, unknown>>;
};

/** Body of `POST /_fake-8x8/runs`. */
export const runRequestSchema = Type.Unsafe<RunRequestBody>(
  Type.Object(
    {
      scenario: Type.Union(
        [Type.String({ minLength: 1, maxLength: 200 }), Type.Record(Type.String(), Type.Unknown())],
        { description: 'The name of a scenario that the server knows, or a scenario itself.' },
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

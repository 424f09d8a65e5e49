import { type Static, Type } from 'typebox';
import { settingsSchema } from '../protocol/settings-schema.ts';
import { callTemplateSchema } from '../scenario/call-template-schema.ts';

/** Body of `POST /_fake-8x8/runs`. */
export const runRequestSchema = Type.Object(
  {
    scenario: Type.Union(
      [Type.String({ minLength: 1, maxLength: 200 }), Type.Record(Type.String(), Type.Unknown())],
      {
        description: 'The name of a scenario that the server knows, or a scenario itself.',
      },
    ),
    to: Type.Optional(
      Type.String({
        maxLength: 2000,
        description:
          'URL of the webhook. Not needed when the app opens the conversation on a webhook of its own.',
      }),
    ),
    dialect: Type.Optional(
      Type.Unsafe<'chat-api' | 'chat-gateway'>({ type: 'string', enum: ['chat-api', 'chat-gateway'] }),
    ),
    seed: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    clock: Type.Optional(Type.Unsafe<'virtual' | 'wall'>({ type: 'string', enum: ['virtual', 'wall'] })),
    speed: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 })),
    conversations: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    concurrency: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    freezeTime: Type.Optional(Type.String({ maxLength: 40, description: 'ISO 8601.' })),
    customerOpens: Type.Optional(callTemplateSchema),
    customerSays: Type.Optional(callTemplateSchema),
    customerLeaves: Type.Optional(callTemplateSchema),
    unscripted: Type.Optional(
      Type.Unsafe<'ignore' | 'warn' | 'error'>({
        type: 'string',
        enum: ['ignore', 'warn', 'error'],
        description: 'What becomes of calls about a conversation that no step awaits.',
      }),
    ),
    settings: Type.Optional(settingsSchema),
  },
  {
    $id: 'urn:fake-8x8:run-request',
    title: 'A run to start',
    description: 'Body of POST /_fake-8x8/runs.',
    additionalProperties: false,
  },
);

/** The checked body of a request that starts a run. */
export type RunRequestBody = Static<typeof runRequestSchema>;

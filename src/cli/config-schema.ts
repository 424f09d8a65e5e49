import { type Static, Type } from 'typebox';
import { DURATION_PATTERN } from '../base/duration.ts';
import { settingsSchema } from '../protocol/settings-schema.ts';
import { callTemplateSchema } from '../scenario/schema/call-template-schema.ts';

const text = (description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 2000, description }));

const count = (maximum: number, description: string) =>
  Type.Optional(Type.Integer({ minimum: 1, maximum, description }));

const choice = <T extends string>(values: readonly T[], description: string) =>
  Type.Optional(Type.Unsafe<T>({ type: 'string', enum: [...values], description }));

/** The configuration file: the flags of the command line by their names, and the settings. */
export const configSchema = Type.Object(
  {
    to: text('Your app’s webhook, such as http://localhost:3000/webhook.'),
    dialect: choice(['chat-api', 'chat-gateway'], 'Which generation of 8x8’s API to speak.'),
    allowRemote: Type.Optional(Type.Boolean({ description: 'Deliver to another machine too.' })),
    key: text('Sign with this RSA key (PEM or JWK) instead of the test key.'),
    seed: text('The same seed gives the same ids.'),
    freezeTime: text('Freeze all timestamps at this ISO time.'),
    port: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 65_535, description: 'Port of the platform; 0 is any free one.' }),
    ),
    host: text('Address that serve listens on.'),
    allowHost: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 253 }), {
        maxItems: 50,
        description: 'Host names under which the platform may be asked too.',
      }),
    ),
    clock: choice(['wall', 'virtual'], 'virtual takes no time for pauses.'),
    speed: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 1_000_000,
        description: 'Play pauses this many times faster.',
      }),
    ),
    conversations: count(1_000_000, 'How many conversations play each scenario.'),
    concurrency: count(100_000, 'How many of them at the same time.'),
    reporter: Type.Optional(
      Type.Array(
        Type.Unsafe<'default' | 'json' | 'junit'>({ type: 'string', enum: ['default', 'json', 'junit'] }),
        {
          minItems: 1,
          maxItems: 3,
          description: 'How a run is reported.',
        },
      ),
    ),
    outputFile: Type.Optional(
      Type.Object(
        {
          default: text('File of the default report.'),
          json: text('File of the json report.'),
          junit: text('File of the junit report.'),
        },
        { additionalProperties: false, description: 'Files to write reports to, instead of stdout.' },
      ),
    ),
    wait: Type.Optional(
      Type.String({ pattern: DURATION_PATTERN, description: 'Wait this long for the app to listen.' }),
    ),
    ready: text('What your app answers with 2xx once it is ready, such as /health.'),
    customerOpens: Type.Optional(callTemplateSchema),
    customerSays: Type.Optional(callTemplateSchema),
    customerLeaves: Type.Optional(callTemplateSchema),
    unscripted: choice(
      ['ignore', 'warn', 'error'],
      'What becomes of calls about a conversation that no step awaits.',
    ),
    settings: Type.Optional(settingsSchema),
  },
  {
    $id: 'urn:fake-8x8:config',
    title: 'Configuration of fake-8x8',
    description: 'fake-8x8.config.json, or what fake-8x8.config.ts exports.',
    additionalProperties: false,
  },
);

/** The configuration file's contents. Flags and environment variables outrank it. */
export type Config = Static<typeof configSchema>;

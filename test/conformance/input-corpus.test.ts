import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '#src/cli/options/config-schema.ts';
import { inputs } from '#src/generated/validators.ts';
import { savedStateSchema } from '#src/platform/state/saved-state-schema.ts';
import { SETTINGS } from '#src/protocol/settings.ts';
import { scenarioSchema } from '#src/scenario/schema.ts';
import { runRequestSchema } from '#src/server/run-request-schema.ts';
import { corpusBody, withoutRepeats } from './corpus/corpus-body.ts';
import { onValues } from './corpus/event-judges.ts';
import { findDisputes } from './corpus/find-disputes.ts';
import { mutationsOf } from './corpus/mutate.ts';

const catalogue = join(import.meta.dirname, '..', '..', 'scenarios');
const scenarios = readdirSync(catalogue, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path): unknown => parse(readFileSync(join(catalogue, path), 'utf8')));

const settings = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, setting]) => [name, setting.default]),
);
const call = {
  call: 'POST /say',
  headers: { 'x-a': 'b' },
  body: { text: '{{text}}' },
  capture: { id: '/id' },
};
const runOptions = {
  to: 'http://localhost:3000/webhook',
  dialect: 'chat-gateway',
  seed: 'a',
  freezeTime: '2024-04-14T12:00:00Z',
  clock: 'virtual',
  speed: 2.5,
  conversations: 3,
  concurrency: 2,
  customerOpens: call,
  customerSays: call,
  customerLeaves: call,
  unscripted: 'warn',
  settings,
};
const config = {
  ...runOptions,
  allowRemote: true,
  key: 'key.pem',
  port: 0,
  host: '127.0.0.1',
  allowHost: ['bot.test'],
  reporter: ['default', 'json'],
  outputFile: { json: 'run.json' },
  wait: '10s',
  ready: '/health',
};

const queue = { key: 'support', id: '104', name: 'Support' };
const agent = { key: 'ana', id: 'apop', name: 'Ana Pop' };
const savedState = {
  file: 'fake-8x8 state',
  version: 1,
  restored: 1,
  created: { webhooks: 1, channels: 1, conversations: 1, tokens: 1 },
  tokens: [{ digest: 'abc', key: 'key', issuedMs: 1, expiresMs: 2, refused: false }],
  tenants: [
    {
      id: 'tenant',
      customerId: 'customer',
      webhooks: [{ id: 'w', name: 'App', uri: 'http://localhost:3000/', version: 'v2.0' }],
      channels: [{ id: 'c', name: 'App', webhookId: 'w', queueId: '104', type: 'ChatAPI', description: '' }],
      conversations: [
        {
          id: 'x',
          number: 1,
          channelId: 'c',
          customer: [{ key: 'name', value: 'James' }],
          startMs: 1,
          conversation: {
            phase: 'handled',
            queue,
            script: 's',
            handover: 'w',
            agents: [agent],
            lastAgent: agent,
            customerPresent: true,
            transferring: false,
            interaction: 1,
          },
          interactions: [{ id: 'i', startMs: 1, endMs: 2 }],
          agents: [agent],
          messages: [
            {
              interactionId: 'i',
              text: 'Hi',
              author: 'user',
              participantId: 'user',
              createdMs: 1,
              extras: {
                attachments: ['a'],
                cards: [
                  { id: 'k', contentType: 'x', content: {}, actionSubmitted: true, actionExecuted: false },
                ],
                externalProvider: { name: 'X', externalMessageId: '1' },
              },
            },
          ],
          attachments: [
            { id: 'a', fileName: 'a.txt', mediaType: 'text/plain', createdMs: 1, base64: 'aGk=' },
          ],
          postAgent: { webhookId: 'w', notifiesChannel: true, maxTotalMs: 1, userTimeoutMs: 1 },
        },
      ],
    },
  ],
};

test.each<[keyof typeof inputs, TSchema, readonly unknown[]]>([
  ['scenario', scenarioSchema, scenarios],
  ['config', configSchema, [{}, config]],
  [
    'runRequest',
    runRequestSchema,
    [
      { scenario: 'transfer', ...runOptions },
      { scenario: scenarios[0] ?? {}, ...runOptions },
    ],
  ],
  ['savedState', savedStateSchema, [savedState]],
])(
  'the generated validator of a %s, the errors it lists, TypeBox and Ajv agree',
  async (name, schema, good) => {
    const changed = fc.sample(fc.constantFrom(...good).chain(mutationsOf), { numRuns: 800, seed: 88 });
    const corpus = withoutRepeats([
      ...good.map((value, index) => corpusBody(`good ${index}`, value, true)),
      ...changed.map(({ what, value }, index) => corpusBody(`changed ${index}: ${what}`, value)),
    ]);
    const validate = new Ajv2020({ strict: true }).compile(schema);
    const { disputes, verdicts } = await findDisputes(
      corpus,
      [
        onValues('TypeBox', (value) => Value.Check(schema, value)),
        onValues('Ajv', (value) => validate(value) === true),
        onValues('generated validator', (value) => inputs[name].isValid(value)),
        onValues('listed errors', (value) => inputs[name].listErrors(value).length === 0),
      ],
      [],
    );
    expect(disputes).toEqual([]);
    expect(verdicts.filter((isGood) => !isGood).length).toBeGreaterThan(200);
  },
);

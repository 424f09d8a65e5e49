import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Examination } from '#src/checks/running/examination.ts';
import { type TestIntegrationOptions, testIntegration } from '#src/checks/test-integration.ts';
import { createServer } from '#src/server/server.ts';
import {
  createIntegration,
  type IntegrationDialect,
  MISTAKES,
  TASTES,
} from '../../consumers/integrations/integration.mjs';

/** What is examined: an integration to one taste, or with one mistake; with neither, the desk as it is. */
export type ExaminedIntegration = {
  readonly dialect?: IntegrationDialect;
  readonly mistake?: string;
  readonly taste?: string;
};

/** How far it is examined. */
export type ExaminationChoice = Pick<
  TestIntegrationOptions,
  'profile' | 'seed' | 'only' | 'skip' | 'runs' | 'ignore' | 'bail'
>;

/** Starts an integration in this process, which registers with a fake over HTTP, and examines it. */
export async function examineIntegration(
  { dialect = 'chat-api', mistake, taste }: ExaminedIntegration,
  choice: ExaminationChoice = {},
): Promise<Examination> {
  const server = await createServer({ dialect, seed: 'measure' });
  const integration = createIntegration({
    baseUrl: server.url,
    dialect,
    key: 'fake-8x8-test-key',
    secret: 'fake-8x8-test-secret',
    tenantId: server.fake.info.tenantId,
    mistake,
    taste,
  });
  const http = createHttpServer(integration.listener);
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  try {
    // One that 8x8 does not add runs all the same; the second time is as after a restart.
    for (const _ of [1, 2]) await integration.start(`${url}/webhook`).catch(() => {});
    return await testIntegration({
      ...choice,
      fake: server.fake,
      to: `${url}/webhook`,
      reset: 'POST /reset',
      ...customerOf(taste),
    });
  } finally {
    await integration.close();
    http.close();
    http.closeAllConnections();
    await server.close();
  }
}

/** How the kit plays the customer of an integration. */
function customerOf(taste: string | undefined) {
  if (taste !== undefined && TASTES[taste]?.opens === false)
    return { customerSees: 'GET /chats/${conversation.id}' };
  return {
    customerOpens: {
      call: 'POST /chats',
      body: { name: '${customer.name}', email: '${customer.email}', text: '${text}' },
      capture: { chat: '/id' },
    },
    customerSays: { call: 'POST /chats/${chat}/messages', body: { text: '${text}' } },
    customerLeaves: 'DELETE /chats/${chat}',
    customerSees: 'GET /chats/${chat}',
  };
}

/** Whether an examination says what it should: nothing of a correct integration, the cause of a mistake. */
export function isRight({ mistake }: ExaminedIntegration, { findings }: Examination): boolean {
  if (mistake === undefined) return findings.length === 0;
  return findings.some(({ id }) => id === MISTAKES[mistake]?.finding);
}

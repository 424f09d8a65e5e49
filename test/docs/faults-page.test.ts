import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { verifySignature } from '#src/delivery/verify-signature.ts';
import { createFake8x8, type Fake8x8 } from '#src/play/fake-8x8.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { FAULT_NAMES } from '#src/protocol/faults.ts';
import { checkScenario } from '#src/scenario/check.ts';
import { parseScenario } from '#src/scenario/parse.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { playInProcess } from '../support/play/play-in-process.ts';
import { type Received, readRequest } from '../support/play/received.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/faults.md'), 'utf8');
const blocks = Array.from(page.matchAll(/```yaml\n(.*?)```/gs), ([, text = '']) => text);
const signer = createSigner(buildTestKey());

/** What a careful app answers. */
async function answerTo({ headers, body }: Received): Promise<number> {
  const { valid } = await verifySignature({ headers, body, jwk: { ...signer.publicJwk } });
  return valid ? 204 : 401;
}

describe('docs/faults.md', () => {
  test('has two scenarios', () => {
    expect(blocks).toHaveLength(2);
  });

  test.each(FAULT_NAMES)('names %s', (name) => {
    expect(page).toContain(`\n| \`${name}\` |`);
  });

  describe.each(DIALECT_NAMES)('in %s', (dialect) => {
    test.each(blocks)('its scenarios pass against a careful app', async (text) => {
      const { scenario } = parseScenario(text, { file: 'a.yaml' });
      expect(checkScenario(scenario as Scenario).problems).toEqual([]);
      const { summary, attempts } = await playInProcess({
        scenarios: [scenario as Scenario],
        dialect,
        signer,
        respond: answerTo,
      });
      expect(summary.verdict).toBe('passed');
      expect(attempts.some(({ fault }) => fault !== undefined)).toBe(true);
    });
  });

  test('its calls do what they say', async () => {
    const received: Received[] = [];
    const to = {
      async fetch(request: Request) {
        const got = await readRequest(request);
        received.push(got);
        return new Response(null, { status: await answerTo(got) });
      },
    };
    await using fake = createFake8x8({ to, agents: { ana: {} }, queues: { support: {} } });
    await fake.move({ queue: 'support' }, { fault: 'answer-lost' });
    await fake.agent('ana').join();
    await fake.agent('ana').says('Hello', { fault: 'again-at-once' });
    const { events } = await fake.send('TEXT', { message: 'forged' }, { fault: 'unsigned' });
    expect(events).toMatchObject([{ status: 401 }]);
    expect(received.map(({ retry }) => retry)).toEqual([0, 1, 0, 0, 0, 0]);
    for (const call of [
      `.says('Hello', { fault: 'again-at-once' })`,
      `{ fault: 'answer-lost' }`,
      `{ fault: 'unsigned' }`,
    ])
      expect(page).toContain(call);
    expect((fake satisfies Fake8x8<'ana', 'support', 'chat-api'>).conversationId).toBeDefined();
  });
});

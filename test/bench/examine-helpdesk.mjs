import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createFake8x8, testIntegration } from '../../dist/index.js';
import { createServer } from '../../dist/server.js';
import { createFetchApp } from '../consumers/helpdesk/fetch.mjs';
import { createHelpdesk } from '../consumers/helpdesk/helpdesk.mjs';
import { PLAIN_ENVIRONMENT, projectPath } from './start-program.mjs';

/**
 * Examines the help desk, `here` in this process or `apart`, and prints as JSON what that took: `cpuMs` of this process,
 * `wallMs`, how many conversations there were, and the heap in bytes after half of them and after all.
 */
const [place, profile, runs] = process.argv.slice(2);
const { fake, to, close } = await (place === 'apart' ? startApart() : startHere());

const heap = [];
const cpu = process.cpuUsage();
const startedMs = performance.now();
const { findings, ending, checks } = await testIntegration({
  fake,
  to,
  profile,
  runs: runs === undefined ? undefined : Number(runs),
  seed: 'bench',
  customerOpens: 'POST /chats {"name":"${customer.name}","text":"${text}"}',
  customerSays: 'POST /chats/${conversation.id}/messages {"text":"${text}"}',
  customerLeaves: 'DELETE /chats/${conversation.id}',
  customerSees: 'GET /chats/${conversation.id}',
  onProgress({ played, total }) {
    if (played === Math.floor(total / 2)) heap.push(heapBytes());
  },
});
const { user, system } = process.cpuUsage(cpu);
const wallMs = performance.now() - startedMs;
heap.push(heapBytes());
if (findings.length > 0 || ending !== 'finished')
  throw new Error(`the examination is ${ending}: ${findings.map(({ cause }) => cause).join(' ')}`);
const conversations = checks.reduce((sum, { trials }) => sum + trials, 0);
console.log(JSON.stringify({ cpuMs: (user + system) / 1000, wallMs, conversations, heap }));
await close();

/** The help desk in this process; its events need no socket. */
async function startHere() {
  const webhookUrl = 'http://helpdesk.example/webhook';
  let answer;
  // Not the very same address, or the help desk would find the fake's own webhook and register none.
  const to = { url: `${webhookUrl}?own`, fetch: (request) => answer(request) };
  const fake = createFake8x8({ to, seed: 'bench' });
  const server = await createServer({ fake });
  const helpdesk = createHelpdesk({
    baseUrl: server.url,
    key: 'fake-8x8-test-key',
    secret: 'fake-8x8-test-secret',
    tenantId: fake.info.tenantId,
    webhookUrl,
  });
  answer = createFetchApp(helpdesk);
  await helpdesk.start();
  return { fake, to, close: () => server.close() };
}

/** The help desk as a process of its own. */
async function startApart() {
  const server = await createServer({ seed: 'bench' });
  const child = spawn(process.execPath, [projectPath('test/consumers/helpdesk/main.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...PLAIN_ENVIRONMENT, FAKE_8X8_URL: server.url },
  });
  const [address] = await once(createInterface({ input: child.stdout }), 'line');
  async function close() {
    child.kill();
    await once(child, 'exit');
    await server.close();
  }
  return { fake: server.fake, to: `${address}/webhook`, close };
}

function heapBytes() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

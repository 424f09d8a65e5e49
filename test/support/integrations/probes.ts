import { setTimeout as pause } from 'node:timers/promises';
import type { Disturbance, Probe } from './open-probe.ts';
import { BAD_SIGNATURES, SIGNERS } from './signatures.ts';

/** Does something to an integration and gives what shows of it: the same of one that does it as the plain one does. */
export type Probing = (probe: Probe) => Promise<unknown>;

const second = { signed: SIGNERS.second.sign };
type Meant = { readonly method: string; readonly url: string };

const isKey = ({ url }: Meant) => url.includes('/jwk/');
const isOperation = (ending: string) => (call: Meant) => call.method === 'POST' && call.url.endsWith(ending);

/** Answers the first calls that are meant with a status. */
function failing(isMeant: (call: Meant) => boolean, status: number, times = 1, headers = {}): Disturbance {
  let left = times;
  return (call) => {
    if (!isMeant(call) || left === 0) return undefined;
    left--;
    return Promise.resolve(Response.json({ message: 'It fails.' }, { status, headers }));
  };
}

/** The texts of each section of what may be in a text. */
const TEXTS = [
  '',
  ' \n ',
  'x'.repeat(1500),
  'y'.repeat(5000),
  'Grüße € 🙂 danach',
  '<b>fett</b> & <script>',
  '&lt;b&gt; &amp;amp;',
  '  around  ',
  'two\nlines',
  'e\u0301 ﬁ ½',
  "$& $' $1 $$",
  '100%25 %41',
  'bell\u0007 null\u0001',
];

/** What is sent beside the text that it is about. */
const VARIATIONS: Readonly<Record<string, readonly object[]>> = {
  'chat-api': [
    { eventType: 'AGENT_TYPING' },
    { surprise: true },
    { agentName: 'Ana Pop' },
    { agentId: 'agent-abc-123' },
    { messageType: 'OTHER' },
    { timestamp: 0 },
    { conversationId: 'vXg39aMTRlq4xCBFaUCTlA' },
  ],
  'chat-gateway': [
    { eventType: 'SOMETHING_NEW' },
    { surprise: true },
    { data: { attachments: undefined, cards: undefined } },
    { data: { sender: { id: 'agX', type: 'robot' } } },
    { timestamp: 0 },
    { conversationId: 'vXg39aMTRlq4xCBFaUCTlA' },
  ],
};

/** Every probe, by name. */
export const PROBES: Readonly<Record<string, Probing>> = {
  async again(probe) {
    await probe.begin();
    await probe.send(probe.build('joined'));
    const first = probe.build('text', { message: 'A' });
    const status = [
      await probe.send(first, { eventId: 'a' }),
      await probe.send(first, { eventId: 'a' }),
      await probe.text('B'),
      await probe.send(first, { eventId: 'a' }),
    ];
    await pause(120);
    status.push(await probe.send(first, { eventId: 'a' }));
    return [status, await probe.seen()];
  },
  async 'again as a retry'(probe) {
    await probe.begin();
    const first = probe.build('text', { message: 'A' });
    const status = [
      await probe.send(first, { eventId: 'a' }),
      await probe.send(first, { eventId: 'a', retry: 1 }),
    ];
    return [status, await probe.seen()];
  },
  async beside(probe) {
    await probe.begin();
    const first = probe.build('text', { message: 'A' });
    const both = [1, 2].map(() => probe.send(first, { eventId: 'a', alone: true }));
    return [await Promise.all(both), await probe.seen()];
  },
  async 'key cannot be had'(probe) {
    await probe.begin();
    const restore = probe.disturb(failing(isKey, 500, 99));
    const event = probe.build('text', { message: 'A' });
    const status = [await probe.send(event, { eventId: 'a', ...second })];
    restore();
    status.push(await probe.send(event, { eventId: 'a', retry: 1, ...second }));
    return [status, await probe.seen()];
  },
  async 'platform is away'(probe) {
    const conversationId = 'a-conversation-of-others00';
    probe.of(conversationId);
    const isRead = ({ method, url }: Meant) => method === 'GET' && url.includes('/conversations/');
    const restore = probe.disturb(failing(isRead, 500, 99));
    const event = probe.build('text', { message: 'A' });
    await probe.send(event, { eventId: 'a' });
    restore();
    await probe.send(event, { eventId: 'a', retry: 1 });
    return probe.seen();
  },
  async 'hang-up'(probe) {
    await probe.begin();
    const event = probe.build('text', { message: 'A' });
    await probe.send(event, { eventId: 'a', hangUp: true, alone: true });
    await pause(60);
    const status = await probe.send(event, { eventId: 'a', retry: 1, alone: true });
    return [status, await probe.seen()];
  },
  async 'equal texts'(probe) {
    await probe.begin();
    for (const text of ['A', 'A', 'B', 'A']) await probe.text(text);
    return probe.seen();
  },
  async 'equal times'(probe) {
    await probe.begin();
    const timestamp = Date.now();
    for (const text of ['A', 'B', 'B']) await probe.text(text, {}, { timestamp });
    return probe.seen();
  },
  async late(probe) {
    await probe.begin();
    const late = probe.build('text', { message: 'A' });
    await probe.text('B');
    await probe.send(late);
    return probe.seen();
  },
  async wire(probe) {
    await probe.begin();
    const text = 'Grüße';
    const cut = Buffer.from(JSON.stringify(probe.build('text', { message: text }))).indexOf(0xc3) + 1;
    const status = [
      await probe.text(text, { cuts: [cut] }),
      await probe.text('plain', { cuts: [20] }),
      await probe.text('slow', { cuts: [10, 30, 50], cutMs: 40 }),
      await probe.text('charset', { headers: { 'content-type': 'application/json; charset=utf-8' } }),
      await probe.text('query', { query: '?from=8x8' }),
      await probe.text('title', { headerCase: 'title' }),
    ];
    for (let count = 0; count < 12; count++) status.push(await probe.text('alone', { alone: true }));
    return [status, await probe.seen()];
  },
  async style(probe) {
    await probe.begin();
    const event = probe.build('text', { message: 'A "quoted" ü' });
    const reversed = Object.fromEntries(Object.entries(event).toReversed());
    const status = [
      await probe.send(event, { body: Buffer.from(JSON.stringify(event, null, 2)) }),
      await probe.send(event, { body: Buffer.from(`${JSON.stringify(event)}\n`) }),
      await probe.send(event, { body: Buffer.from(JSON.stringify(reversed)) }),
    ];
    return [status, await probe.seen()];
  },
  async 'two chats'(probe) {
    const one = await probe.begin({ name: 'James', text: 'One' });
    const two = await probe.begin({ name: 'James', text: 'Two' });
    await Promise.all(
      [one, two].flatMap((id) => {
        probe.of(id);
        return [1, 2].map((number) => probe.text(`${number}`, { alone: true }));
      }),
    );
    for (const id of [one, two]) {
      probe.of(id);
      await probe.send(probe.build('joined'));
    }
    probe.of(one);
    await probe.text('To the first');
    await probe.say('From the first', one);
    const lines = [await probe.seen(one), await probe.seen(two)].map((each) => each.lines.toSorted());
    return [lines, await probe.calls(/messages|conversations /)];
  },
  async lengths(probe) {
    await probe.begin();
    await probe.text('long '.repeat(20));
    await probe.text('short');
    await pause(150);
    return probe.seen();
  },
  async forgeries(probe) {
    await probe.begin();
    await probe.text('genuine');
    const status: Record<string, number> = {};
    for (const [name, signing] of Object.entries(BAD_SIGNATURES))
      status[name] = await probe.text(name, signing);
    status.genuine = await probe.text('genuine');
    return [status, await probe.seen()];
  },
  async genuine(probe) {
    await probe.begin();
    const texts = ['a', 'b', 'c', 'd', 'ü€🙂'];
    const status = [
      await probe.text('retry', { retry: 1 }),
      await probe.text('second key', second),
      await probe.text('customer', { customerId: 'a-customer' }),
      await probe.text('tenant', { tenantId: 'another-tenant' }),
      await probe.text('old', {}, { timestamp: Date.now() - 5000 }),
    ];
    for (const text of texts) status.push(await probe.text(text));
    return [status, await probe.seen()];
  },
  async variations(probe) {
    await probe.begin();
    const status: unknown[] = [];
    for (const text of TEXTS) status.push(await probe.text(text));
    for (const over of VARIATIONS[probe.dialect] ?? []) status.push(await probe.text('varied', {}, over));
    for (const queue of [{ queueId: 'queue-abc-123' }, { queueName: '' }]) {
      const over = probe.dialect === 'chat-gateway' ? { data: queue } : queue;
      status.push(await probe.send(probe.build('queued', over)));
    }
    if (probe.dialect === 'chat-gateway') {
      status.push(await probe.send(probe.build('update', { data: { user: {} } })));
    }
    return [status, await probe.seen()];
  },
  async life(probe) {
    const id = await probe.begin({ name: 'James', text: 'Hello' });
    const open: unknown[] = [];
    const act = async (name: 'joined' | 'left' | 'transfer' | 'queued', agent = 'ana') => {
      open.push(await probe.send(probe.build(name, { agent })));
      open.push((await probe.view(id))?.open);
    };
    const says = (agent: string, message: string) => probe.text(message, {}, { agent });
    open.push(await probe.say('Waiting'));
    await act('joined', 'ana');
    await act('joined', 'ben');
    await says('ana', 'one');
    await says('ben', 'two');
    await act('left', 'ben');
    await says('ana', 'three');
    await act('transfer');
    await act('left', 'ana');
    await act('queued');
    open.push(await probe.say('In the queue'));
    await act('joined', 'ben');
    await says('ben', 'four');
    await act('left', 'ben');
    open.push(await probe.say('Once more'));
    await act('queued');
    await act('joined', 'ana');
    await says('ana', 'five');
    await probe.text('six', {}, { timestamp: Date.now() + 3_600_000 });
    return [open, await probe.seen(id), await probe.calls(/conversations/)];
  },
  async goodbye(probe) {
    const id = await probe.begin({ name: 'James', text: 'Hello' });
    const status = [await probe.leave()];
    const closed = await probe.seen(id);
    status.push(await probe.say('One more thing'), await probe.text('Yes?'));
    return [status, closed, await probe.seen(id), await probe.calls(/messages|participants/)];
  },
  async 'at opening'(probe) {
    await probe.openChat({ name: 'James' });
    probe.of(probe.fake.conversationId ?? '');
    await probe.text('At once');
    return probe.seen(probe.fake.conversationId);
  },
  async customer(probe) {
    const text = '  <b>"Grüße" & 🙂</b> ';
    await probe.begin({ name: 'James', text });
    await probe.say('many words '.repeat(30));
    await probe.send(probe.build('joined'));
    const long = probe.say('the first one, which is a good deal longer');
    await pause(5);
    await Promise.all([long, probe.say('2nd')]);
    await probe.text('An answer');
    const messages = await probe.calls(/conversations/);
    const findings = probe.fake.journal
      .recent()
      .flatMap((entry) => (entry.kind === 'call' ? entry.findings : []));
    return [messages, findings.map(({ code }) => code)];
  },
  async history(probe) {
    const history = [{ type: 'bot', text: 'Welcome' }];
    await probe.begin({ name: 'James', text: 'Hello', history });
    return probe.calls(/conversations/);
  },
  async economy(probe) {
    await probe.start(`${probe.webhookUrl}?again`);
    await probe.start(`${probe.webhookUrl}?again`);
    await probe.begin();
    for (const text of ['A', 'B']) await probe.text(text);
    return probe.calls();
  },
  async handshakes(probe) {
    const start = await probe.start().then(
      () => 'started',
      () => 'not started',
    );
    return [start, await probe.send(probe.build('verify')), await probe.send(probe.build('verify'))];
  },
  async transfer(probe) {
    await probe.begin();
    return probe.send(probe.build('transfer'));
  },
  async 'message fails'(probe) {
    await probe.begin();
    probe.disturb(failing(isOperation('/messages'), 500));
    const status = [await probe.say('A'), await probe.say('B')];
    await pause(260);
    return [status, await probe.calls(/messages/)];
  },
  async 'message fails for long'(probe) {
    await probe.begin();
    probe.disturb(failing(isOperation('/messages'), 500, 5));
    return [await probe.say('A'), await probe.calls(/messages/)];
  },
  async 'message too fast'(probe) {
    await probe.begin();
    probe.disturb(failing(isOperation('/messages'), 429, 5));
    return [await probe.say('A'), await probe.calls(/messages/)];
  },
  async 'message to come later'(probe) {
    await probe.begin();
    probe.disturb(failing(isOperation('/messages'), 429, 1, { 'retry-after': '1' }));
    probe.say('A').catch(() => {});
    return probe.calls(/messages/);
  },
  async 'message refused'(probe) {
    await probe.begin();
    probe.disturb(failing(isOperation('/messages'), 400));
    return [await probe.say('A'), await probe.calls(/messages/)];
  },
  async 'token expires'(probe) {
    await probe.begin();
    let first: string | undefined;
    probe.disturb(({ authorization, url }) => {
      if (!url.includes('/conversations')) return undefined;
      first ??= authorization;
      return authorization === first ? Promise.resolve(Response.json({}, { status: 401 })) : undefined;
    });
    return [await probe.say('A'), await probe.calls(/messages/)];
  },
  async 'answer lost'(probe) {
    let lost = 0;
    probe.disturb((call, proceed) => {
      const isMeant = isOperation('/messages')(call) || isOperation('/conversations')(call);
      if (!isMeant || lost++ % 2 === 1) return undefined;
      return proceed().then(() => Promise.reject(new TypeError('fetch failed')));
    });
    const status = (await probe.request('POST', '/chats', { name: 'James' })).status;
    await probe.begin();
    return [status, await probe.say('A'), await probe.say('B'), await probe.calls(/conversations/)];
  },
  async 'answer slow'(probe) {
    await probe.begin();
    probe.fake.failNext('message', { delayMs: 700 });
    return [await probe.say('A'), await probe.calls(/messages/)];
  },
};

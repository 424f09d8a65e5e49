import { describe, expect, test } from 'vitest';
import { type IntegrationDialect, MISTAKES } from '../consumers/integrations/integration.mjs';
import { openProbe } from '../support/integrations/open-probe.ts';
import { PROBES } from '../support/integrations/probes.ts';

/** Which mistakes each probe shows. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  again: [
    'shows-duplicates',
    'remembers-last-id',
    'remembers-briefly',
    'believes-first-tries',
    'refuses-duplicates',
  ],
  'again as a retry': ['remembers-each-retry'],
  beside: ['looks-then-remembers'],
  'key cannot be had': ['drops-retries', 'remembers-before-check', 'trusts-without-key', 'keeps-failed-key'],
  'platform is away': ['remembers-before-work', 'hides-failures'],
  'hang-up': ['gives-up-with-caller', 'dies-of-hang-up'],
  'equal texts': ['merges-equal-texts', 'merges-repeated-texts'],
  'equal times': ['merges-equal-times', 'merges-equal-bodies', 'drops-not-newer'],
  late: ['drops-late'],
  wire: [
    'decodes-chunks',
    'takes-first-chunk',
    'waits-little-for-body',
    'wants-exact-type',
    'wants-exact-address',
    'limits-connections',
    'wants-lower-case-headers',
  ],
  style: ['reads-by-pattern', 'reads-by-position', 'rewrites-body', 'trims-body'],
  transfer: ['forgets-to-answer'],
  'two chats': [
    'works-on-one',
    'saves-over',
    'mixes-messages',
    'mixes-texts',
    'finds-chat-by-agent',
    'finds-chat-by-name',
  ],
  lengths: ['works-in-parallel'],
  forgeries: [
    'checks-nothing',
    'checks-presence',
    'checks-form',
    'ignores-result',
    'checks-first-of-connection',
    'checks-first-of-conversation',
    'checks-no-retries',
    'tries-all-retries',
    'takes-alg-none',
    'takes-alg-hs256',
    'takes-attached-payload',
    'answers-200-to-bad',
    'shows-what-it-refuses',
    'crashes-at-unknown-key',
    'locks-after-forgery',
  ],
  genuine: [
    'assumes-first-try',
    'signs-checksum',
    'checks-characters',
    'knows-its-tenant',
    'knows-its-customer',
    'customer-is-tenant',
    'keeps-one-key',
    'measures-age-by-event',
  ],
  variations: Object.entries(MISTAKES).flatMap(([name, { section }]) =>
    section === 'payloads' ? [name] : [],
  ),
  customer: [
    'loses-waiting-messages',
    'waits-for-more',
    'brings-twice',
    'brings-first-twice',
    'trims-message',
    'escapes-message',
    'cuts-message',
    'removes-emoji',
    'sends-in-parallel',
    'writes-as-bot',
    'echoes-agent',
    'answers-own-echo',
    'sends-other-author',
    'sends-unknown-field',
    'bot-as-customer',
  ],
  history: ['forgets-history', 'turns-history-round', 'history-by-bot'],
  economy: [
    'token-per-call',
    'key-per-event',
    'webhook-each-start',
    'channel-each-start',
    'registers-twice',
    'asks-per-event',
  ],
  goodbye: ['forgets-goodbye', 'stays-open', 'deaf-after-reopening'],
  'message fails': ['gives-up-on-500', 'doubles-after-500', 'overtakes-failed'],
  'message fails for long': ['hammers-on-500', 'hides-failed-message'],
  'message too fast': ['gives-up-on-429', 'hammers-on-429'],
  'message to come later': ['ignores-retry-after'],
  'message refused': ['repeats-refused'],
  'token expires': ['keeps-token', 'renews-token-by-itself'],
  'answer lost': ['doubles-lost-answer', 'opens-again-after-lost-answer'],
  'answer slow': ['doubles-slow-answer', 'gives-up-on-slow'],
  handshakes: ['refuses-handshake', 'shakes-hands-once', 'not-ready-for-handshake'],
  life: [
    'hears-first-agent',
    'hears-last-agent',
    'deaf-after-transfer',
    'deaf-after-agent-left',
    'begins-anew-when-queued',
    'forgets-after-silence',
    'shows-first-agent',
    'shows-last-agent',
    'shows-agent-as-customer',
    'ends-at-agent-left',
    'locks-at-agent-left',
    'locks-until-joined',
    'opens-anew',
    'opens-for-each-message',
  ],
  'at opening': ['slow-to-know-own'],
};

/** What a probe shows of the desk as it is, by probe and dialect. */
const plain = new Map<string, Promise<unknown>>();

async function observe(probe: string, dialect: IntegrationDialect, mistake?: string): Promise<unknown> {
  const open = await openProbe(dialect, { mistake }, probe !== 'handshakes');
  try {
    return await PROBES[probe]?.(open);
  } finally {
    await open.close();
  }
}

function observePlain(probe: string, dialect: IntegrationDialect): Promise<unknown> {
  const key = `${probe} ${dialect}`;
  const known = plain.get(key) ?? observe(probe, dialect);
  plain.set(key, known);
  return known;
}

const rows = Object.entries(SHOWN).flatMap(([probe, mistakes]) =>
  mistakes.map((mistake) => ({ probe, mistake, dialect: MISTAKES[mistake]?.dialects[0] ?? 'chat-api' })),
);

test('each mistake is provoked', () => {
  expect(rows.map(({ mistake }) => mistake).toSorted()).toEqual(Object.keys(MISTAKES).toSorted());
});

const probings = [...new Set(rows.map(({ probe, dialect }) => JSON.stringify([probe, dialect])))].map(
  (row) => JSON.parse(row) as [string, IntegrationDialect],
);

/** Or what a mistake shows could be chance. */
describe.each(probings)('the desk as it is', (probe, dialect) => {
  test.concurrent(`shows the same each time: ${probe}, ${dialect}`, async ({ expect }) => {
    const [first, second] = await Promise.all([observePlain(probe, dialect), observe(probe, dialect)]);
    expect(second).toEqual(first);
  });
});

describe.each(rows)('$mistake', ({ probe, mistake, dialect }) => {
  test.concurrent(`shows when it is provoked: ${probe}`, async ({ expect }) => {
    const [good, bad] = await Promise.all([observePlain(probe, dialect), observe(probe, dialect, mistake)]);
    expect(bad).not.toEqual(good);
  });
});

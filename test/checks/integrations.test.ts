import { describe, expect, test } from 'vitest';
import { MISTAKES } from '../consumers/integrations/integration.mjs';
import { examineIntegration } from '../support/checks/examine-integration.ts';

/** A sample of `npm run measure`: mistakes of each section, with the checks that show them. */
const SAMPLE: Readonly<Record<string, readonly string[]>> = {
  'shows-duplicates': ['changes-of-agent', 'repeated-events'],
  'checks-nothing': ['forged-requests'],
  'answers-200-to-bad': ['forged-requests'],
  'takes-alg-none': ['forged-requests'],
  'keeps-one-key': ['other-keys'],
  'throws-on-unknown-event': ['unknown-things'],
  'refuses-unknown-fields': ['unknown-things'],
  'refuses-unknown-values': ['unknown-things'],
  'refuses-empty-names': ['missing-fields'],
  'refuses-time-zero': ['old-timestamps', 'late-retries'],
  'measures-age-by-event': ['old-timestamps', 'late-retries'],
  'refuses-long-body': ['agent-texts'],
  'wants-long-ids': ['written-otherwise'],
  'wants-queue-numbers': ['written-otherwise'],
  'wants-agent-ids': ['written-otherwise'],
  'wants-exact-address': ['wire-conditions'],
  'writes-as-bot': [],
  'echoes-agent': [],
  'brings-twice': [],
  'shakes-hands-once': ['handshake'],
  'shows-agent-as-customer': [],
  'escapes-markup': ['agent-texts'],
  'turns-history-round': [],
  'hides-failures': ['failing-reads'],
  'repeats-refused': ['failing-for-long'],
  'keeps-token': ['expired-token'],
  'refuses-handshake': ['handshake'],
  'locks-at-agent-left': ['changes-of-agent'],
  'mixes-texts': ['several-at-once'],
  'stays-open': ['customer-leaves'],
};

const USUAL = ['plain-conversation', 'changes-of-agent', 'forged-requests', 'repeated-events'];

/** Correct integrations, with the checks in which their way to be correct shows. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  strict: USUAL,
  bot: USUAL,
  outbox: USUAL,
  'own-ids': USUAL,
  'locks-events': ['repeated-events'],
  'sheds-load': ['plain-conversation', 'forged-requests', 'repeated-events'],
  'by-email': ['plain-conversation', 'several-at-once'],
  'forgets-chats': ['customer-leaves'],
  'cools-down': ['plain-conversation', 'unavailable-key'],
  'limits-texts': ['plain-conversation', 'customer-texts'],
  'read-model': ['plain-conversation', 'changes-of-agent'],
  polls: ['plain-conversation'],
};

describe.concurrent('an examination of an integration', () => {
  test.each(Object.entries(SAMPLE))('finds the cause of its mistake: %s', async (mistake, only) => {
    const examination = await examineIntegration(
      { mistake },
      { seed: 'sample', only: ['plain-conversation', ...only] },
    );
    expect(examination.findings.map(({ id }) => id)).toEqual([MISTAKES[mistake]?.finding]);
  });

  test.each(Object.entries(RIGHT))('finds nothing in a correct one: %s', async (taste, only) => {
    const examination = await examineIntegration({ taste }, { seed: 'sample', only });
    expect(examination.findings).toEqual([]);
    expect(examination.checks.map(({ verdict }) => verdict)).toEqual(only.map(() => 'passed'));
  });
});

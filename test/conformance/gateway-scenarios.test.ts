import { basename, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Summary } from '#src/journal/summary.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import { complaints } from '../support/conformance/complaints.ts';
import {
  type OpenHelpdesk,
  type OpenOptions,
  openHelpdesk,
  STYLES,
} from '../support/conformance/open-helpdesk.ts';

const folder = join(import.meta.dirname, '../../scenarios/gateway');
const names = (await listScenarios(folder)).map(({ path }) => basename(path, '.yaml'));

const closes: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

async function play(
  name: string,
  { style = 'fetch', ...options }: OpenOptions & { readonly style?: (typeof STYLES)[number] } = {},
): Promise<{ readonly open: OpenHelpdesk; readonly summary: Summary }> {
  const { scenario } = await loadScenario(join(folder, `${name}.yaml`));
  const open = await openHelpdesk(style, { dialect: 'chat-gateway', ...options });
  closes.push(open.close);
  await open.helpdesk.start();
  return { open, summary: await open.fake.play(scenario) };
}

async function linesAfter(name: string): Promise<readonly string[]> {
  const { open } = await play(name);
  const opened = open
    .callsSince()
    .find(({ operation, status }) => operation === 'conversation' && status < 400);
  const lines = await open.linesOf(opened?.conversationId ?? '');
  return lines.map(({ who, text }) => `${who}: ${text}`);
}

/** The broken rules that a scenario is about. */
const AWAITED = new Map([['wrong-api-key', [expect.stringContaining('CALL_WRONG_API_KEY')]]]);

describe.each(STYLES)('a help desk of Chat Gateway in style %s', (style) => {
  test.each(names)('holds %s', async (name) => {
    const { summary } = await play(name, { style });
    expect(complaints(summary)).toEqual(AWAITED.get(name) ?? []);
    expect(summary).toMatchObject({ verdict: 'passed', stepsNotPlayed: 0, conversations: { finished: 1 } });
  });
});

describe('what the help desk has then', () => {
  test('after a requeue: the second queue', async () => {
    const lines = await linesAfter('requeue');
    expect(lines.filter((line) => line.startsWith('system: waiting'))).toEqual([
      'system: waiting in Support',
      'system: waiting in Billing',
    ]);
  });

  test('after a transfer that it asked for: the agent who came then', async () => {
    const lines = await linesAfter('transfer-by-app');
    const at = lines.indexOf('system: transferred');
    expect(lines.slice(at, at + 3)).toEqual([
      'system: transferred',
      expect.stringMatching(/^system: ag\S+ left$/),
      'system: waiting in Billing',
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^ag\S+: Hello, this is Ben/));
  });

  test('after the survey: its question behind what the agent said, and the answer', async () => {
    const lines = await linesAfter('survey');
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^system: ag\S+ left$/),
      'bot: How did we do? Please answer with a number from 1 to 5.',
      'customer: Five out of five.',
    ]);
  });

  test('after the customer changed: what 8x8 knows of them', async () => {
    const { open } = await play('customer-changes');
    const opened = open.callsSince().find(({ operation }) => operation === 'conversation');
    expect(open.helpdesk.transcript(opened?.conversationId ?? '').customer).toMatchObject({
      name: 'Mira Solberg',
      company: 'Solberg Boats',
    });
  });
});

type Caught = { readonly mistake: string; readonly name: string; readonly reply: string };

/** Each scenario, a mistake that it catches, and what the report says then. */
const caught: readonly Caught[] = [
  { mistake: 'answers-echo', name: 'echo-ignored', reply: 'It came: message "Do I hear an echo?"' },
  { mistake: 'forgets-tenant', name: 'two-tenants', reply: 'no header X-8x8-Tenant names one' },
  { mistake: 'hides-refusal', name: 'wrong-api-key', reply: 'answered 201, not 5xx' },
  { mistake: 'forgets-actions', name: 'customer-changes', reply: 'It did not come.' },
  { mistake: 'forgets-actions', name: 'requeue', reply: 'It did not come.' },
  { mistake: 'forgets-actions', name: 'transfer-by-app', reply: 'It did not come.' },
  { mistake: 'forgets-actions', name: 'script-assignment', reply: 'It did not come.' },
  { mistake: 'forgets-actions', name: 'survey', reply: 'It did not come.' },
  { mistake: 'forgets-actions', name: 'thinking-bot', reply: 'It did not come.' },
  { mistake: 'forgets-actions', name: 'file-from-customer', reply: 'answered 502' },
  { mistake: 'forgets-message', name: 'quick-replies', reply: 'It did not come.' },
];

describe('a help desk of Chat Gateway that makes a mistake', () => {
  const outcomes = new Map<Caught, Promise<Summary>>();

  /** Most of them fail at a deadline, and so all wait at once. */
  beforeAll(async () => {
    for (const each of caught) outcomes.set(each, playMistaken(each));
    await Promise.all(outcomes.values());
  });

  async function playMistaken({ mistake, name }: Caught): Promise<Summary> {
    return (await play(name, { mistake })).summary;
  }

  test.each(caught)('$mistake is caught by $name', async (each) => {
    const summary = await outcomes.get(each);
    if (summary === undefined) throw new Error('It was not played.');
    expect(summary.verdict).toBe('failed');
    expect(complaints(summary).join('\n')).toContain(each.reply);
  });

  test('is caught, and each scenario catches one', () => {
    expect(caught.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });
});

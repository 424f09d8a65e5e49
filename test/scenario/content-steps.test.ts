import { mkdir, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkScenario } from '#src/scenario/check.ts';
import { SCENARIO_LIMITS } from '#src/scenario/limits.ts';
import { loadScenario } from '#src/scenario/load.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import {
  createTemporaryDirectory,
  type TemporaryDirectory,
} from '../support/scenario/temporary-directory.ts';

const scenarioOf = (step: Step, different: Partial<Scenario> = {}): Scenario => ({
  scenario: 'Test',
  queues: { support: {} },
  agents: { ana: {} },
  steps: [{ queue: 'support' }, { join: 'ana' }, step],
  ...different,
});

const problemsOf = (...check: Parameters<typeof checkScenario>) =>
  checkScenario(...check).problems.map(({ code, path }) => `${path} ${code}`);

const card = { type: 'AdaptiveCard', version: '1.3', body: [] };

describe('checkScenario of what an agent sends', () => {
  test.each<[string, Step, readonly string[]]>([
    ['typing', { typing: true }, []],
    ['an inline text', { attach: { name: 'a.txt', text: '' } }, []],
    ['an inline file', { attach: { name: 'a.png', base64: 'AAEC' }, text: 'Hi' }, []],
    ['a path in no file', { attach: 'a.txt' }, ['/steps/2/attach SCENARIO_FILE_NOT_READ']],
    ['a file without content', { attach: { name: 'a' } }, ['/steps/2/attach SCENARIO_ATTACHED_CONTENT']],
    [
      'a file with two contents',
      { attach: { name: 'a', text: 'a', base64: '' } },
      ['/steps/2/attach SCENARIO_ATTACHED_CONTENT'],
    ],
    [
      'too large a file',
      { attach: { name: 'a', base64: 'AAAA'.repeat(SCENARIO_LIMITS.attachedBytesMax / 3 + 1) } },
      ['/steps/2/attach SCENARIO_ATTACHED_TOO_LARGE'],
    ],
    [
      'an unknown variable in a file',
      { attach: { name: 'a', text: '${nobody}' } },
      ['/steps/2/attach/text SCENARIO_UNKNOWN_VARIABLE'],
    ],
    ['a file of the customer', { 'customer-attaches': { name: 'a.txt', text: '' }, text: 'Hi' }, []],
    [
      'a path of the customer in no file',
      { 'customer-attaches': 'a.txt' },
      ['/steps/2/customer-attaches SCENARIO_FILE_NOT_READ'],
    ],
    [
      'a file of the customer without content, and unknown variables',
      { 'customer-attaches': { name: 'a' }, text: '${nobody}' },
      ['/steps/2/text SCENARIO_UNKNOWN_VARIABLE', '/steps/2/customer-attaches SCENARIO_ATTACHED_CONTENT'],
    ],
    [
      'an unknown variable in a file of the customer',
      { 'customer-attaches': { name: 'a', text: '${nobody}' } },
      ['/steps/2/customer-attaches/text SCENARIO_UNKNOWN_VARIABLE'],
    ],
    ['a card', { card, text: 'Hi' }, []],
    [
      'a card of another type and version',
      { card: { type: 'Card', version: '2.0' } },
      ['/steps/2/card/type SCENARIO_CARD_CONTENT', '/steps/2/card/version SCENARIO_CARD_CONTENT'],
    ],
    [
      'quick replies as a card without options',
      { card: {}, contentType: 'application/8x8.quick.replies' },
      ['/steps/2/card/options SCENARIO_CARD_CONTENT'],
    ],
    ['a card whose content is not published', { card: {}, contentType: 'Carousel' }, []],
    ['quick replies', { 'quick-replies': ['Yes', { title: 'No', payload: 'n' }] }, []],
    [
      'an unknown variable in a title',
      { 'quick-replies': ['${nobody}'] },
      ['/steps/2/quick-replies/0 SCENARIO_UNKNOWN_VARIABLE'],
    ],
    ['an unknown agent', { typing: true, by: 'anna' }, ['/steps/2/by SCENARIO_UNKNOWN_AGENT']],
  ])('%s', (_, step, expected) => {
    expect(problemsOf(scenarioOf(step), { dialect: 'chat-gateway' })).toEqual(expected);
  });

  test.each<[string, Step]>([
    ['typing', { typing: true }],
    ['attach', { attach: { name: 'a', text: '' } }],
    ['card', { card }],
    ['quick-replies', { 'quick-replies': ['Yes'] }],
    ['read', { read: true }],
  ])('%s needs an agent, and a dialect that has it', (verb, step) => {
    const alone = scenarioOf(step, { steps: [{ queue: 'support' }, step], agents: {} });
    expect(problemsOf(alone)).toEqual([`/steps/1/${verb} SCENARIO_NO_SPEAKER`]);
    const lacking = [`/steps/2/${verb} SCENARIO_NOT_IN_DIALECT`];
    expect(problemsOf(scenarioOf(step))).toEqual([]);
    expect(problemsOf(scenarioOf(step), { dialect: 'chat-api' })).toEqual(lacking);
    expect(problemsOf(scenarioOf(step, { dialects: ['chat-api', 'chat-gateway'] }))).toEqual(lacking);
    const declared = scenarioOf(step, { dialects: ['chat-gateway'] });
    expect(problemsOf(declared)).toEqual([]);
    expect(problemsOf(declared, { dialect: 'chat-api' })).toEqual([]);
  });

  test.each<[string, Step]>([
    ['customer-typing', { 'customer-typing': true }],
    ['customer-submits', { 'customer-submits': {} }],
    ['customer-attaches', { 'customer-attaches': { name: 'a', text: '' }, text: 'Hi' }],
  ])('%s needs a conversation, and a dialect that has it', (verb, step) => {
    const early = scenarioOf(step, { steps: [step, { queue: 'support' }], agents: {} });
    expect(problemsOf(early)).toEqual([`/steps/0/${verb} SCENARIO_ILLEGAL_MOVE`]);
    expect(problemsOf(scenarioOf(step), { dialect: 'chat-gateway' })).toEqual([]);
    const lacking = [`/steps/2/${verb} SCENARIO_NOT_IN_DIALECT`];
    expect(problemsOf(scenarioOf(step), { dialect: 'chat-api' })).toEqual(lacking);
  });

  test('says why a dialect does not have it, and what to do', () => {
    const { problems } = checkScenario(scenarioOf({ card }), { dialect: 'chat-api' });
    expect(problems[0]?.message).toBe(
      'Cannot play "Test": step 3 is card, which chat-api does not have: 8x8 publishes no cards for it. Play it in chat-gateway, and say so in the scenario: dialects: [chat-gateway].',
    );
  });
});

describe('loadScenario of one that attaches files', () => {
  let directory: TemporaryDirectory;

  beforeEach(async () => {
    directory = await createTemporaryDirectory();
    await mkdir(join(directory.path, 'scenarios/files'), { recursive: true });
  });

  afterEach(() => directory.close());

  const load = async (...paths: readonly string[]) => {
    const steps = paths.map((path) => `\n  - attach: ${path}`).join('');
    const text = `scenario: A\nqueues: { support: {} }\nagents: { ana: {} }\nsteps:\n  - queue: support\n  - join: ana${steps}\n`;
    return loadScenario(await directory.write('scenarios/a.yaml', text));
  };

  test('reads them, so that it can be played anywhere', async () => {
    await directory.write('scenarios/files/invoice.pdf', new Uint8Array([0, 255]));
    await directory.write('scenarios/note.unknown', 'Hi');
    const { scenario } = await load('files/invoice.pdf', './note.unknown');
    expect(scenario.steps.slice(2)).toEqual([
      { attach: { name: 'invoice.pdf', base64: 'AP8=', type: 'application/pdf' } },
      { attach: { name: 'note.unknown', base64: 'SGk=', type: 'application/octet-stream' } },
    ]);
    expect(problemsOf(scenario)).toEqual([]);
  });

  test('reads what the customer attaches, too, also in a part', async () => {
    await mkdir(join(directory.path, 'scenarios/parts'));
    await directory.write('scenarios/parts/photo.png', new Uint8Array([0, 255]));
    await directory.write('scenarios/parts/a.yaml', 'part: P\nsteps: [{ customer-attaches: photo.png }]');
    const loadWith = async (last: string) =>
      loadScenario(
        await directory.write(
          'scenarios/a.yaml',
          `scenario: A\ninclude: [parts/a.yaml]\nsteps: [{ customer-attaches: ${last} }]`,
        ),
      );
    const photo = { name: 'photo.png', base64: 'AP8=', type: 'image/png' };
    expect((await loadWith('parts/photo.png')).scenario.steps).toEqual([
      { 'customer-attaches': photo },
      { 'customer-attaches': photo },
    ]);
    await expect(loadWith('no.txt')).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'SCENARIO_FILE_NOT_FOUND', path: '/steps/1/customer-attaches' }),
      ]),
    });
  });

  test('says which cannot be read, where that stands, and what else is wrong', async () => {
    await directory.write('secret.txt', 'secret');
    await directory.write('scenarios/large.bin', '');
    await truncate(join(directory.path, 'scenarios/large.bin'), SCENARIO_LIMITS.attachedBytesMax + 1);
    await symlink('../secret.txt', join(directory.path, 'scenarios/link.txt'));
    const names = ['missing.txt', '../secret.txt', 'link.txt', 'files', '.', '/etc/hostname', 'large.bin'];
    const loading = load(...names, '"x"\n  - transfer: billing');
    await expect(loading).rejects.toMatchObject({ code: 'SCENARIO_INVALID' });
    const { problems = [] } = await loading.catch((thrown) => thrown);
    const found = problems.map(
      ({ code, position }: { code: string; position?: { line: number } }) => `${position?.line} ${code}`,
    );
    expect(found).toEqual([
      '7 SCENARIO_FILE_NOT_FOUND',
      '8 SCENARIO_FILE_OUTSIDE',
      '9 SCENARIO_FILE_OUTSIDE',
      '10 SCENARIO_FILE_NOT_FOUND',
      '11 SCENARIO_FILE_OUTSIDE',
      '12 SCENARIO_FILE_OUTSIDE',
      '13 SCENARIO_ATTACHED_TOO_LARGE',
      '14 SCENARIO_FILE_NOT_FOUND',
      '15 SCENARIO_UNKNOWN_QUEUE',
    ]);
  });
});

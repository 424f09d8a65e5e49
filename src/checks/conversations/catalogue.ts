import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDuration } from '../../base/duration.ts';
import { checkScenario } from '../../scenario/check.ts';
import { catalogueFolder } from '../../scenario/files/package-root.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Scenario, Step } from '../../scenario/schema.ts';
import { skipReasonOf } from '../../scenario/skip-reason.ts';
import { isPossible } from '../building/build-trial.ts';
import type { AppFacts, Check, Trial } from '../check.ts';

/** Those whose texts or order a correct app may change, and those that are about an app's own API. */
const LEFT_OUT = /(?:^served.*|control-characters|text-after-leave)\.yaml$/;

/** Most conversations at the same time: an app has to keep them apart here, and not to bear a load. */
const CONVERSATIONS_MAX = 10;

/** The conversations that ship with the kit, as far as the kit can play them with this app. */
export const catalogue: Check = {
  name: 'catalogue',
  about: 'The conversations of the catalogue lose and double nothing.',
  origin: 'ours',
  needs: [],
  profile: 'full',
  trials: async (app) => {
    const folder = catalogueFolder();
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.yaml'));
    const wanted = files.filter((file) => !LEFT_OUT.test(file)).sort();
    const loaded = await Promise.all(wanted.map((file) => loadScenario(join(folder, file))));
    return loaded.flatMap(({ scenario }) => adapt(scenario, app) ?? []);
  },
};

/**
 * Makes a trial of a scenario: it begins as the app's conversations do, takes no longer than it has to, and leaves to
 * the judges what the app must do. Undefined when the kit cannot play it with this app.
 */
function adapt(scenario: Scenario, app: AppFacts): Trial | undefined {
  if (skipReasonOf(scenario, app.dialect) !== undefined || scenario.settings?.tenantId !== undefined)
    return undefined;
  if (scenario.steps.some((step) => step.call !== undefined || !isPossible(app, step))) return undefined;
  const steps = opened(scenario.steps.filter(isPlayed), app).map(withoutDemands);
  const name = `From the catalogue: ${scenario.scenario}`;
  const { conversations = 1 } = scenario;
  const adapted = {
    ...scenario,
    scenario: name,
    ...(conversations > 1 && { conversations: Math.min(conversations, CONVERSATIONS_MAX) }),
    steps,
  };
  return checkScenario(adapted, { dialect: app.dialect }).checked === undefined
    ? undefined
    : { scenario: adapted };
}

/** What a step awaits of the app is judged anyway, except that it opens the conversation. */
function isPlayed({ expect }: Step): boolean {
  return expect === undefined || expect === 'conversation';
}

function opened([first, ...others]: readonly Step[], { customerOpens }: AppFacts): readonly Step[] {
  if (first === undefined) return [];
  return customerOpens && first.queue !== undefined
    ? [{ customer: 'Hello, is anybody there?' }, { expect: 'conversation' }, ...others]
    : [first, ...others];
}

/** Longest pause of a person that is waited for. */
const PAUSE = '50ms';

/** How long the app may take, and what a call has to be like, is not for the scenario to say. */
function withoutDemands({ ack, within, matching, capture, ...step }: AnyOption & Step): Step {
  const isLong = (duration: string | undefined) =>
    duration !== undefined && parseDuration(duration) > parseDuration(PAUSE);
  return {
    ...step,
    ...(isLong(step.after) && { after: PAUSE }),
    ...(isLong(step.wait) && { wait: PAUSE }),
  } as Step;
}

type AnyOption = { readonly [Option in 'ack' | 'within' | 'matching' | 'capture']?: unknown };

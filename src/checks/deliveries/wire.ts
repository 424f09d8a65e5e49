import { FAULT_NAMES, FAULTS } from '../../protocol/faults.ts';
import type { Step } from '../../scenario/schema.ts';
import { AGENTS, buildTrial, QUEUES } from '../building/build-trial.ts';
import type { AppFacts, Check, Trial } from '../check.ts';
import { buildFaultTrial } from './repeated-events.ts';

/** How bytes travel makes no difference. */
export const wireConditions: Check = {
  name: 'wire-conditions',
  about: 'It makes no difference how the bytes of a request travel.',
  origin: 'http',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) =>
    FAULT_NAMES.filter((name) => FAULTS[name].group === 'wire').map((name) => buildFaultTrial(app, name)),
};

/** Other ways to write the same, each with the feature that it brings about. */
const STYLES = [
  { feature: 'body-escaped', settings: { bodyStyle: 'escaped' }, about: 'The JSON has \\u escapes.' },
  { feature: 'body-pretty', settings: { bodyStyle: 'pretty' }, about: 'The JSON has line breaks.' },
  { feature: 'keys-shuffled', settings: { keyOrder: 'shuffled' }, about: 'The keys come in any order.' },
  { feature: 'headers-title-case', settings: { headerCase: 'title' }, about: 'Header names have capitals.' },
  { feature: 'agent-name-plain', settings: { agentName: 'plain' }, about: 'Names have no comma.' },
  { feature: 'other-customer-id', settings: { customerId: 'other8x8customer' }, about: 'The ids differ.' },
  {
    feature: 'conversation-id-shape',
    settings: { conversationIds: 'medium' },
    about: 'Ids have 22 characters.',
  },
  { feature: 'conversation-id-shape', settings: { conversationIds: 'short' }, about: 'Ids are short.' },
] as const;

function buildStyleTrial(app: AppFacts, { feature, settings, about }: (typeof STYLES)[number]): Trial {
  return buildTrial(app, {
    name: `Written otherwise: ${feature}, ${Object.values(settings).join()}`,
    about,
    features: [feature],
    settings,
    steps: [
      { join: 'ana' },
      { text: 'Hello, this is Ana.' },
      { text: 'Grüße aus Zürich, 您好!' },
      { customer: 'Hello Ana.' },
      { leave: 'ana' },
    ],
  });
}

/** Agents and queues with ids and names of other shapes than the usual ones, one after the other. */
function buildNamesTrial(app: AppFacts): Trial {
  return buildTrial(app, {
    name: 'Written otherwise: ids and names',
    about: 'Agents and queues have ids and names as other samples and other people have them.',
    steps: [
      { join: 'ana' },
      { text: 'Hello, this is Ana.' },
      ...(['zoe', 'kim', 'lin', 'max', 'mia'] as const).flatMap((agent): readonly Step[] => [
        { join: agent },
        { text: `And this is ${agent}.`, by: agent },
      ]),
      { transfer: 'refunds' },
      { join: 'ben' },
      { text: 'Hello, this is Ben.' },
      { leave: 'ben' },
    ],
  });
}

/** How an event is written makes no difference. */
export const writtenOtherwise: Check = {
  name: 'written-otherwise',
  about: 'It makes no difference how the same event is written.',
  origin: 'published',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) => [...STYLES.map((style) => buildStyleTrial(app, style)), buildNamesTrial(app)],
};

/** Events of another tenant, which an app that serves one tenant may refuse. */
export const otherTenant: Check = {
  name: 'other-tenant',
  about: 'Events of a tenant are accepted whose conversations the app has not opened.',
  origin: 'ours',
  needs: [],
  profile: 'full',
  harsh: true,
  trials: () => [
    {
      features: ['other-tenant'],
      scenario: {
        scenario: 'A conversation of another tenant',
        about: 'The contact centre opens a conversation in another tenant.',
        queues: { support: QUEUES.support },
        agents: { ana: AGENTS.ana },
        settings: { tenantId: 'other8x8tenant02' },
        steps: [
          { queue: 'support' },
          { join: 'ana' },
          { text: 'Hello from the other tenant.' },
          { leave: 'ana' },
        ],
      },
    },
  ],
};

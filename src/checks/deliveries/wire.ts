import { FAULT_NAMES, FAULTS } from '../../protocol/faults.ts';
import { buildTrial } from '../building/build-trial.ts';
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
] as const;

function buildStyleTrial(app: AppFacts, { feature, settings, about }: (typeof STYLES)[number]): Trial {
  return buildTrial(app, {
    name: `Written otherwise: ${feature}`,
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

/** How an event is written makes no difference. */
export const writtenOtherwise: Check = {
  name: 'written-otherwise',
  about: 'It makes no difference how the same event is written.',
  origin: 'published',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) => STYLES.map((style) => buildStyleTrial(app, style)),
};

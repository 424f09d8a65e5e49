import { buildTrial } from '../building/build-trial.ts';
import type { Check } from '../check.ts';

/** The contact centre hears that the customer leaves. */
export const customerLeaves: Check = {
  name: 'customer-leaves',
  about: 'When the customer leaves, the contact centre hears of it once.',
  origin: 'published',
  needs: ['customerLeaves'],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'The customer leaves',
      about: 'The customer leaves while the agent is there.',
      steps: [{ join: 'ana' }, { text: 'Can I do anything else for you?' }, { 'customer-leaves': true }],
    }),
  ],
};

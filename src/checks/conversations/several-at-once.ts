import { buildTrial } from '../building/build-trial.ts';
import type { Check } from '../check.ts';

/** Conversations at the same time stay apart. */
export const severalAtOnce: Check = {
  name: 'several-at-once',
  about: 'Conversations at the same time stay apart, also when customers and texts are equal.',
  origin: 'ours',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'Several conversations',
      about: 'Five conversations go on at the same time, each with texts of its own.',
      opening: 'Hello, this is customer ${conversation.number}.',
      conversations: 5,
      steps: [
        { join: 'ana' },
        { text: 'You are number ${conversation.number}.' },
        { customer: 'I am number ${conversation.number}.' },
        { text: 'Good bye, number ${conversation.number}.' },
        { leave: 'ana' },
      ],
    }),
    buildTrial(app, {
      name: 'Equal conversations',
      about: 'Three customers of one name hear and say the same at the same time.',
      customer: { name: 'Priya Raman', email: 'priya.raman@example.com' },
      opening: 'Where is my order?',
      conversations: 3,
      steps: [{ join: 'ana' }, { text: 'It comes tomorrow.' }, { customer: 'Thank you.' }, { leave: 'ana' }],
    }),
  ],
};

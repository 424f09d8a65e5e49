import { buildTrial } from '../building/build-trial.ts';
import type { Check } from '../check.ts';

/** The conversation that every app has to get right. */
export const plainConversation: Check = {
  name: 'plain-conversation',
  about: 'A customer and an agent write to each other: each text arrives once, in order and verbatim.',
  origin: 'published',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'A plain conversation',
      about: 'An agent joins, both write, and the agent leaves.',
      opening: 'Good morning, my order 4711 has not come.',
      steps: [
        { join: 'ana' },
        { text: 'Good morning, this is Ana.' },
        { text: 'I am looking for your order.' },
        { customer: 'Thank you, I can wait.' },
        { text: 'It is on its way and comes tomorrow.' },
        { customer: 'That is good to hear.' },
        { leave: 'ana' },
      ],
    }),
  ],
};

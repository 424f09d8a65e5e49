import { buildTrial } from '../building/build-trial.ts';
import type { Check } from '../check.ts';
import { PASTED_TEXT, UNUSUAL_TEXTS } from './texts.ts';

/** What an agent writes is shown verbatim, whatever it contains. */
export const agentTexts: Check = {
  name: 'agent-texts',
  about: 'What an agent writes is shown verbatim, whatever it contains.',
  origin: 'ours',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'Unusual texts of an agent',
      about: 'Each text is unusual in its own way.',
      steps: [
        { join: 'ana' },
        ...UNUSUAL_TEXTS.map((text) => ({ text: text.replaceAll('${', () => '$${') })),
        { text: PASTED_TEXT },
        { text: '' },
        { text: '   ' },
        { text: 'That was all.' },
        { leave: 'ana' },
      ],
    }),
  ],
};

/** What a customer writes arrives verbatim, whatever it contains. */
export const customerTexts: Check = {
  name: 'customer-texts',
  about: 'What a customer writes arrives verbatim, whatever it contains.',
  origin: 'ours',
  needs: ['customerSays'],
  profile: 'quick',
  trials: (app) => [
    buildTrial(app, {
      name: 'Unusual texts of a customer',
      about: 'Each text is unusual in its own way.',
      steps: [
        { join: 'ana' },
        ...UNUSUAL_TEXTS.map((text) => ({ customer: text.replaceAll('${', () => '$${') })),
        { leave: 'ana' },
      ],
    }),
  ],
};

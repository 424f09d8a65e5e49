import { buildTrial, type TrialPlan } from '../building/build-trial.ts';
import type { Check } from '../check.ts';

/** What happens in a contact centre besides one agent who writes. */
const STORIES: readonly TrialPlan[] = [
  {
    name: 'A transfer',
    about: 'Ana hands the conversation to billing, where Ben goes on.',
    steps: [
      { join: 'ana' },
      { text: 'I hand you to my colleagues of billing.' },
      { transfer: 'billing' },
      { customer: 'All right.' },
      { join: 'ben' },
      { text: 'Hello, this is Ben of billing.' },
      { customer: 'Hello Ben.' },
      { text: 'I see the invoice in front of me.' },
      { leave: 'ben' },
    ],
  },
  {
    name: 'Two agents at once',
    about: 'Ben helps Ana, both write in turn, and Ana leaves first.',
    steps: [
      { join: 'ana' },
      { text: 'I ask a specialist to join us.' },
      { join: 'ben' },
      { text: 'Ben here, which version is it?', by: 'ben' },
      { text: 'It is 4.2, I have looked it up.', by: 'ana' },
      { customer: 'Yes, 4.2.' },
      { leave: 'ana' },
      { text: 'Then an update helps.', by: 'ben' },
      { customer: 'I will try that.' },
      { leave: 'ben' },
    ],
  },
  {
    name: 'The agent leaves and another one comes',
    about: 'Ana leaves, the conversation is queued again, and another agent goes on.',
    steps: [
      { join: 'ana' },
      { text: 'Your password is reset.' },
      { leave: 'ana' },
      { queue: 'support' },
      { join: 'zoe' },
      { text: 'Hello again, does it not work?' },
      { customer: 'Now it does.' },
      { leave: 'zoe' },
    ],
  },
  {
    name: 'Waiting in a queue',
    about: 'The conversation waits, and the customer may write meanwhile.',
    steps: [{ wait: '50ms' }, { customer: 'Is anybody there?' }],
  },
  {
    name: 'Waiting after a transfer',
    about: 'Ana hands the conversation over, and it waits in the next queue.',
    steps: [
      { join: 'ana' },
      { text: 'I hand you over.' },
      { transfer: 'billing' },
      { customer: 'All right.' },
    ],
  },
  {
    name: 'One of two agents leaves',
    about: 'Ben takes over from Ana and is there to the end.',
    steps: [
      { join: 'ana' },
      { text: 'Ben takes over.' },
      { join: 'ben' },
      { leave: 'ana' },
      { text: 'Here I am.', by: 'ben' },
    ],
  },
  {
    name: 'A silence',
    about: 'Nothing happens for a while, and then the conversation goes on.',
    features: ['after-silence'],
    steps: [
      { join: 'ana' },
      { text: 'One moment, please.' },
      { wait: '400ms' },
      { text: 'Here I am again.' },
      { customer: 'No problem.' },
      { leave: 'ana' },
    ],
  },
];

/** Only a customer who writes can open a conversation again. */
const REOPENED: TrialPlan = {
  name: 'The customer writes after the agent has left',
  about: 'The customer writes again, which opens the conversation anew, and another agent answers.',
  steps: [
    { join: 'ana' },
    { text: 'Good bye.' },
    { leave: 'ana' },
    { customer: 'One more question, please.' },
    { join: 'ben' },
    { text: 'Of course, go on.' },
    { customer: 'When do you open tomorrow?' },
    { text: 'At nine.' },
    { leave: 'ben' },
  ],
};

/** Transfers, second agents, queues and silences lose nothing. */
export const changesOfAgent: Check = {
  name: 'changes-of-agent',
  about: 'A transfer, a second agent, another turn in a queue and a silence lose nothing.',
  origin: 'published',
  needs: [],
  judgedBy: ['customerSees'],
  profile: 'quick',
  trials: (app) =>
    [...STORIES, ...(app.customerSays ? [REOPENED] : [])].map((story) => buildTrial(app, story)),
};

/** Events that one conversation of `eightEvents` sends. */
export const EVENTS_PER_CONVERSATION = 8;

const PEOPLE = {
  queues: { support: { id: '104', name: 'Support' } },
  agents: { ana: { name: 'Ana Pop' } },
};

/** A whole conversation without a pause: queue, join, five texts, leave. */
export const eightEvents = {
  scenario: 'Eight events',
  about: 'A conversation from the first event to the last, as fast as it goes.',
  ...PEOPLE,
  steps: [
    { queue: 'support' },
    { join: 'ana' },
    { text: 'Hello, how can I help you today?', times: 5 },
    { leave: 'ana' },
  ],
};

/** The same with as many texts as are asked for. */
export function longConversation(events) {
  const [queue, join, text, leave] = eightEvents.steps;
  return { ...eightEvents, steps: [queue, join, { ...text, times: events - 3 }, leave] };
}

/** An hour of a dozen events, with pauses as people make them. */
export const anHour = {
  scenario: 'An hour',
  about: 'A dozen events within an hour.',
  ...PEOPLE,
  steps: [
    { queue: 'support' },
    { join: 'ana', after: '5m' },
    { text: 'I am still looking for your parcel.', times: 9, after: '6m' },
    { leave: 'ana', after: '1m' },
  ],
};

/** The same dozen events without a pause. */
export const aDozenAtOnce = {
  ...anHour,
  scenario: 'A dozen at once',
  steps: anHour.steps.map(({ after: _after, ...step }) => step),
};

/** Conversations that say hello and then wait for a long time. */
export const waiting = {
  scenario: 'Waiting',
  about: 'A conversation that waits on its script.',
  ...PEOPLE,
  steps: [{ queue: 'support' }, { join: 'ana' }, { wait: '10h' }, { leave: 'ana' }],
};

import type { Scenario, Step } from '../../scenario/schema.ts';
import type { AppFacts, Trial } from '../check.ts';

/** The queues of all trials. One has an id and a name as in other samples. */
export const QUEUES = {
  support: { id: '104', name: 'Support' },
  billing: { id: '105', name: 'Billing' },
  refunds: { id: 'queue-abc-123', name: 'Refunds & Rückfragen' },
};

/** The agents of all trials: some with names as names can be, some with ids of the other shapes that samples have. */
export const AGENTS = {
  ana: { name: 'Ana Pop' },
  ben: { name: 'Ben Okoro' },
  zoe: { name: "Zoë O'Neill-Brandt" },
  kim: { name: 'Kim' },
  lin: { name: '林 小美' },
  max: { id: 'agent-abc-123', name: 'Max Roth' },
  mia: { id: 'agb7CaTIXvQPWmPKmTu1rJjw', name: 'Mia Holm' },
};

/** The customer of all trials that do not vary it. Few have the same name; that is a trial of its own. */
const CUSTOMER = { name: '${random.name}', email: 'priya.raman@example.com' };

/** What is played once the conversation is in its first queue. */
export type TrialPlan = Omit<Trial, 'scenario'> &
  Partial<Pick<Scenario, 'settings' | 'customer' | 'conversations' | 'examples'>> & {
    /** The name of the scenario. */
    readonly name: string;
    readonly about: string;
    readonly steps: readonly Step[];
    /** What the customer says first, where the app opens the conversation. */
    readonly opening?: string;
    /** What is done before the conversation is opened. */
    readonly before?: readonly Step[];
  };

/**
 * Builds a trial that begins as the app's conversations do: its customer opens them where the kit can let them, else the
 * contact centre does. Steps of the customer that the kit cannot make are left out.
 */
export function buildTrial(app: AppFacts, plan: TrialPlan): Trial {
  const {
    name,
    about,
    steps,
    opening = 'Hello, is anybody there?',
    before = [],
    features,
    twin,
    ...rest
  } = plan;
  const first: readonly Step[] = app.customerOpens
    ? [{ customer: opening }, { expect: 'conversation' }]
    : [{ queue: 'support' }];
  const played = [...before, ...first, ...steps.filter((step) => isPossible(app, step))];
  return {
    scenario: {
      scenario: name,
      about,
      ...declarationsOf(played),
      customer: CUSTOMER,
      ...rest,
      steps: played,
    },
    ...(features !== undefined && { features }),
    ...(twin !== undefined && { twin }),
  };
}

/** Whether the kit can make a step with this app. */
export function isPossible(app: AppFacts, step: Step): boolean {
  if ('customer' in step) return app.customerSays;
  return 'customer-leaves' in step ? app.customerLeaves : true;
}

/** Declares what the steps name, so that no trial warns of something unused. */
export function declarationsOf(steps: readonly Step[]): Pick<Scenario, 'queues' | 'agents'> {
  const named = new Set(steps.flatMap((step) => Object.values(step)));
  const pick = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => named.has(key)));
  const agents = pick(AGENTS);
  return {
    queues: { support: QUEUES.support, ...pick(QUEUES) },
    ...(Object.keys(agents).length > 0 && { agents }),
  };
}

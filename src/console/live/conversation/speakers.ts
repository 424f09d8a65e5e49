import type { AnsweredDetail, AnsweredPlatform } from '../../model/control-answers.ts';

/** Somebody as whom one can act. */
export type Actor = { readonly key: string; readonly name: string; readonly isIn: boolean };

/** The key of the customer among those who speak; no agent has it. */
export const CUSTOMER = '/customer';

/** Everyone as whom one can act in a conversation: the agents that can be named, and the customer where the app hears them. */
export function speakersOf(
  { moves, agents, knownAgents, customer, customerPresent }: AnsweredDetail,
  platform: AnsweredPlatform | undefined,
): readonly Actor[] {
  const keys = new Set(
    moves.flatMap(({ move, agent }) => (move === 'join' && agent !== undefined ? agent : [])),
  );
  const known = new Map([...(platform?.agents ?? []), ...knownAgents].map(({ key, name }) => [key, name]));
  const isIn = new Set(agents.map(({ key }) => key));
  const speakers = Array.from(keys, (key) => ({ key, name: known.get(key) ?? key, isIn: isIn.has(key) }));
  const hears = platform?.customerCan.says === true || platform?.customerCan.leaves === true;
  const asCustomer = { key: CUSTOMER, name: customer.name || 'Customer', isIn: customerPresent };
  return hears ? [...speakers, asCustomer] : speakers;
}

/** Who speaks: the one who was chosen, else an agent who is in the conversation, else the first. */
export function chooseSpeaker(speakers: readonly Actor[], chosen: string | undefined): Actor {
  return (
    speakers.find(({ key }) => key === chosen) ??
    speakers.find(({ key, isIn }) => isIn && key !== CUSTOMER) ??
    speakers[0] ?? { key: '', name: 'nobody', isIn: false }
  );
}

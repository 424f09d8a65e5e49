import type { ConversationEntry } from '../journal/entry.ts';

/** Says in one line how a conversation ended that was not played to its end. */
export function describeEnding({ conversation, ending, stepsPlayed, stepsTotal }: ConversationEntry): string {
  const why = ending === 'stopped' ? 'stopped, since an event could not be delivered' : 'was interrupted';
  const left = stepsTotal - stepsPlayed;
  const rest =
    left === 0
      ? 'in its last step'
      : `${left} of ${stepsTotal} steps ${left === 1 ? 'was' : 'were'} not played`;
  return `conversation ${conversation} ${why}: ${rest}`;
}

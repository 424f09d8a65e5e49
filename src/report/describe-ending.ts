import type { ConversationEntry } from '../journal/entry.ts';

/** Says in one line how a conversation ended that was not played to its end, and whether an expectation of it failed. */
export function describeEnding(entry: ConversationEntry, expectationFailed: boolean): string {
  const { conversation, ending, stepsPlayed, stepsTotal } = entry;
  const cause = expectationFailed ? 'an expectation failed' : 'an event could not be delivered';
  const why = ending === 'stopped' ? `stopped, since ${cause}` : 'was interrupted';
  const left = stepsTotal - stepsPlayed;
  const rest =
    left === 0
      ? 'in its last step'
      : `${left} of ${stepsTotal} steps ${left === 1 ? 'was' : 'were'} not played`;
  return `conversation ${conversation} ${why}: ${rest}`;
}

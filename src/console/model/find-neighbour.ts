import type { ConversationView } from './conversation-view.ts';

/** The conversation that stands `step` places further in a list; the first where none is selected. */
export function findNeighbour(
  listed: readonly ConversationView[],
  selected: ConversationView | undefined,
  step: number,
): ConversationView | undefined {
  const index = selected === undefined ? -1 : listed.indexOf(selected);
  return listed[Math.min(listed.length - 1, Math.max(0, index + step))];
}

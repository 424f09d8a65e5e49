import { excerpt } from '../../base/printable.ts';
import type { BroughtText, ConversationFacts } from './facts.ts';
import type { Symptom } from './subject.ts';

/** Judges whether what the app brings as history has the order in which it shows the same to its customer. */
export function judgeHistory({ brought, view, conversationId }: ConversationFacts): readonly Symptom[] {
  const history = brought.filter(({ inHistory }) => inHistory);
  if (history.length < 2 || view === undefined || view.problem !== '') return [];
  const shown = view.lines.map(({ text }) => text);
  const places = history
    .map(({ text }) => (isOnce(text, shown) ? shown.indexOf(text) : -1))
    .filter((at) => at >= 0);
  if (places.every((at, index) => index === 0 || at > (places[index - 1] ?? -1))) return [];
  const evidence = {
    seen: listed(history),
    expected: 'the order in which the customer sees it',
    conversationId,
  };
  return [{ kind: 'history-reordered', evidence }];
}

function isOnce(text: string, all: readonly string[]): boolean {
  return all.indexOf(text) === all.lastIndexOf(text);
}

function listed(history: readonly BroughtText[]): string {
  return history.map(({ author, text }) => `${author} "${excerpt(text, 60)}"`).join(', ');
}

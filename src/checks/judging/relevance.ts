import type { SymptomKind } from './symptoms.ts';

/** What is verified, and so can be a reason to refuse an event, but none to lose or to change what it says. */
const ONLY_VERIFIED: ReadonlySet<string> = new Set(['crc-high', 'non-ascii']);

/** What follows when an event is not answered, and so is no reason for it. */
const AFTERWARDS: ReadonlySet<string> = new Set(['retry', 'refused-before', 'again-after-pause']);

/** Whether a feature can explain a symptom. What a text is like is no reason to show it twice, or after another. */
export function isRelevant(kind: SymptomKind, feature: string): boolean {
  if (ONLY_VERIFIED.has(feature)) return kind === 'event-refused' || kind === 'event-unanswered';
  if (kind === 'event-unanswered' && AFTERWARDS.has(feature)) return false;
  const isOfText = feature.startsWith('text-');
  return !(
    isOfText &&
    (kind.endsWith('-doubled') || kind.endsWith('-reordered') || kind.endsWith('-misplaced'))
  );
}

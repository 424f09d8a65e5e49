import { distance } from 'fastest-levenshtein';

/** The known word nearest to a mistyped one, or undefined when none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const candidateDistance = distance(word.toLowerCase(), candidate.toLowerCase());
    if (candidateDistance < bestDistance) {
      best = candidate;
      bestDistance = candidateDistance;
    }
  }
  return best;
}

/** Says which words are known and which was probably meant: `Known: a, b. Did you mean "a"?` */
export function knownWords(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  const list = known.length === 0 ? 'none' : known.join(', ');
  return meant === undefined ? `Known: ${list}.` : `Known: ${list}. Did you mean "${meant}"?`;
}

import type { Problem } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { knownWords } from '../../base/suggest.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { type RestBodyCheck, restBodies } from './rest-bodies.ts';
import { keepShown, type SampleValue } from './sample-value.ts';

/** What a sample was taken for, and what is wrong with it as such. */
export type Judged = {
  readonly kind: 'event' | RestBodyCheck['kind'];
  /** The `eventType`, or the name of the body's schema. */
  readonly name: string;
  /** Undefined when no dialect has such an event. */
  readonly dialect: DialectName | undefined;
  readonly problems: readonly Problem[];
};

/** Holds an event against each dialect that has one of its type, and says what the nearest has against it. */
export function judgeEvent(sample: SampleValue, allowed: readonly DialectName[]): Judged {
  const name = String((sample.value as { readonly eventType: unknown }).eventType);
  const judged = allowed
    .filter((dialect) => dialects[dialect].eventTypes.includes(name))
    .map((dialect): Judged => {
      const problems = keepShown(dialects[dialect].checkEvent(sample.value), sample);
      return { kind: 'event', name, dialect, problems };
    });
  return fewestProblems(judged) ?? unknownEvent(name, allowed);
}

function unknownEvent(name: string, allowed: readonly DialectName[]): Judged {
  const known = [...new Set(allowed.flatMap((dialect) => dialects[dialect].eventTypes))];
  const problem: Problem = {
    code: 'EVENT_UNKNOWN_TYPE',
    message: `/eventType is ${formatValue(name)}. ${knownWords(name, known)}`,
    path: '/eventType',
    severity: 'error',
  };
  return { kind: 'event', name, dialect: undefined, problems: [problem] };
}

/** How much of a body's names has to be known for it to be taken for one that differs. */
const LIKENESS_MIN = 0.6;

/**
 * Takes an object for the body of a REST call that it fits, or that it resembles most; undefined when for none. What
 * resembles one body more than another is none of the other that differs.
 */
export function judgeBody(sample: SampleValue): Judged | undefined {
  const names = Object.keys(sample.value as object);
  const likened = restBodies.map((body) => ({ ...body, likeness: likenessOf(names, body.fields) }));
  const likest = Math.max(LIKENESS_MIN, ...likened.map(({ likeness }) => likeness));
  const judged = likened.flatMap(({ kind, name, likeness, check }) => {
    if (likeness === 0) return [];
    const problems = keepShown(check(sample.value), sample);
    return problems.length === 0 || likeness >= likest ? [{ kind, name, problems, likeness }] : [];
  });
  const best = fewestProblems(judged.toSorted((a, b) => b.likeness - a.likeness));
  return best && { kind: best.kind, name: best.name, dialect: 'chat-api', problems: best.problems };
}

function likenessOf(names: readonly string[], fields: readonly string[]): number {
  const common = names.filter((name) => fields.includes(name)).length;
  return common / new Set([...names, ...fields]).size;
}

function fewestProblems<T extends { readonly problems: readonly unknown[] }>(
  judged: readonly T[],
): T | undefined {
  return judged.toSorted((a, b) => a.problems.length - b.problems.length)[0];
}

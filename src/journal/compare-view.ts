import { isWrong, type LineMatching, matchLines, type ViewToCompare } from './view/match-lines.ts';
import { resemblance } from './view/resembles.ts';
import { isAgent, isCustomer } from './view/speaker.ts';

/** One way in which a view is not what it has to be. */
export type ViewDifference = {
  readonly kind:
    | 'lost'
    | 'doubled'
    | 'altered'
    | 'reordered'
    | 'misattributed'
    | 'cannot-write'
    | 'can-write';
  /** What was said; empty when it is about whether the customer can write. */
  readonly text: string;
  /** Who said it; absent for `doubled`, `cannot-write` and `can-write`. */
  readonly agent?: string;
  /** What is shown instead, of an altered text. */
  readonly seen?: string;
  /** Under whom it is shown, where that is known. */
  readonly from?: string;
};

/**
 * Compares what the customer sees with what was said. Each text of an agent has to be seen once, verbatim, in order and
 * not under somebody else; further lines, such as those of the app itself, are of no interest.
 */
export function compareView(view: ViewToCompare): readonly ViewDifference[] {
  const matching = matchLines(view);
  return [...describeSaid(view, matching), ...describeDoubled(view, matching), ...compareWriting(view)];
}

/** How many lines away from its place an altered text is looked for, since to compare all with all takes long. */
const NEAR_MAX = 50;

/** The difference of each text that is not seen as it has to be, in the order in which they were said. */
function describeSaid(view: ViewToCompare, matching: LineMatching): readonly ViewDifference[] {
  const { said, inOrder, displaced } = matching;
  if (inOrder.size === said.length) return [];
  const texts = new Set([...said.map(({ text }) => text), ...view.customerSaid, ...(view.unsure ?? [])]);
  const others = new Set(view.lines.flatMap(({ text }, line) => (texts.has(text) ? [] : [line])));
  /** The line after which the next text is to be expected. */
  let after = 0;
  return said.flatMap(({ text, agent }, index): readonly ViewDifference[] => {
    after = inOrder.get(index) ?? after;
    if (inOrder.has(index)) return [];
    const line = displaced.get(index);
    if (line !== undefined) return describeDisplaced(view, matching, [index, line]);
    const near = [...others].filter((each) => Math.abs(each - after) <= NEAR_MAX);
    const nearest = findLikest(text, view, near);
    if (nearest === undefined) return [{ kind: 'lost', text, agent }];
    others.delete(nearest);
    after = nearest;
    return [
      { kind: 'altered', text, agent, seen: view.lines[nearest]?.text ?? '', ...fromOf(view, nearest) },
    ];
  });
}

function describeDisplaced(
  view: ViewToCompare,
  { said, inOrder, speakerOf }: LineMatching,
  [index, line]: readonly [number, number],
): readonly ViewDifference[] {
  const { text = '', agent = '' } = said[index] ?? {};
  const shown = { text, agent, ...fromOf(view, line) };
  const isThere = [...inOrder].every(([before, at]) => before < index === at < line);
  return [
    ...(isWrong(speakerOf(index, line)) ? [{ kind: 'misattributed', ...shown } as const] : []),
    ...(isThere ? [] : [{ kind: 'reordered', ...shown } as const]),
  ];
}

/** The line that looks most like a text. */
function findLikest(text: string, { lines }: ViewToCompare, among: readonly number[]): number | undefined {
  const rated = among.map((line) => ({ line, rate: resemblance(text, lines[line]?.text ?? '') }));
  const best = Math.max(0, ...rated.map(({ rate }) => rate));
  return best === 0 ? undefined : rated.find(({ rate }) => rate === best)?.line;
}

function describeDoubled(view: ViewToCompare, matching: LineMatching): readonly ViewDifference[] {
  return [...matching.spare]
    .filter((line) => !isOthers(view, matching, line))
    .toSorted((a, b) => a - b)
    .map((line) => ({ kind: 'doubled', text: view.lines[line]?.text ?? '', ...fromOf(view, line) }));
}

/** One who is no agent may have said the same as often, such as the app's own bot. */
function isOthers(view: ViewToCompare, { said }: LineMatching, line: number): boolean {
  const { text, from } = view.lines[line] ?? {};
  if (from === undefined || isAgent(from, view) || isCustomer(from, view)) return false;
  const shown = view.lines.filter((each) => each.text === text && each.from === from);
  return shown.length <= said.filter((each) => each.text === text).length;
}

function compareWriting({ canWrite, mayWrite }: ViewToCompare): readonly ViewDifference[] {
  if (mayWrite === undefined || canWrite === undefined || mayWrite === canWrite) return [];
  return [{ kind: canWrite ? 'can-write' : 'cannot-write', text: '' }];
}

function fromOf({ lines }: ViewToCompare, line: number): { readonly from?: string } {
  const from = lines[line]?.from;
  return from === undefined ? {} : { from };
}

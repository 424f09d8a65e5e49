import { alignAll, longestCommon } from '../../base/common-sequence.ts';
import { isAgent, isCustomer, readSpeaker, type Speaker, type ViewAgent } from './speaker.ts';

/** A line of a conversation as an app shows it to its customer. */
export type ViewLine = {
  readonly text: string;
  /** Under whom it is shown; absent when the app does not say. */
  readonly from?: string | undefined;
};

/** A text that an agent said. */
export type SaidText = { readonly text: string; readonly agent: string };

/** What was said in a conversation, and what its customer sees of it. */
export type ViewToCompare = {
  /** What its agents said, in order. Texts of nothing but white space are not compared: there is nothing to see. */
  readonly said: readonly SaidText[];
  /** Everyone who can be shown as an agent of the conversation. */
  readonly agents: readonly ViewAgent[];
  /** The customer's name. */
  readonly customer?: string | undefined;
  /** What the customer and the bot said, each as often as it was said. An app need not show it. */
  readonly customerSaid: readonly string[];
  /** What an agent said too, and may be seen or not: its event was not accepted. */
  readonly unsure?: readonly string[] | undefined;
  readonly lines: readonly ViewLine[];
  /** Whether the app lets the customer write; absent when it does not say. */
  readonly canWrite?: boolean | undefined;
  /** Whether it has to; absent when that is open. */
  readonly mayWrite?: boolean | undefined;
};

/** Which line shows which text, by their indexes. */
export type LineMatching = {
  /** The texts that are to be seen. */
  readonly said: readonly SaidText[];
  readonly inOrder: ReadonlyMap<number, number>;
  /** Those that are shown verbatim, but elsewhere or under somebody else. */
  readonly displaced: ReadonlyMap<number, number>;
  /** Lines with the text of an agent that show none. */
  readonly spare: ReadonlySet<number>;
  speakerOf(said: number, line: number): Speaker;
};

/** Finds the line of each text: as many as possible in order and under a fitting name, the others wherever they are. */
export function matchLines(view: ViewToCompare): LineMatching {
  const said = view.said.filter(({ text }) => text.trim() !== '');
  const linesOf = indexLines(view.lines, said);
  const speakerOf = createSpeakerReader(view, said);
  const inOrder = alignLines(said, linesOf, speakerOf);
  const texts = new Set(said.map(({ text }) => text));
  const spare = new Set(view.lines.flatMap(({ text }, line) => (texts.has(text) ? [line] : [])));
  for (const line of inOrder.values()) spare.delete(line);
  leaveSpare(view, spare);
  const displaced = new Map<number, number>();
  for (const index of said.keys()) {
    if (inOrder.has(index)) continue;
    const [line] = linesOf(index)
      .filter((each) => spare.has(each))
      .toSorted((a, b) => Number(isWrong(speakerOf(index, a))) - Number(isWrong(speakerOf(index, b))));
    if (line === undefined) continue;
    displaced.set(index, line);
    spare.delete(line);
  }
  return { said, inOrder, displaced, spare, speakerOf };
}

/** Whether a text must not be shown under this one. */
export function isWrong(speaker: Speaker): boolean {
  return speaker === 'other-agent' || speaker === 'customer';
}

type LinesOf = (said: number) => readonly number[];

/** The lines that have the text, verbatim. */
function indexLines(lines: readonly ViewLine[], said: readonly SaidText[]): LinesOf {
  const byText = new Map<string, number[]>(said.map(({ text }) => [text, []]));
  for (const [line, { text }] of lines.entries()) byText.get(text)?.push(line);
  return (index) => byText.get(said[index]?.text ?? '') ?? [];
}

function createSpeakerReader(view: ViewToCompare, said: readonly SaidText[]): LineMatching['speakerOf'] {
  const known = new Map<string, Map<string | undefined, Speaker>>();
  return (index, line) => {
    const agent = said[index]?.agent ?? '';
    const from = view.lines[line]?.from;
    const ofAgent = known.get(agent) ?? new Map<string | undefined, Speaker>();
    const speaker = ofAgent.get(from) ?? readSpeaker(from, agent, view);
    known.set(agent, ofAgent.set(from, speaker));
    return speaker;
  };
}

/** An app that names its agents may have a bot that says the same, so lines under the very agent go first. */
function alignLines(
  said: readonly SaidText[],
  linesOf: LinesOf,
  speakerOf: LineMatching['speakerOf'],
): ReadonlyMap<number, number> {
  const fitting = (fits: (speaker: Speaker) => boolean) => {
    const known = new Map<string, readonly number[]>();
    return (index: number) => {
      const { text = '', agent = '' } = said[index] ?? {};
      const key = `${agent}\n${text}`;
      const lines = known.get(key) ?? linesOf(index).filter((line) => fits(speakerOf(index, line)));
      known.set(key, lines);
      return lines;
    };
  };
  const named = fitting((speaker) => speaker === 'same');
  const likely = fitting((speaker) => !isWrong(speaker));
  return alignAll(said.length, named) ?? alignAll(said.length, likely) ?? longestCommon(said.length, likely);
}

/** What the customer said too may be seen as often, besides, as may what is unsure. */
function leaveSpare(view: ViewToCompare, spare: Set<number>): void {
  const take = (left: Map<string, number>, isTheirs: (from: string | undefined) => boolean) => {
    for (const line of [...spare]) {
      const { text = '', from } = view.lines[line] ?? {};
      const count = left.get(text) ?? 0;
      if (count === 0 || !isTheirs(from)) continue;
      left.set(text, count - 1);
      spare.delete(line);
    }
  };
  const customers = countTexts(view.customerSaid);
  take(customers, (from) => isCustomer(from, view));
  take(customers, (from) => !isAgent(from, view));
  take(countTexts(view.unsure ?? []), () => true);
}

/** How often each text is there. */
export function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

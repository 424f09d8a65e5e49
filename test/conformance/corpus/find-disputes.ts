import type { CorpusBody } from './corpus-body.ts';
import type { JudgeException } from './exceptions.ts';

/** Says whether a body is what it should be. */
export type BodyJudge = {
  readonly name: string;
  accepts(body: string): boolean | Promise<boolean>;
};

/** A body on which some judges differ from what was known of it, or else from the first judge. */
export type Dispute = {
  readonly name: string;
  readonly body: string;
  readonly verdict: boolean;
  readonly unexplained: readonly string[];
};

/** What came of a corpus. */
export type Disputes = {
  /** Those that no exception explains. */
  readonly disputes: readonly Dispute[];
  readonly verdicts: readonly boolean[];
  /** Exceptions that a body gave occasion for, though nobody made use of them. */
  readonly idle: readonly JudgeException[];
};

const BODY_SHOWN = 300;

/** So many bodies are asked about at once. */
const AT_ONCE = 16;

/** Asks every judge about every body. */
export async function findDisputes(
  corpus: readonly CorpusBody[],
  judges: readonly BodyJudge[],
  exceptions: readonly JudgeException[],
): Promise<Disputes> {
  const disputes: Dispute[] = [];
  const verdicts: boolean[] = [];
  const occasioned = new Set<JudgeException>();
  const used = new Set<JudgeException>();
  for (const { body: each, said } of await askAll(corpus, judges)) {
    const [first = false] = said.values();
    const verdict = each.isGood ?? first;
    verdicts.push(verdict);
    const fitting = exceptions.filter(({ isGood, isAbout }) => isGood !== verdict && isAbout(each));
    for (const exception of fitting) occasioned.add(exception);
    const unexplained = [...said.keys()].filter((judge) => {
      if (said.get(judge) === verdict) return false;
      const exception = fitting.find(({ judges: meant }) => meant.test(judge));
      if (exception !== undefined) used.add(exception);
      return exception === undefined;
    });
    if (unexplained.length === 0) continue;
    disputes.push({ name: each.name, body: each.body.slice(0, BODY_SHOWN), verdict, unexplained });
  }
  return { disputes, verdicts, idle: [...occasioned].filter((exception) => !used.has(exception)) };
}

type Asked = { readonly body: CorpusBody; readonly said: ReadonlyMap<string, boolean> };

async function askAll(
  corpus: readonly CorpusBody[],
  judges: readonly BodyJudge[],
): Promise<readonly Asked[]> {
  const sentRequest: Asked[] = [];
  for (let from = 0; from < corpus.length; from += AT_ONCE) {
    sentRequest.push(
      ...(await Promise.all(corpus.slice(from, from + AT_ONCE).map((body) => askOne(body, judges)))),
    );
  }
  return sentRequest;
}

async function askOne(body: CorpusBody, judges: readonly BodyJudge[]): Promise<Asked> {
  const said = new Map<string, boolean>();
  for (const judge of judges) said.set(judge.name, await judge.accepts(body.body));
  return { body, said };
}

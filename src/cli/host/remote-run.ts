import { createInterface } from 'node:readline';
import { Fake8x8Error } from '../../base/errors.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { createJournal } from '../../journal/journal.ts';
import { createSummaryCounter } from '../../journal/summary.ts';
import type { RunDocument } from '../../server/describe-run.ts';
import type { RunRequestBody } from '../../server/run-request-schema.ts';
import type { Options } from '../options/read-options.ts';
import { askServer, openAnswer } from './ask-server.ts';
import type { KnownServer } from './find-server.ts';
import type { HostedPlan, HostedRun } from './hosted-run.ts';

/** How a run is played there, and what is called when the platform ends before it. */
export type RemoteOptions = { readonly options: Options; readonly lost: () => void };

/** Starts a run on a platform that runs already, as `startRemoteRun` does. */
export function createRemoteRun(
  known: KnownServer,
  plan: HostedPlan,
  { options, lost }: RemoteOptions,
): Promise<HostedRun> {
  return startRemoteRun(known, buildRequest(plan, options), lost);
}

/**
 * Starts a run on a platform that runs already, and brings its journal here as it grows. `lost` is called when the
 * platform ends before it. Throws what the platform answers when it refuses the run.
 */
export async function startRemoteRun(
  { url }: KnownServer,
  body: RunRequestBody,
  lost: () => void,
): Promise<HostedRun> {
  const started = await askServer(`${url}/runs`, { method: 'POST', body });
  const { state: _state, summary: _summary, failure: _failure, ...info } = started as RunDocument;
  const runUrl = `${url}/runs/${info.id}`;
  const journal = createJournal();
  const counter = createSummaryCounter();
  let ended = false;

  function append(entry: JournalEntry): void {
    const { problem } = journal;
    const isEnd = entry.kind === 'run';
    // The journal here may have a problem that the one there has not.
    const kept = isEnd && problem !== undefined ? { ...entry, problem } : entry;
    counter.add(kept);
    journal.append(kept);
    ended ||= isEnd;
    if (problem === undefined && journal.problem !== undefined) stop();
  }

  function stop(): void {
    askServer(runUrl, { method: 'DELETE' }).catch(() => {});
  }

  return {
    info,
    journal,
    summary: counter.summary,
    async play() {
      await readEntries(`${runUrl}/entries`, append);
      if (!ended) {
        await throwFailure(runUrl);
        lost();
        append({ kind: 'run', ending: 'interrupted', conversationsNotBegun: 0 });
      }
      return counter.summary();
    },
    stop,
  };
}

function buildRequest({ scenarios, to, seed, settings }: HostedPlan, options: Options): RunRequestBody {
  const { dialect, clock, speed, freezeTime, conversations, concurrency, bail, unscripted } = options;
  const { customerOpens, customerSays, customerLeaves, customerSees } = options;
  return {
    scenario: scenarios.map(({ scenario }) => scenario),
    ...{ to, dialect, seed, clock, speed, conversations, concurrency, bail, unscripted, settings },
    ...{ customerOpens, customerSays, customerLeaves, customerSees },
    freezeTime: freezeTime === undefined ? undefined : new Date(freezeTime).toISOString(),
  };
}

/** Throws what a run on a platform that is still there could not begin or go on for. */
async function throwFailure(runUrl: string): Promise<void> {
  const run = (await askServer(runUrl).catch(() => undefined)) as RunDocument | undefined;
  if (run?.failure === undefined) return;
  const { code, detail, problems = [] } = run.failure;
  throw new Fake8x8Error(code, detail, { problems });
}

/** Reads until the run is over or the platform is gone. */
async function readEntries(url: string, append: (entry: JournalEntry) => void): Promise<void> {
  try {
    const lines = createInterface({ input: await openAnswer(url), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const line of lines) append(JSON.parse(line));
  } catch {
    // A connection that breaks off is the same end as one that is closed.
  }
}

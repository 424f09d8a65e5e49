import { randomUUID } from 'node:crypto';
import { createSeed } from '../../base/seeded-ids.ts';
import type { Profile } from '../../checks/check.ts';
import type { Finding } from '../../checks/judging/finding.ts';
import type { Examination, ReportedFinding } from '../../checks/running/examination.ts';
import type { Progress } from '../../checks/running/make-checks.ts';
import type { Consumer } from '../../delivery/consumer.ts';
import type { CustomerOptions } from '../../play/app/customer-options.ts';
import type { Fake8x8 } from '../../play/fake-8x8.ts';
import { describeError, type ErrorDescription, HttpProblem } from '../problem.ts';
import type { ExaminationBody } from './request-schemas.ts';

/** An examination as the control API answers it. */
export type ExaminationDocument = {
  readonly id: string;
  readonly state: 'examining' | 'over';
  readonly profile: Profile;
  readonly seed: string;
  /** What it is doing; absent before its first conversation. */
  readonly progress?: Progress;
  /** What it came to; absent while it goes on, and when it could not. */
  readonly result?: ShownExamination;
  /** Why it could not begin or go on. */
  readonly failure?: ErrorDescription;
};

/** What an examination came to, without the trials. */
export type ShownExamination = Omit<Examination, 'findings' | 'ignored'> & {
  readonly findings: readonly ShownFinding[];
  readonly ignored: readonly { readonly finding: ShownFinding; readonly reason: string }[];
};

/** A finding, with the name that the conversations of its trial have in the journal. */
export type ShownFinding = Omit<Finding, 'trial'> &
  Partial<Omit<ReportedFinding, keyof Finding | 'followedBy'>> & {
    readonly scenario?: string;
    readonly followedBy?: readonly ShownFinding[];
  };

/** The examinations of a server, one at a time. */
export type Examinations = {
  /** Starts one. Throws `TARGET_MISSING`, or 409 as `HttpProblem` while one is under way. */
  start(body: ExaminationBody): ExaminationDocument;
  all(): readonly ExaminationDocument[];
  find(id: string): ExaminationDocument | undefined;
  /** Stops one and resolves when it has ended; undefined for one that is not there. */
  stop(id: string): Promise<ExaminationDocument | undefined>;
  /** Throws 409 as `HttpProblem` while one is under way. */
  checkIdle(): void;
};

/** What examinations are made with. */
export type ExaminationsOptions = CustomerOptions & {
  readonly fake: Fake8x8;
  /** The app; a request may name another one. */
  readonly to: Consumer | undefined;
  /** Whether anything else is played. */
  readonly isPlaying: () => boolean;
  /** Called with the id of one whenever it has changed. */
  readonly onChange: (id: string) => void;
  readonly closing: AbortSignal;
};

/** Most examinations that are remembered. */
const REMEMBERED_MAX = 10;

type Entry = {
  document: ExaminationDocument;
  readonly stopped: AbortController;
  readonly ended: Promise<void>;
};

/** Creates the examinations of a server; none was made. */
export function createExaminations(options: ExaminationsOptions): Examinations {
  const { fake, isPlaying, onChange, closing, to: own, ...customer } = options;
  const entries = new Map<string, Entry>();

  function change(id: string, changed: Partial<ExaminationDocument>): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    entry.document = { ...entry.document, ...changed };
    onChange(id);
  }

  async function examineApp(
    document: ExaminationDocument,
    {
      to,
      body,
      stopped,
    }: { readonly to: Consumer; readonly body: ExaminationBody; readonly stopped: AbortSignal },
  ): Promise<void> {
    const { id, profile, seed } = document;
    try {
      // It makes up conversations with a library that nothing else needs.
      const { examine } = await import('../../checks/running/examine.ts');
      const examination = await examine({
        ...customer,
        ...body,
        fake,
        to,
        profile,
        seed,
        stopped,
        onProgress: (progress) => change(id, { progress }),
      });
      change(id, { state: 'over', result: showExamination(examination) });
    } catch (thrown) {
      change(id, { state: 'over', failure: describeError(thrown) });
    }
  }

  function checkIdle(): void {
    if ([...entries.values()].some(({ document }) => document.state === 'examining')) throw underWay();
  }

  function remember(id: string, entry: Entry): void {
    entries.set(id, entry);
    const [oldest] = entries.keys();
    if (entries.size > REMEMBERED_MAX && oldest !== undefined) entries.delete(oldest);
  }

  return {
    checkIdle,
    start({ profile = 'quick', seed = createSeed(), to = own, ...body }) {
      checkIdle();
      if (isPlaying()) throw otherwisePlaying();
      if (to === undefined) throw targetMissing();
      const id = randomUUID();
      const document: ExaminationDocument = { id, state: 'examining', profile, seed };
      const stopped = new AbortController();
      const stop = () => stopped.abort();
      closing.addEventListener('abort', stop, { once: true });
      const ended = Promise.resolve()
        .then(() => examineApp(document, { to, body, stopped: stopped.signal }))
        .finally(() => closing.removeEventListener('abort', stop));
      remember(id, { document, stopped, ended });
      onChange(id);
      return document;
    },
    all: () => Array.from(entries.values(), ({ document }) => document),
    find: (id) => entries.get(id)?.document,
    async stop(id) {
      const entry = entries.get(id);
      entry?.stopped.abort();
      await entry?.ended;
      return entry?.document;
    },
  };
}

function showExamination({ findings, ignored, ...rest }: Examination): ShownExamination {
  return {
    ...rest,
    findings: findings.map(({ followedBy, ...finding }) => ({
      ...showFinding(finding),
      followedBy: followedBy.map(showFinding),
    })),
    ignored: ignored.map(({ finding, reason }) => ({ finding: showFinding(finding), reason })),
  };
}

function showFinding<F extends Finding>({ trial, ...finding }: F) {
  return { ...finding, ...(trial !== undefined && { scenario: trial.scenario.scenario }) };
}

function underWay(): HttpProblem {
  return new HttpProblem(
    409,
    'EXAMINATION_UNDER_WAY',
    'The app is being examined, and nothing else may be played meanwhile: what the app does would be taken for something else. Wait until it is over, or stop it.',
  );
}

function otherwisePlaying(): HttpProblem {
  return new HttpProblem(
    409,
    'RUNS_UNDER_WAY',
    'Runs have not finished, or scenarios are played with each conversation that the app opens: what the app does would be taken for something else. Stop them first.',
  );
}

function targetMissing(): HttpProblem {
  return new HttpProblem(
    400,
    'TARGET_MISSING',
    'It is not known where the app is. Add "to": "http://localhost:3000/webhook".',
  );
}

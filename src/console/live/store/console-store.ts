import type {
  AnsweredConversation,
  AnsweredDetail,
  AnsweredExamination,
  AnsweredPlatform,
  AnsweredRun,
  ArmedFault,
} from '../../model/control-answers.ts';
import { createRunView, type RunView } from '../../model/run-view.ts';
import { type ControlApi, createControlApi, RequestRefused } from './control-api.ts';
import { followStream } from './event-stream.ts';

/** What the page shows, as far as it is known. */
export type ConsoleState = {
  readonly connection: 'opening' | 'live' | 'lost';
  /** How many entries the server has no more. */
  readonly missing: number;
  readonly run: RunView;
  readonly platform: AnsweredPlatform | undefined;
  /** The conversation that is looked at, with what can be done in it. */
  readonly detail: AnsweredDetail | undefined;
  readonly runs: ReadonlyMap<string, AnsweredRun>;
  readonly examinations: ReadonlyMap<string, AnsweredExamination>;
  readonly faults: readonly ArmedFault[];
  /** What was done last, or why it was not. */
  readonly notice: { readonly tone: 'good' | 'bad'; readonly text: string } | undefined;
};

/** The state of the page, what changes it, and what is asked of the server. */
export type ConsoleStore = {
  state(): ConsoleState;
  /** Calls `listener` once for each frame in which something has changed. */
  subscribe(listener: () => void): () => void;
  readonly api: ControlApi;
  /** Chooses the conversation whose moves are wanted. */
  look(id: string | undefined): void;
  /** Does something on the server, and says what was refused. Resolves with undefined then. */
  act<T>(done: string, request: () => Promise<T>): Promise<T | undefined>;
  /** Does something in a conversation, as `act`; the answer tells how it stands then. */
  actIn(path: string, body: unknown, done?: string): Promise<boolean>;
  readFaults(): Promise<void>;
  /** Says what has become of something; nothing with an empty text. */
  say(tone: 'good' | 'bad', text: string): void;
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Connects the page with its server. */
export function createConsoleStore(): ConsoleStore {
  const api = createControlApi();
  const listeners = new Set<() => void>();
  const state: Mutable<ConsoleState> = {
    connection: 'opening',
    missing: 0,
    run: createRunView(),
    platform: undefined,
    detail: undefined,
    runs: new Map(),
    examinations: new Map(),
    faults: [],
    notice: undefined,
  };
  let looked: string | undefined;
  let isDrawing = false;

  /** Many changes in one frame are drawn once; in a window that nobody sees there are no frames. */
  function changed(parts: Partial<ConsoleState> = {}): void {
    Object.assign(state, parts);
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      for (const listener of listeners) listener();
    });
  }

  const readDetail = createLatest(async () => {
    const id = looked;
    if (id === undefined) return;
    const detail = await api
      .get<AnsweredDetail>(`/conversations/${encodeURIComponent(id)}`)
      .catch(() => undefined);
    if (looked === id) changed({ detail });
  });

  const readFaults = createLatest(async () => {
    const { faults } = await api.get<{ faults: readonly ArmedFault[] }>('/faults');
    changed({ faults });
  });

  const readPlatform = createLatest(async () => {
    changed({ platform: await api.get<AnsweredPlatform>('/platform') });
  });

  const readAll = createLatest(async () => {
    const [listed, { runs }, { examinations }] = await Promise.all([
      api.get<{ conversations: readonly AnsweredConversation[] }>('/conversations?take=1000'),
      api.get<{ runs: readonly AnsweredRun[] }>('/runs'),
      api.get<{ examinations: readonly AnsweredExamination[] }>('/examinations'),
      readPlatform(),
      readFaults(),
      readDetail(),
    ]);
    for (const conversation of listed.conversations.toReversed()) state.run.know(conversation);
    changed({ runs: byId(runs), examinations: byId(examinations) });
  });

  function say(tone: 'good' | 'bad', text: string): void {
    changed({ notice: text === '' ? undefined : { tone, text } });
  }

  async function act<T>(done: string, request: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await request();
      say('good', done);
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof RequestRefused)) throw thrown;
      if (thrown.code === 'TOKEN_MISSING') api.forgetToken();
      say('bad', thrown.message);
      return undefined;
    }
  }

  followStream({
    onStart(continues) {
      api.forgetToken();
      changed({ connection: 'live', ...(!continues && { run: createRunView(), missing: 0 }) });
      void readAll();
    },
    onLost: () => changed({ connection: 'lost' }),
    onMissing: (count) => changed({ missing: state.missing + count }),
    onEntries(entries) {
      for (const entry of entries) state.run.add(entry);
      changed();
      if (state.faults.length > 0) void readFaults();
      // What an app registers are calls.
      if (entries.some((entry) => entry.kind === 'call' && entry.conversationId === undefined))
        void readPlatform();
    },
    onConversations(conversations) {
      for (const conversation of conversations) state.run.know(conversation);
      changed();
      if (conversations.some(({ id }) => id === looked)) void readDetail();
    },
    onRuns: (runs) => changed({ runs: new Map([...state.runs, ...byId(runs)]) }),
    onExaminations: (examinations) =>
      changed({ examinations: new Map([...state.examinations, ...byId(examinations)]) }),
  });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    api,
    look(id) {
      if (looked === id) return;
      looked = id;
      changed({ detail: undefined });
      void readDetail();
    },
    act,
    async actIn(path, body, done = '') {
      const answer = await act(done, () =>
        api.post<{ conversation?: AnsweredDetail }>(`/conversations/${path}`, body),
      );
      if (answer?.conversation?.id === looked) changed({ detail: answer?.conversation });
      return answer !== undefined;
    },
    readFaults,
    say,
  };
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}

/** Runs one at a time; what is asked for meanwhile is done once more, after it. What fails is asked for again by the next. */
function createLatest(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await read().catch(ignoreRefused);
    } while (again);
    running = undefined;
  }

  return () => {
    if (running === undefined) running = run();
    else again = true;
    return running;
  };
}

/** The stream says when the server is away. */
function ignoreRefused(thrown: unknown): void {
  if (!(thrown instanceof RequestRefused)) throw thrown;
}

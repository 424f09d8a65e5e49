import { Fake8x8Error } from '../base/errors.ts';
import type { ReportedFinding } from '../checks/running/examination.ts';
import { checkTarget } from '../delivery/target.ts';
import { waitForApp } from '../delivery/wait-for-app.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { entriesSince } from './entries-since.ts';
import type { AppOptions, Kit, ServedFake, ServedPlatform } from './kit.ts';
import { createTurns, type TurnOptions } from './turns.ts';

/** What the last examination has found, and how it reached the app. */
export type LastTest = {
  readonly findings: readonly ReportedFinding[];
  readonly dialect: DialectName;
  readonly app: AppAt;
  /** The arguments that it was asked for with. */
  readonly given: Readonly<Record<string, unknown>>;
};

/** An app whose address is known. */
export type AppAt = AppOptions & { readonly to: string };

/** The platform as a tool uses it. */
export type PlatformInUse = ServedPlatform & {
  /** What has happened since something was last played: what the app did by itself, such as when it started. */
  earlier(): readonly JournalEntry[];
};

/** What the tools of one connection have in common: the kit, and what was done with it. */
export type Workbench = {
  readonly kit: Kit;
  lastTest: LastTest | undefined;
  /** Says that a conversation was opened by hand. */
  opened(conversationId: string, fake: ServedFake): void;
  /** The conversation that was opened last, by hand or by the app. Throws `CONVERSATION_UNKNOWN`. */
  conversationOf(fake: ServedFake): string;
  /** Uses the platform when it is its turn. Throws what `Turns.take` and `Kit.platform` throw. */
  use<T>(work: (platform: PlatformInUse) => Promise<T>, options: TurnOptions): Promise<T>;
  /** The app as the arguments of a tool and the kit say. Throws `TARGET_MISSING` and what `checkTarget` throws. */
  findApp(given: AppOptions): AppAt;
};

/** Creates a workbench on which nothing was done. */
export function createWorkbench(kit: Kit): Workbench {
  const turns = createTurns();
  let seen = 0;
  /** What was opened by hand last, and by the app before. */
  let byHand: { readonly conversationId: string; readonly before: string | undefined } | undefined;

  return {
    kit,
    lastTest: undefined,
    opened(conversationId, fake) {
      byHand = { conversationId, before: fake.conversationId };
    },
    conversationOf(fake) {
      const isByHand = byHand !== undefined && byHand.before === fake.conversationId;
      const found = isByHand ? byHand?.conversationId : fake.conversationId;
      if (found !== undefined) return found;
      throw new Fake8x8Error(
        'CONVERSATION_UNKNOWN',
        'There is no conversation yet. Let your app open one, or call act_as_agent with "move": "open".',
      );
    },
    use: (work, options) =>
      turns.take(async () => {
        const platform = await kit.platform();
        const { journal } = platform.fake;
        const earlier = () => entriesSince(journal, seen);
        try {
          return await work({ ...platform, earlier });
        } finally {
          seen = journal.size;
        }
      }, options),
    findApp(given) {
      const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const { to, ...app }: AppOptions = { ...kit.app, ...chosen };
      if (to === undefined)
        throw new Fake8x8Error(
          'TARGET_MISSING',
          'It is not known where your app listens. Say it: "to": "http://localhost:3000/webhook".',
        );
      return { ...app, to: checkTarget(to, { allowRemote: false }).href };
    },
  };
}

/** Makes sure that something listens at the app's address. Throws `APP_UNREACHABLE`. */
export async function checkReachable({ to }: AppAt, { url }: ServedPlatform): Promise<void> {
  if ((await waitForApp(new URL(to), { waitMs: 0 })) === 'ready') return;
  throw new Fake8x8Error(
    'APP_UNREACHABLE',
    `Nothing listens at ${new URL(to).origin}. Start your app there, with ${url} as the base URL of 8x8, and try again.`,
  );
}

import { randomUUID } from 'node:crypto';
import { renderStory } from '../contract/stories/render-story.ts';
import { scenarioOf } from '../contract/stories/scenario-of.ts';
import type { Story } from '../contract/stories/story.ts';
import { createTransport } from '../delivery/create-transport.ts';
import type { AttemptEntry } from '../journal/entry.ts';
import type { Credentials } from '../platform/credentials.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import { createPlatformCaller } from './call-platform.ts';
import type { ContractFake } from './fake.ts';
import { createStoryStage } from './story-stage.ts';

/** Where a story is played to, and how. */
export type PlayStoryOptions = {
  /** The app's webhook; absent: no event goes anywhere. */
  readonly to?: string | undefined;
  /** Those of the fake's tenant. Default: the test ones. */
  readonly credentials?: Credentials | undefined;
  /** Real time that the app has to answer one event, in ms. Default 10,000. */
  readonly timeoutMs?: number | undefined;
};

/** A story that was played up to its event, which was held back. */
export type PlayedStory = {
  readonly story: Story;
  readonly event: WireEvent;
  /** What was sent before, with what the app answered. */
  readonly attempts: readonly AttemptEntry[];
};

const TIMEOUT_MS = 10_000;

/** Whatever the fake's own settings are, a story goes on when the app refuses an event: that has its own verdict. */
const SETTINGS = { transferOrder: 'transfer-first', retryDelays: [], undelivered: 'continue' } as const;

/**
 * Plays a story on a fake, in a new conversation, to the app up to the event that is meant. That event and what follows
 * happen on the platform and are sent to nobody.
 */
export async function playStory(
  fake: ContractFake,
  story: Story,
  options: PlayStoryOptions = {},
): Promise<PlayedStory> {
  const { to, credentials, timeoutMs = TIMEOUT_MS } = options;
  if (story.steps.length === 0) return { story, event: renderStory(story).event, attempts: [] };
  const transport =
    to === undefined ? undefined : await createTransport(to, { timeoutMs, connectionsMax: 1 });
  try {
    const stage = createStoryStage(story, {
      forward: transport?.send,
      caller: createPlatformCaller(fake, credentials),
    });
    const attempts = await play(fake, story, { fetch: stage.receive, url: to ?? fake.info.webhook.uri });
    const { conversationId } = stage;
    const timestampMs = attempts.at(-1)?.timestampMs ?? 0;
    const event = stage.event ?? renderStory(story, { conversationId, timestampMs }).event;
    return { story, event, attempts };
  } finally {
    await transport?.close();
  }
}

type StageConsumer = { readonly fetch: (request: Request) => Promise<Response>; readonly url: string };

async function play(fake: ContractFake, story: Story, to: StageConsumer): Promise<readonly AttemptEntry[]> {
  const run = fake.createRun({
    scenarios: [scenarioOf(story, `contract ${randomUUID()}`)],
    dialect: story.dialect,
    to,
    settings: SETTINGS,
    unscripted: 'ignore',
  });
  await run.play();
  return run.journal.recent().filter((entry): entry is AttemptEntry => entry.kind === 'attempt');
}

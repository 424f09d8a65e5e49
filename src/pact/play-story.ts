import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { renderStory } from '../contract/stories/render-story.ts';
import { scenarioOf } from '../contract/stories/scenario-of.ts';
import type { Story } from '../contract/stories/story.ts';
import type { SignedDelivery } from '../contract/verification/verification.ts';
import type { Consumer } from '../delivery/consumer.ts';
import { createTransport } from '../delivery/create-transport.ts';
import type { OutgoingRequest, Transport } from '../delivery/transport.ts';
import type { AttemptEntry } from '../journal/entry.ts';
import type { Credentials } from '../platform/requests/credentials.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import type { StoryFake } from './call-platform.ts';
import { createPlatformCaller } from './call-platform.ts';
import { createStoryReceiver } from './story-receiver.ts';

/** Where a story is played to, and how. */
export type PlayStoryOptions = {
  /** The app's webhook. Default: the events go nowhere. */
  readonly to?: string | undefined;
  /** The credentials of the fake's tenant. Default: the test credentials. */
  readonly credentials?: Credentials | undefined;
  /** Real time that the app has to answer one event, in ms. Default 10,000. */
  readonly timeoutMs?: number | undefined;
};

/** A story that was played up to its event, which was not sent. */
export type PlayedStory = {
  readonly story: Story;
  readonly event: WireEvent;
  /** Every attempt of the run. From the story's own event on they were not sent to the app. */
  readonly attempts: readonly AttemptEntry[];
  /** What the app was sent, with its answers. */
  readonly deliveries: readonly SignedDelivery[];
};

const TIMEOUT_MS = 10_000;

/** A story goes on when the app refuses an event, whatever the fake's own settings are: the refusal has its own verdict. */
const SETTINGS = { transferOrder: 'transfer-first', retryDelays: [], undelivered: 'continue' } as const;

/**
 * Plays a story on a fake in a new conversation, and sends the app the events before the story's own. That event and those
 * after it happen on the platform and are not sent.
 */
export async function playStory(
  fake: StoryFake,
  story: Story,
  options: PlayStoryOptions = {},
): Promise<PlayedStory> {
  const { to, credentials, timeoutMs = TIMEOUT_MS } = options;
  if (story.steps.length === 0)
    return { story, event: renderStory(story).event, attempts: [], deliveries: [] };
  const transport =
    to === undefined ? undefined : await createTransport(to, { timeoutMs, connectionsMax: 1 });
  const deliveries: SignedDelivery[] = [];
  const forward = async (request: OutgoingRequest, { send }: Transport) => {
    const answer = await send(request);
    deliveries.push({ checksum: crc32(request.body), status: answer.status });
    return answer;
  };
  try {
    const receiver = createStoryReceiver(story, {
      forward: transport && ((request) => forward(request, transport)),
      caller: createPlatformCaller(fake, credentials),
    });
    const attempts = await play(fake, story, { fetch: receiver.receive, url: to ?? fake.info.webhook.uri });
    const { conversationId } = receiver;
    const timestampMs = attempts.at(-1)?.timestampMs ?? 0;
    const event = receiver.event ?? renderStory(story, { conversationId, timestampMs }).event;
    return { story, event, attempts, deliveries };
  } finally {
    await transport?.close();
  }
}

async function play(fake: StoryFake, story: Story, to: Consumer): Promise<readonly AttemptEntry[]> {
  const run = await fake.createRun({
    scenarios: [scenarioOf(story, `contract ${randomUUID()}`)],
    dialect: story.dialect,
    to,
    settings: SETTINGS,
    unscripted: 'ignore',
  });
  await run.play();
  return run.journal.recent().filter((entry): entry is AttemptEntry => entry.kind === 'attempt');
}

import { Fake8x8Error } from '../base/errors.ts';
import { storiesOf } from '../contract/stories/stories.ts';
import type { Story } from '../contract/stories/story.ts';
import { IN_PROCESS_URL } from '../delivery/consumer.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { StoryFake } from './call-platform.ts';
import { type PlayedStory, type PlayStoryOptions, playStory } from './play-story.ts';

/** The values that a state handler returns; Pact puts them into the request. */
export type InjectedValues = Record<string, string | number>;

/** The state handlers of Pact's Verifier, by the name of the provider state. */
export type StateHandlers = Record<string, (parameters?: unknown) => Promise<InjectedValues>>;

/** How states are set up. */
export type StateHandlersOptions = PlayStoryOptions & {
  /** Default: the fake's. */
  readonly dialect?: DialectName | undefined;
  /** Called with each story that was played up to its event. */
  readonly onPlayed?: ((played: PlayedStory) => void) | undefined;
};

/**
 * Builds the state handlers for the webhook pact, in which the app is the provider: each plays a conversation to the app,
 * up to the event that Pact then sends, and returns its `conversationId` and `timestamp`. Throws `PACT_TARGET_MISSING`.
 */
export function stateHandlers(fake: StoryFake, options: StateHandlersOptions = {}): StateHandlers {
  const { dialect = fake.info.dialect, onPlayed } = options;
  const to = options.to ?? targetOf(fake);
  const stories = storiesOf(dialect);

  async function prepare(story: Story): Promise<InjectedValues> {
    const played = await playStory(fake, story, { ...options, to });
    onPlayed?.(played);
    const { conversationId, timestamp } = played.event;
    return {
      ...(typeof conversationId === 'string' && { conversationId }),
      ...(typeof timestamp === 'number' && { timestamp }),
    };
  }

  return Object.fromEntries(
    stories.map(({ given }) => {
      const ofState = stories.filter((story) => story.given === given);
      return [given, (parameters) => prepare(findStory(ofState, parameters))];
    }),
  );
}

/** The story that the parameters name. Default: the first that begins in the state. */
function findStory(stories: readonly Story[], parameters: unknown): Story {
  const { story: id } = (parameters ?? {}) as { readonly story?: unknown };
  const found = stories.find((story) => story.id === id) ?? stories[0];
  if (found === undefined) throw new TypeError('There is no story of that state.');
  return found;
}

function targetOf({ info }: StoryFake): string {
  const { uri } = info.webhook;
  if (uri !== IN_PROCESS_URL) return uri;
  throw new Fake8x8Error(
    'PACT_TARGET_MISSING',
    'The provider states cannot be set up: the URL of the app is not given. Give its webhook: stateHandlers(fake, { to: "http://localhost:3000/webhook" }).',
  );
}

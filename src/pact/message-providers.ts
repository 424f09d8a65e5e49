import { storiesOf } from '../contract/stories/stories.ts';
import type { DialectName, WireEvent } from '../protocol/dialect.ts';
import type { ContractFake } from './call-platform.ts';
import { playStory } from './play-story.ts';

/** The message providers of Pact's Verifier, by description. */
export type MessageProviders = Record<string, () => Promise<WireEvent>>;

/** Builds the message providers: each plays a story on the fake and returns the event as it was sent. */
export function messageProviders(
  fake: ContractFake,
  { dialect = fake.info.dialect }: { readonly dialect?: DialectName } = {},
): MessageProviders {
  return Object.fromEntries(
    storiesOf(dialect).map((story) => [story.description, async () => (await playStory(fake, story)).event]),
  );
}

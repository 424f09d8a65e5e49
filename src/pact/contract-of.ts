import { Fake8x8Error } from '../base/errors.ts';
import { knownWords } from '../base/suggest.ts';
import { buildMatchers, type PactValue } from '../contract/pacts/matchers.ts';
import { renderStory } from '../contract/stories/render-story.ts';
import { storiesOf } from '../contract/stories/stories.ts';
import type { DialectName, WireEvent } from '../protocol/dialect.ts';
import { DEFAULT_DIALECT } from '../protocol/dialects.ts';
import { EVENT_SCHEMAS } from './schemas-of.ts';

/** An event of 8x8 in one conversation state, for a pact that an app writes itself. */
export type EventContract = {
  /** The provider state, for `given`. */
  readonly given: string;
  /** For `expectsToReceive` or `uponReceiving`: it identifies the message at the provider. */
  readonly description: string;
  /** The event with Pact's matchers, for `withJSONContent` or `jsonBody`. */
  readonly body: PactValue;
  /** An example of the event. */
  readonly example: WireEvent;
};

/** Which contract of an event. */
export type ContractOptions = {
  /** Default `chat-api`. */
  readonly dialect?: DialectName | undefined;
  /** The state or the description of one of `contractsOf`. Default: the first of the event. */
  readonly when?: string | undefined;
};

/** Returns the contract of an event: `contractOf('TEXT')`. Throws `PACT_EVENT_UNKNOWN`. */
export function contractOf(eventType: string, options: ContractOptions = {}): EventContract {
  const { dialect = DEFAULT_DIALECT, when } = options;
  const all = contractsOf(dialect).filter(({ example }) => example.eventType === eventType);
  const found = all.find(({ given, description }) => [given, description, undefined].includes(when));
  if (found !== undefined) return found;
  throw all.length === 0
    ? unknown(eventType, [...new Set(storiesOf(dialect).map((story) => story.eventType))], dialect)
    : unknown(
        when ?? '',
        all.map(({ description }) => description),
        eventType,
      );
}

/** Lists the contract of every event of a dialect in every state in which it is sent. */
export function contractsOf(dialect: DialectName = DEFAULT_DIALECT): readonly EventContract[] {
  return storiesOf(dialect).map((story) => {
    const { event } = renderStory(story);
    const { given, description } = story;
    const body = buildMatchers(EVENT_SCHEMAS[dialect][event.eventType] ?? {}, event);
    return { given, description, body, example: event };
  });
}

function unknown(word: string, known: readonly string[], of: string): Fake8x8Error {
  return new Fake8x8Error(
    'PACT_EVENT_UNKNOWN',
    `There is no contract "${word}" for ${of}. ${knownWords(word, known)}`,
  );
}

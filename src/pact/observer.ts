import { crc32 } from 'node:zlib';
import { type Variant, variantsOf } from '../contract/pacts/webhook-variants.ts';
import type { Story } from '../contract/stories/story.ts';
import type { Observation } from '../contract/verification/verification.ts';
import type { ConsumerAnswer } from '../delivery/transport.ts';
import type { PlayedStory } from './play-story.ts';

/** Records what happens to each interaction while Pact verifies one after the other. */
export type Observer = {
  /** A provider state is about to be set up. */
  state(given: string, parameters: unknown): void;
  played(played: PlayedStory): void;
  failed(why: string): void;
  /** Why the state of the current interaction could not be set up. */
  readonly failure: string | undefined;
  /** The current interaction has ended, and the app was sent nothing. */
  skipped(): void;
  /** The app was sent the event and answered, or failed to. */
  answered(event: SentEvent, answer: ConsumerAnswer): void;
  /** Whether the current interaction is one of this package's. */
  readonly isOwn: boolean;
  readonly observations: readonly Observation[];
};

/** The event that Pact had sent to the app. */
export type SentEvent = { readonly eventType: string; readonly body: Buffer };

type Note = { -readonly [K in keyof Observation]: Observation[K] };

/** Creates the observer of one verification. */
export function createObserver(stories: readonly Story[]): Observer {
  const notes: Note[] = [];
  let isOver = true;

  /** An interaction may have several states, and ends with its answer. */
  function current(): Note {
    const last = notes.at(-1);
    if (last !== undefined && !isOver) return last;
    const note: Note = {};
    notes.push(note);
    isOver = false;
    return note;
  }

  return {
    state(given, parameters) {
      const { story: id, variant } = Object(parameters) as { story?: unknown; variant?: unknown };
      const story = stories.find((each) => each.id === id && each.given === given);
      const note = current();
      note.given ??= given;
      if (story === undefined) return;
      note.eventType = story.eventType;
      note.variant = variant as Variant | undefined;
      note.description = describe(story, variant);
    },
    played({ deliveries }) {
      current().deliveries = deliveries;
    },
    failed(why) {
      current().failure = why;
    },
    answered({ eventType, body }, { outcome, status, body: answer, reason }) {
      const note = current();
      Object.assign(note, { eventType, outcome, status, answer, reason });
      if (note.variant !== 'wrong-signature')
        note.deliveries = [...(note.deliveries ?? []), { checksum: crc32(body), status }];
      isOver = true;
    },
    skipped() {
      isOver = true;
    },
    get failure() {
      return isOver ? undefined : notes.at(-1)?.failure;
    },
    get isOwn() {
      return !isOver && notes.at(-1)?.description !== undefined;
    },
    observations: notes,
  };
}

function describe(story: Story, variant: unknown): string {
  if (variant === undefined) return story.description;
  const varied = variantsOf(story.dialect).find((each) => each.variant === variant);
  return varied?.description ?? story.description;
}

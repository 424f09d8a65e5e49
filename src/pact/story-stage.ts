import { orderKeys } from '../base/json-object.ts';
import { dueCalls, renderStory } from '../contract/stories/render-story.ts';
import type { Story } from '../contract/stories/story.ts';
import type { ConsumerAnswer, OutgoingRequest } from '../delivery/transport.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import type { PlatformCaller } from './call-platform.ts';

/** Stands between the fake and an app while a story is played: passes events on up to the one that is meant. */
export type StoryStage = {
  /** Takes an event of the fake and answers it. */
  receive(request: Request): Promise<Response>;
  /** The conversation that is played; empty before its first event. */
  readonly conversationId: string;
  /** The event that is meant, once it came. */
  readonly event: WireEvent | undefined;
};

/** What a stage is made with. */
export type StageOptions = {
  /** Passes an event on to the app; absent: every event is accepted and none goes anywhere. */
  readonly forward: ((request: OutgoingRequest) => Promise<ConsumerAnswer>) | undefined;
  /** Makes the calls of the customer's side. */
  readonly caller: PlatformCaller;
};

/** Creates the stage of one playing of a story. */
export function createStoryStage(story: Story, { forward, caller }: StageOptions): StoryStage {
  const { steps } = renderStory(story);
  const expected = steps.flat();
  const meant = expected.length - (steps.at(-1)?.length ?? 0) + story.target;
  const calls = dueCalls(story);
  let seen = 0;
  let conversationId = '';
  let event: WireEvent | undefined;

  /** What the app's own calls cause in between is passed on and does not count. */
  function note(body: string): boolean {
    const came = JSON.parse(body) as WireEvent;
    const isNext = isSame(came, expected[seen]);
    if (isNext && seen === meant) event = came;
    if (isNext) seen++;
    conversationId ||= String(came.conversationId ?? '');
    return isNext;
  }

  /** Not awaited: the event that it causes waits for this one's answer. */
  function makeDueCall(): void {
    const call = calls.get(seen);
    if (call === undefined) return;
    const path = `/conversations/${conversationId}`;
    const made =
      'customer' in call
        ? caller.call('POST', `${path}/messages`, { authorType: 'user', text: call.customer })
        : caller.call('DELETE', `${path}/participants/customer`);
    // The story then lacks an event, which shows.
    made.catch(() => {});
  }

  return {
    async receive(request) {
      const body = Buffer.from(await request.arrayBuffer());
      const isNext = note(body.toString());
      if (isNext) makeDueCall();
      if (forward === undefined || event !== undefined) return new Response(null, { status: 204 });
      const headers = [...request.headers].flat();
      const { status } = await forward({ headers, body });
      return status === -1 ? Response.error() : new Response(null, { status });
    },
    get conversationId() {
      return conversationId;
    },
    get event() {
      return event;
    },
  };
}

/** The same but for what a telling varies. */
function isSame(event: WireEvent, like: WireEvent | undefined): boolean {
  const varying = { conversationId: '', timestamp: 0, agentName: '' };
  const fingerprint = (value: object) => JSON.stringify(orderKeys({ ...value, ...varying }, like));
  return like !== undefined && fingerprint(event) === fingerprint(like);
}

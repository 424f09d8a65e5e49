import { orderKeys } from '../base/json-object.ts';
import { dueCalls, renderStory } from '../contract/stories/render-story.ts';
import type { Story } from '../contract/stories/story.ts';
import type { ConsumerAnswer, OutgoingRequest } from '../delivery/transport.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import type { PlatformCaller } from './call-platform.ts';

/** Receives the events of a story instead of the app, and passes on those before the story's own event. */
export type StoryReceiver = {
  /** The webhook: takes an event of the fake and answers it. */
  receive(request: Request): Promise<Response>;
  /** The id of the conversation; empty before its first event. */
  readonly conversationId: string;
  /** The story's own event, once it was received. */
  readonly event: WireEvent | undefined;
};

/** What a receiver needs. */
export type StoryReceiverOptions = {
  /** Passes an event on to the app. Default: every event is accepted and goes nowhere. */
  readonly forward: ((request: OutgoingRequest) => Promise<ConsumerAnswer>) | undefined;
  /** Makes the calls of the customer's side. */
  readonly caller: PlatformCaller;
};

/** Creates the receiver of one run of a story. */
export function createStoryReceiver(story: Story, { forward, caller }: StoryReceiverOptions): StoryReceiver {
  const { steps } = renderStory(story);
  const expected = steps.flat();
  const target = expected.length - (steps.at(-1)?.length ?? 0) + story.target;
  const calls = dueCalls(story);
  let seen = 0;
  let conversationId = '';
  let event: WireEvent | undefined;

  /** Events that the app's own calls cause in between are passed on and do not count. */
  function record(body: string): boolean {
    const received = JSON.parse(body) as WireEvent;
    const isNext = isSame(received, expected[seen]);
    if (isNext && seen === target) event = received;
    if (isNext) seen++;
    conversationId ||= String(received.conversationId ?? '');
    return isNext;
  }

  /** Not awaited: the event that the call causes waits for the answer to this one. */
  function makeDueCall(): void {
    const call = calls.get(seen);
    if (call === undefined) return;
    const path = `/conversations/${conversationId}`;
    const made =
      'customer' in call
        ? caller.call('POST', `${path}/messages`, { authorType: 'user', text: call.customer })
        : caller.call('DELETE', `${path}/participants/customer`);
    // Without the call the story lacks an event, which is found.
    made.catch(() => {});
  }

  return {
    async receive(request) {
      const body = Buffer.from(await request.arrayBuffer());
      const isNext = record(body.toString());
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

/** Whether two events are the same but for what varies between runs. */
function isSame(event: WireEvent, like: WireEvent | undefined): boolean {
  const varying = { conversationId: '', timestamp: 0, agentName: '' };
  const fingerprint = (value: object) => JSON.stringify(orderKeys({ ...value, ...varying }, like));
  return like !== undefined && fingerprint(event) === fingerprint(like);
}

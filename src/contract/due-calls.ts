import { renderStory } from './render-story.ts';
import type { Story } from './story.ts';

/** A call that an app makes for its customer in a story. */
export type StoryCall = { readonly customer: string } | { readonly 'customer-leaves': true };

/** The calls in a story, each by the number of the event after which it is due, counted from 1. */
export function dueCalls(story: Story): ReadonlyMap<number, StoryCall> {
  const { steps } = renderStory(story);
  const due = new Map<number, StoryCall>();
  let events = 0;
  story.steps.forEach((step, index) => {
    if ('customer' in step || 'customer-leaves' in step) due.set(events, step);
    events += steps[index]?.length ?? 0;
  });
  return due;
}

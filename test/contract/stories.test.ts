import { describe, expect, test } from 'vitest';
import { renderStory } from '#src/contract/stories/render-story.ts';
import { scenarioOf } from '#src/contract/stories/scenario-of.ts';
import { storiesOf } from '#src/contract/stories/stories.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { dialects } from '#src/protocol/dialects.ts';
import { checkScenario } from '#src/scenario/check.ts';

const ALL = DIALECT_NAMES.flatMap(storiesOf);

describe.each(DIALECT_NAMES)('the stories of %s', (dialect) => {
  const stories = storiesOf(dialect);

  test('tell of every event that the dialect has, WEB_HOOK_VERIFY first', () => {
    const reply = [...new Set(stories.map(({ eventType }) => eventType))];
    expect(reply.toSorted()).toEqual([...dialects[dialect].eventTypes].toSorted());
    expect(reply[0]).toBe('WEB_HOOK_VERIFY');
  });

  test.each(['description', 'id'] as const)('have each a %s of their own', (key) => {
    expect(new Set(stories.map((story) => story[key])).size).toBe(stories.length);
  });

  test('tell no event of the same steps twice', () => {
    const facts = stories.map(({ steps, target }) => JSON.stringify([steps, target]));
    expect(new Set(facts).size).toBe(stories.length);
  });
});

describe('a story', () => {
  test.each(ALL)('of $dialect, $description, ends in a valid event of its type', (story) => {
    const { event } = renderStory(story);
    expect(event.eventType).toBe(story.eventType);
    expect(dialects[story.dialect].checkEvent(event)).toEqual([]);
  });

  test.each(ALL.filter(({ steps }) => steps.length > 0))(
    'of $dialect, $description, can be played as a scenario',
    (story) => {
      const { problems } = checkScenario(scenarioOf(story, 'a story'), { dialect: story.dialect });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test('is told with the same ids each time, and with the moment that is given', () => {
    const [, story] = storiesOf('chat-api');
    if (story === undefined) throw new Error('There is no second story.');
    expect(renderStory(story)).toEqual(renderStory(story));
    const { event } = renderStory(story, { conversationId: 'here', timestampMs: 7 });
    expect(event).toMatchObject({ conversationId: 'here', timestamp: 7, queueId: '104' });
  });
});

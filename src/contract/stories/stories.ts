import type { DialectName } from '../../protocol/dialect.ts';
import { chatApiStories } from './chat-api-stories.ts';
import { chatGatewayStories } from './chat-gateway-stories.ts';
import type { Story, StoryRow } from './story.ts';

const TABLES: Readonly<Record<DialectName, Readonly<Record<string, readonly StoryRow[]>>>> = {
  'chat-api': chatApiStories,
  'chat-gateway': chatGatewayStories,
};

const STORIES: Readonly<Record<DialectName, readonly Story[]>> = {
  'chat-api': buildStories('chat-api'),
  'chat-gateway': buildStories('chat-gateway'),
};

/** Lists each event of a dialect in each conversation state in which it can be sent, WEB_HOOK_VERIFY first. */
export function storiesOf(dialect: DialectName): readonly Story[] {
  return STORIES[dialect];
}

function buildStories(dialect: DialectName): readonly Story[] {
  return Object.entries(TABLES[dialect]).flatMap(([eventType, rows]) =>
    rows.map(([given, description, steps, target = 0]) => ({
      dialect,
      id: idOf(description),
      description,
      given,
      eventType,
      steps,
      target,
    })),
  );
}

function idOf(description: string): string {
  return description
    .replace(/^(an?|the) /, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}

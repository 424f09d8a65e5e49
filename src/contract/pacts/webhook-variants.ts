import type { DialectName } from '../../protocol/dialect.ts';
import { storiesOf } from '../stories/stories.ts';
import type { Story } from '../stories/story.ts';

/** A variation of an event that an integration must handle. */
export type Variant = 'unknown-key' | 'unknown-type' | 'other-key-order' | 'wrong-signature';

/** The event of a story with a variation. */
export type StoryVariant = {
  readonly variant: Variant;
  readonly story: Story;
  readonly description: string;
};

/**
 * The header that tells the request filter which variation a request has. The filter removes it before the request goes to
 * the app.
 */
export const VARIANT_HEADER = 'x-fake-8x8-variant';

/** A key that 8x8 does not send today. */
export const UNKNOWN_KEY = 'notDocumentedYet';

/** An event type that 8x8 does not send today. */
export const UNKNOWN_TYPE = 'NOT_DOCUMENTED_YET';

const DESCRIPTIONS: Readonly<Record<Variant, (eventType: string) => string>> = {
  'unknown-key': (eventType) => `a ${eventType} with a key that is not documented yet`,
  'unknown-type': () => 'an event of a type that is not documented yet',
  'other-key-order': (eventType) => `a ${eventType} with its keys in another order`,
  'wrong-signature': (eventType) => `a ${eventType} whose signature is wrong`,
};

/** Lists the variations of an agent's first message. */
export function variantsOf(dialect: DialectName): readonly StoryVariant[] {
  const story = storiesOf(dialect).find(({ eventType }) => eventType === 'TEXT' || eventType === 'MESSAGE');
  if (story === undefined) throw new TypeError(`No story of ${dialect} has a text of an agent.`);
  return (Object.keys(DESCRIPTIONS) as Variant[]).map((variant) => ({
    variant,
    story,
    description: DESCRIPTIONS[variant](story.eventType),
  }));
}

import type { DialectName } from '../../protocol/dialect.ts';
import { storiesOf } from '../stories/stories.ts';
import type { Story } from '../stories/story.ts';

/** A way in which one and the same event can be sent that an integration must cope with. */
export type Variant = 'unknown-key' | 'other-key-order' | 'wrong-signature';

/** An event of a story that is sent in a way of its own. */
export type StoryVariant = {
  readonly variant: Variant;
  readonly story: Story;
  readonly description: string;
};

/**
 * The header of a pact's request that tells the request filter what is special about it. It is taken away before the
 * request goes to the app.
 */
export const VARIANT_HEADER = 'x-fake-8x8-variant';

/** A key that 8x8 does not send today. */
export const UNKNOWN_KEY = 'notDocumentedYet';

const DESCRIPTIONS: Readonly<Record<Variant, (eventType: string) => string>> = {
  'unknown-key': (eventType) => `a ${eventType} with a key that is not documented yet`,
  'other-key-order': (eventType) => `a ${eventType} with its keys in another order`,
  'wrong-signature': (eventType) => `a ${eventType} whose signature is wrong`,
};

/** Lists the ways in which an agent's first message is sent beside the usual one. */
export function variantsOf(dialect: DialectName): readonly StoryVariant[] {
  const story = storiesOf(dialect).find(({ eventType }) => eventType === 'TEXT' || eventType === 'MESSAGE');
  if (story === undefined) throw new TypeError(`Nobody writes anything in ${dialect}.`);
  return (Object.keys(DESCRIPTIONS) as Variant[]).map((variant) => ({
    variant,
    story,
    description: DESCRIPTIONS[variant](story.eventType),
  }));
}

import { type TSchema, Type } from 'typebox';
import { activitySamples } from './samples.ts';

const conversationId = Type.String({
  minLength: 1,
  description: 'The conversation that the event belongs to.',
});
const timestamp = Type.Integer({ minimum: 0, description: 'When it happened, in ms since 1970.' });
const closed = { additionalProperties: false } as const;
const memberType = Type.String({ description: 'What the participant is, for example agent or user.' });
const memberId = Type.String({ minLength: 1 });

/** The shape is left open by the documentation. */
const openObject = Type.Unsafe<Record<string, unknown>>({ type: 'object' });

const typing = activity('typing', 'Who is typing right now; an empty list says that everybody stopped.', {
  name: Type.Literal('typing'),
  value: Type.Object({ users: Type.Array(Type.Object({ type: memberType, id: memberId }, closed)) }, closed),
});

const adaptiveCardAction = activity(
  'adaptiveCard/action',
  'The customer used an action of an adaptive card.',
  {
    name: Type.Literal('adaptiveCard/action'),
    value: Type.Object({ type: Type.Enum(['Action.Submit', 'Action.Execute']), data: openObject }, closed),
  },
);

const quickReplyAction = activity('quickReply/action', 'The customer chose a quick reply.', {
  name: Type.Literal('quickReply/action'),
  value: Type.Object(
    {
      type: Type.Literal('postback'),
      data: Type.Object({ title: Type.String(), payload: Type.String() }, closed),
    },
    closed,
  ),
});

const readReceipts = activity('read-receipts', 'Who has read the conversation up to which moment.', {
  name: Type.Literal('read-receipts'),
  value: Type.Array(
    Type.Object(
      { timestamp, users: Type.Array(Type.Object({ id: memberId, type: memberType }, closed)) },
      closed,
    ),
  ),
});

const other = activity(
  'other',
  'Something that only one messaging channel knows; the value varies with the name.',
  {
    name: Type.String({
      pattern: '^(?!(?:typing|adaptiveCard/action|quickReply/action|read-receipts)$)[\\s\\S]+',
      description: 'Any name but the four with a shape of their own.',
    }),
    value: Type.Unknown(),
  },
);

/**
 * The schema of each ACTIVITY event by its `data.name`; `other` is for every further name.
 * Published: https://developer.8x8.com/actions-events/docs/webhooks-events-reference
 */
export const activitySchemas = {
  typing,
  'adaptiveCard/action': adaptiveCardAction,
  'quickReply/action': quickReplyAction,
  'read-receipts': readReceipts,
  other,
};

function activity<N extends keyof typeof activitySamples, P extends Record<'name' | 'value', TSchema>>(
  name: N,
  description: string,
  properties: P,
) {
  return Type.Object(
    {
      eventType: Type.Literal('ACTIVITY'),
      conversationId,
      timestamp,
      data: Type.Object(properties, closed),
    },
    { title: `ACTIVITY ${name}`, description, examples: [activitySamples[name]], ...closed },
  );
}

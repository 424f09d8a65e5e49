import { Type } from 'typebox';
import { CARD_TYPES, type CardType } from '../../protocol/cards.ts';
import { SCENARIO_LIMITS as LIMITS } from '../limits.ts';
import { branch, closed, key, name } from './part-schemas.ts';
import { sent } from './step-option-schemas.ts';

const by = Type.Optional(key('The agent who does it. Default: the one who joined or wrote last.'));

const textOf = (who: string) =>
  Type.Optional(
    Type.String({
      maxLength: LIMITS.textUnitsMax,
      description: `What ${who} writes with it. It may have variables.`,
    }),
  );

const text = textOf('the agent');

const attached = Type.Object(
  {
    name: name('The name of the file.'),
    text: Type.Optional(
      Type.String({
        maxLength: LIMITS.textUnitsMax,
        description: 'What is in the file. It may have variables.',
      }),
    ),
    base64: Type.Optional(
      Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$', description: 'What is in the file, as Base64.' }),
    ),
    type: Type.Optional(name('The media type, such as image/png. Default: by the ending of the name.')),
  },
  { ...closed, title: 'a file with its content' },
);

const fileOf = (who: string) =>
  Type.Union([Type.String({ title: 'a path', minLength: 1, maxLength: LIMITS.pathUnitsMax }), attached], {
    description: `A file that ${who} sends: a path below the scenario's folder, or { name, text } or { name, base64 } for what is in it.`,
  });

const replyText = (description: string) =>
  Type.String({ minLength: 1, maxLength: LIMITS.replyUnitsMax, description });

/** The schemas of what agents and customers do besides writing, by verb. */
export const contentStepSchemas = {
  typing: Type.Object(
    { typing: Type.Boolean({ description: 'An agent begins to type, or stops.' }), by, ...sent },
    branch('typing'),
  ),
  attach: Type.Object({ attach: fileOf('an agent'), text, by, ...sent }, branch('attach')),
  card: Type.Object(
    {
      card: Type.Record(Type.String(), Type.Unknown(), {
        description: 'The content of a card that an agent sends. Its texts may have variables.',
      }),
      contentType: Type.Optional(
        Type.Unsafe<CardType>({
          type: 'string',
          enum: [...CARD_TYPES],
          description: 'What kind of card it is. Default: an adaptive card.',
        }),
      ),
      text,
      by,
      ...sent,
    },
    branch('card'),
  ),
  'quick-replies': Type.Object(
    {
      'quick-replies': Type.Array(
        Type.Union([
          replyText('The title.'),
          Type.Object(
            {
              title: replyText('What the customer sees.'),
              payload: replyText('What the choice brings along.'),
            },
            { ...closed, title: 'a title with its payload' },
          ),
        ]),
        {
          minItems: 1,
          maxItems: LIMITS.repliesMax,
          description:
            'The quick replies that an agent offers: titles, or { title, payload }. Default payload: the title. They may have variables.',
        },
      ),
      text,
      by,
      ...sent,
    },
    branch('quick-replies'),
  ),
  read: Type.Object(
    { read: Type.Literal(true, { description: 'An agent has read what there is.' }), by, ...sent },
    branch('read'),
  ),
  'customer-typing': Type.Object(
    { 'customer-typing': Type.Boolean({ description: 'The customer begins to type, or stops.' }), ...sent },
    branch('customer-typing'),
  ),
  'customer-submits': Type.Object(
    {
      'customer-submits': Type.Record(Type.String(), Type.Unknown(), {
        description:
          'What the customer submits in an adaptive card, or { title, payload } of the quick reply that the customer chooses. Its texts may have variables.',
      }),
      ...sent,
    },
    branch('customer-submits'),
  ),
  'customer-attaches': Type.Object(
    { 'customer-attaches': fileOf('the customer'), text: textOf('the customer'), ...sent },
    branch('customer-attaches'),
  ),
};

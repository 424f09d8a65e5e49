import { type Static, type TProperties, Type } from 'typebox';
import { PROFILES, type Profile } from '../../checks/check.ts';
import { FAULT_NAMES, type FaultName } from '../../protocol/faults.ts';
import { SCENARIO_LIMITS as LIMITS } from '../../scenario/limits.ts';
import { closed, key } from '../../scenario/schema/part-schemas.ts';
import { stepSchemas } from '../../scenario/schema.ts';

const fault = Type.Optional(
  Type.Unsafe<FaultName>({
    type: 'string',
    enum: [...FAULT_NAMES],
    description: 'What is done to the delivery of the events on purpose.',
  }),
);

/** One of several closed objects. */
const move = <P extends TProperties>(title: string, properties: P) =>
  Type.Object(properties, { ...closed, title });

const { queue, join, text, typing, attach, card, read, transfer, leave } = stepSchemas;
const replies = stepSchemas['quick-replies'];

/** A file with its content; a path would be one of the server's. */
const file = (description: string) =>
  Type.Object(
    {
      name: Type.String({
        minLength: 1,
        maxLength: LIMITS.nameUnitsMax,
        description: 'The name of the file.',
      }),
      text: Type.Optional(
        Type.String({ maxLength: LIMITS.textUnitsMax, description: 'What is in the file.' }),
      ),
      base64: Type.Optional(
        Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$', description: 'What is in the file, as Base64.' }),
      ),
      type: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: LIMITS.nameUnitsMax,
          description: 'The media type, such as image/png. Default: by the ending of the name.',
        }),
      ),
    },
    { ...closed, description },
  );

/** Body of `POST /_fake-8x8/conversations/{id}/moves`: a step as scenarios write it. Its texts have no variables. */
export const moveSchema = Type.Union(
  [
    move('queue', { queue: queue.properties.queue, fault }),
    move('join', { join: join.properties.join, fault }),
    move('text', { text: text.properties.text, by: text.properties.by, fault }),
    move('typing', { typing: typing.properties.typing, by: typing.properties.by, fault }),
    move('attach', {
      attach: file('A file that an agent sends.'),
      text: attach.properties.text,
      by: attach.properties.by,
      fault,
    }),
    move('card', {
      card: card.properties.card,
      contentType: card.properties.contentType,
      text: card.properties.text,
      by: card.properties.by,
      fault,
    }),
    move('quick-replies', {
      'quick-replies': replies.properties['quick-replies'],
      text: replies.properties.text,
      by: replies.properties.by,
      fault,
    }),
    move('read', { read: read.properties.read, by: read.properties.by, fault }),
    move('transfer', { transfer: transfer.properties.transfer, fault }),
    move('leave', { leave: leave.properties.leave, fault }),
    move('end', {
      end: Type.Literal(true, {
        description: 'The contact centre closes the conversation; the agents leave.',
      }),
      fault,
    }),
    move('customer-typing', {
      'customer-typing': stepSchemas['customer-typing'].properties['customer-typing'],
      fault,
    }),
    move('customer-submits', {
      'customer-submits': stepSchemas['customer-submits'].properties['customer-submits'],
      fault,
    }),
    move('customer-attaches', {
      'customer-attaches': file('A file that the customer sends.'),
      text: stepSchemas['customer-attaches'].properties.text,
      fault,
    }),
  ],
  {
    $id: 'urn:fake-8x8:move',
    title: 'A move by hand',
    description: 'Something that an agent or the customer does: a step as scenarios write it.',
  },
);

/** Body of `POST /_fake-8x8/conversations`. */
export const openingSchema = Type.Object(
  {
    queue: Type.Optional(
      key('The queue that it waits in; a key that is not known yet is made known. Default: the first one.'),
    ),
    customer: Type.Optional(
      Type.Record(Type.String(), Type.String({ maxLength: LIMITS.customerValueUnitsMax }), {
        maxProperties: LIMITS.customerKeysMax,
        description: 'The fields of the customer, such as name, email and keys of the app’s own.',
      }),
    ),
  },
  {
    ...closed,
    $id: 'urn:fake-8x8:opening',
    title: 'A conversation to open',
    description: 'A conversation that begins on the contact centre’s side.',
  },
);

/** Body of `POST /_fake-8x8/conversations/{id}/events`. */
export const eventSchema = Type.Union(
  [
    Type.Object(
      {
        payload: Type.Union(
          [Type.String({ maxLength: LIMITS.fileBytesMax }), Type.Record(Type.String(), Type.Unknown())],
          {
            description: 'An event as an object, or a text that is sent as it is.',
          },
        ),
        fault,
      },
      { ...closed, title: 'a payload' },
    ),
    Type.Object(
      {
        again: Type.Integer({
          minimum: 0,
          description: 'The event of the conversation that is sent again, by its eventIndex in the journal.',
        }),
        as: Type.Unsafe<'retry' | 'new'>({
          type: 'string',
          enum: ['retry', 'new'],
          description:
            'retry: with its id and the next number in x-8x8-retry, as the platform tries again; new: the same body as another event.',
        }),
        fault,
      },
      { ...closed, title: 'an event again' },
    ),
  ],
  {
    $id: 'urn:fake-8x8:event',
    title: 'An event to send',
    description: 'A payload as it is, or an event that was sent before.',
  },
);

const says = Type.String({
  maxLength: LIMITS.textUnitsMax,
  description: 'What the customer writes in the app.',
});

/** Body of `POST /_fake-8x8/conversations/{id}/customer`. */
export const deedSchema = Type.Union(
  [
    Type.Object({ says }, { ...closed, title: 'says' }),
    Type.Object(
      { leaves: Type.Literal(true, { description: 'The customer leaves in the app.' }) },
      { ...closed, title: 'leaves' },
    ),
  ],
  {
    $id: 'urn:fake-8x8:deed',
    title: 'What the customer does',
    description: 'Something that the customer does in the app, by the app’s own API.',
  },
);

/** Body of `POST /_fake-8x8/customers`. */
export const newcomerSchema = Type.Object(
  {
    says,
    customer: openingSchema.properties.customer,
  },
  {
    ...closed,
    $id: 'urn:fake-8x8:newcomer',
    title: 'A new customer',
    description: 'A customer who is in no conversation yet and writes in the app.',
  },
);

/** Body of `POST /_fake-8x8/conversations/{id}/script`. */
export const scriptSchema = Type.Union(
  [
    Type.Object(
      { do: Type.Literal('pause', { description: 'It takes no further step.' }) },
      { ...closed, title: 'pause' },
    ),
    Type.Object(
      {
        do: Type.Literal('go-on', { description: 'It goes on.' }),
        step: Type.Optional(
          Type.Integer({
            minimum: 0,
            maximum: LIMITS.stepsMax,
            description: 'With which step of the scenario, from 0. Default: the next one.',
          }),
        ),
      },
      { ...closed, title: 'go-on' },
    ),
  ],
  {
    $id: 'urn:fake-8x8:script',
    title: 'What to do with a script',
    description: 'Holds up the scenario that plays a conversation, or lets it go on.',
  },
);

const checkNames = (description: string) =>
  Type.Optional(Type.Array(Type.String({ maxLength: LIMITS.nameUnitsMax }), { maxItems: 100, description }));

/** Body of `POST /_fake-8x8/examinations`. */
export const examinationSchema = Type.Object(
  {
    to: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 2000,
        description: 'The webhook of your app. Default: that of the server.',
      }),
    ),
    profile: Type.Optional(
      Type.Unsafe<Profile>({
        type: 'string',
        enum: [...PROFILES],
        description: 'How long it takes. Default: quick.',
      }),
    ),
    seed: Type.Optional(
      Type.String({ minLength: 1, maxLength: LIMITS.nameUnitsMax, description: 'Default: a random one.' }),
    ),
    only: checkNames('The checks to make. Default: all of the profile.'),
    skip: checkNames('The checks to leave out.'),
    runs: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 1_000_000,
        description: 'How many conversations are made up. Default: as the profile says.',
      }),
    ),
    bail: Type.Optional(Type.Boolean({ description: 'Stop after the first check that failed.' })),
    maxTimeMs: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 86_400_000, description: 'Longest real time, in ms.' }),
    ),
    reset: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: LIMITS.textUnitsMax,
        description:
          'The request that brings the app back to where it began, before each conversation: POST /reset.',
      }),
    ),
  },
  {
    ...closed,
    $id: 'urn:fake-8x8:examination',
    title: 'An examination to start',
    description: 'What of the app is examined, and how far.',
  },
);

/** A checked move. */
export type MoveBody = Static<typeof moveSchema>;
/** A checked opening. */
export type OpeningBody = Static<typeof openingSchema>;
/** A checked event. */
export type SendBody = Static<typeof eventSchema>;
/** A checked deed. */
export type DeedBody = Static<typeof deedSchema>;
/** A checked newcomer. */
export type NewcomerBody = Static<typeof newcomerSchema>;
/** A checked command to a script. */
export type ScriptBody = Static<typeof scriptSchema>;
/** A checked examination. */
export type ExaminationBody = Static<typeof examinationSchema>;

import type { Static } from 'typebox';
import type { chatApiSchemas } from './chat-api/schemas.ts';
import type { activitySchemas } from './chat-gateway/activity-schemas.ts';
import type { chatGatewaySchemas } from './chat-gateway/schemas.ts';
import type { DialectName } from './dialect.ts';

type ChatApiSchemas = typeof chatApiSchemas;
type ChatGatewaySchemas = typeof chatGatewaySchemas;
type ActivitySchemas = typeof activitySchemas;

type Events = {
  'chat-api': { [N in keyof ChatApiSchemas]: Static<ChatApiSchemas[N]> };
  'chat-gateway': { [N in keyof ChatGatewaySchemas]: Static<ChatGatewaySchemas[N]> };
};

/** The names of a dialect's events. */
export type EventTypeOf<D extends DialectName = 'chat-api'> = keyof Events[D];

/** The body of one event: `EventOf<'TEXT'>` of `chat-api`, `EventOf<'MESSAGE', 'chat-gateway'>` of the other dialect. */
export type EventOf<N extends EventTypeOf<D>, D extends DialectName = 'chat-api'> = Events[D][N];

/** Any event of a dialect, as a union that narrows by `eventType`. */
export type AnyEvent<D extends DialectName = 'chat-api'> = Events[D][EventTypeOf<D>];

/** The names of ACTIVITY events that have a shape of their own, and `other` for every further one. */
export type ActivityName = keyof ActivitySchemas;

/** The body of one kind of ACTIVITY: `ActivityOf<'typing'>`. */
export type ActivityOf<N extends ActivityName> = Static<ActivitySchemas[N]>;

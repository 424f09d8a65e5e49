import type { TSchema } from 'typebox';
import { chatApiSchemas } from '#src/protocol/chat-api/schemas.ts';
import { activitySchemas } from '#src/protocol/chat-gateway/activity-schemas.ts';
import { chatGatewaySchemas } from '#src/protocol/chat-gateway/schemas.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { brokenEvents } from '../../support/protocol/broken-events.ts';
import { PUBLISHED_EVENTS } from '../../support/protocol/published-samples.ts';
import { type CorpusBody, corpusBody, drawBodies, withoutRepeats } from './corpus-body.ts';
import { oddEvents } from './odd-events.ts';
import type { SchemaShape } from './schema-shape.ts';

const { ACTIVITY: _, ...plainGateway } = chatGatewaySchemas;

/** Each shape of event; an activity has one per name. */
const SHAPES: Readonly<Record<DialectName, Readonly<Record<string, TSchema>>>> = {
  'chat-api': chatApiSchemas,
  'chat-gateway': { ...plainGateway, ...activitySchemas },
};

/** Builds every body that the judges of a dialect are asked about. */
export function buildEventCorpus(dialect: DialectName): readonly CorpusBody[] {
  return withoutRepeats([
    ...PUBLISHED_EVENTS[dialect].map((event, index) => corpusBody(`published ${index}`, event, true)),
    ...brokenEvents(dialect).map(({ title, value }) => corpusBody(`broken ${title}`, value, false)),
    ...oddEvents.filter((odd) => odd.dialect === dialect),
    ...Object.entries(SHAPES[dialect]).flatMap(([name, schema]) => drawBodies(name, schema as SchemaShape)),
  ]);
}

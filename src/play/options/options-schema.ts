import { type TSchema, Type } from 'typebox';
import { DURATION_HINT, DURATION_PATTERN } from '../../base/duration.ts';
import { settingsSchema } from '../../protocol/settings-schema.ts';
import { callTemplateSchema } from '../../scenario/schema/call-template-schema.ts';
import { viewTemplateSchema } from '../../scenario/schema/view-template-schema.ts';
import { OPTIONS, type OptionDefinition, type OptionLevel } from './options.ts';

/** The schema of each option that may be given at a level, all of them optional. Derived from the table. */
export function buildOptionSchemas(level: OptionLevel): Record<string, TSchema> {
  const rows: readonly (readonly [string, OptionDefinition])[] = Object.entries(OPTIONS);
  return Object.fromEntries(
    rows
      .filter(([, { levels }]) => levels.includes(level))
      .map(([name, definition]) => [name, Type.Optional(buildOptionSchema(definition))]),
  );
}

const TEXT_UNITS_MAX = 2000;

function buildOptionSchema(definition: OptionDefinition): TSchema {
  const notes = { description: definition.about };
  switch (definition.kind) {
    case 'text':
      return Type.String({
        ...(definition.empty !== true && { minLength: 1 }),
        maxLength: definition.max,
        ...notes,
      });
    case 'time':
      return Type.String({ minLength: 1, maxLength: 40, ...notes });
    case 'choice':
      return Type.Unsafe<string>({ type: 'string', enum: [...definition.values], ...notes });
    case 'switch':
      return Type.Boolean(notes);
    case 'integer':
      return Type.Integer({ minimum: definition.min, maximum: definition.max, ...notes });
    case 'positive':
      return Type.Number({ exclusiveMinimum: 0, maximum: definition.max, ...notes });
    case 'duration':
      return Type.String({
        pattern: DURATION_PATTERN,
        description: `${definition.about} ${DURATION_HINT}`,
      });
    case 'call':
      return Type.Unsafe<unknown>({ ...callTemplateSchema, ...notes });
    case 'view':
      return Type.Unsafe<unknown>({ ...viewTemplateSchema, ...notes });
    case 'list':
      return Type.Array(Type.String({ minLength: 1, maxLength: definition.max }), {
        maxItems: definition.itemsMax,
        ...notes,
      });
    case 'choices': {
      const one = Type.Unsafe<string>({ type: 'string', enum: [...definition.values] });
      return Type.Array(one, { minItems: 1, maxItems: definition.values.length, ...notes });
    }
    case 'files': {
      const file = Type.Optional(Type.String({ minLength: 1, maxLength: TEXT_UNITS_MAX }));
      return Type.Object(Object.fromEntries(definition.keys.map((key) => [key, file])), {
        additionalProperties: false,
        ...notes,
      });
    }
    case 'findings':
      return Type.Array(
        Type.Object(
          {
            finding: Type.String({ minLength: 1, maxLength: 200, description: 'The id of the finding.' }),
            reason: Type.String({
              minLength: 1,
              maxLength: TEXT_UNITS_MAX,
              description: 'Why it is meant so.',
            }),
          },
          { additionalProperties: false },
        ),
        { maxItems: 1000, ...notes },
      );
    case 'settings':
      return settingsSchema;
  }
}

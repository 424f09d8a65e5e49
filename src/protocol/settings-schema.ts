import { type TSchema, Type } from 'typebox';
import { DURATION_HINT, DURATION_PATTERN } from '../base/duration.ts';
import { SETTINGS, type SettingDefinition, type SettingsInput } from './settings.ts';

const RETRY_DELAYS_MAX = 20;
const NAME_UNITS_MAX = 200;

/** The schema of settings, built from the table: each optional, no others. */
export const settingsSchema = Type.Unsafe<SettingsInput>(
  Type.Object(
    Object.fromEntries(
      Object.entries(SETTINGS).map(([name, definition]) => [
        name,
        Type.Optional(buildSettingSchema(definition)),
      ]),
    ),
    { additionalProperties: false, description: 'Behaviour that 8x8 leaves open.' },
  ),
);

function buildSettingSchema(definition: SettingDefinition): TSchema {
  const notes = { description: definition.about, default: definition.default };
  const explained = { description: `${definition.about} ${DURATION_HINT}` };
  switch (definition.kind) {
    case 'choice':
      return Type.Unsafe<string>({ type: 'string', enum: [...definition.values], ...notes });
    case 'flag':
      return Type.Boolean(notes);
    case 'integer':
      return Type.Integer({ minimum: definition.min, maximum: definition.max, ...notes });
    case 'duration':
      return Type.String({ pattern: DURATION_PATTERN, ...notes, ...explained });
    case 'durations':
      return Type.Array(Type.String({ pattern: DURATION_PATTERN }), {
        maxItems: RETRY_DELAYS_MAX,
        ...notes,
        ...explained,
      });
    case 'id':
      return Type.String({ pattern: '^[A-Za-z0-9_-]*$', maxLength: NAME_UNITS_MAX, ...notes });
  }
}

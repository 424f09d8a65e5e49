import { flagName } from '../../play/options/options.ts';
import { SETTINGS, type SettingDefinition } from '../../protocol/settings.ts';
import { buildTable, code, prose } from './markdown.ts';

/** Builds the table of settings in Markdown, a row for each, in the order of their definition. */
export function buildSettingsTable(): string {
  return buildTable(
    ['setting', 'flag', 'allowed', 'default', 'origin', 'what it decides'],
    Object.entries(SETTINGS).map(([name, definition]) => [
      code(name),
      code(flagName(name)),
      allowedOf(definition),
      defaultOf(definition),
      definition.origin,
      prose(definition.about),
    ]),
  );
}

function allowedOf(definition: SettingDefinition): string {
  switch (definition.kind) {
    case 'choice':
      return definition.values.map(code).join(', ');
    case 'flag':
      return '`true`, `false`';
    case 'integer':
      return `a whole number from ${definition.min} to ${definition.max}`;
    case 'duration':
      return 'a duration: `250ms`, `2s`, `1.5m`, `1h`';
    case 'durations':
      return 'durations; as a flag with commas, or `none`';
    case 'id':
      return 'letters, digits, `-` and `_`';
  }
}

function defaultOf({ default: value }: SettingDefinition): string {
  if (value === '') return 'none';
  return [value].flat().map(String).map(code).join(', ');
}

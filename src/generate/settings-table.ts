import { flagName } from '../play/options/options.ts';
import { SETTINGS, type SettingDefinition } from '../protocol/settings.ts';

const BEGIN = '<!-- settings -->';
const END = '<!-- /settings -->';

/** Builds the README's table of settings in Markdown, one row for each, in the order of their definition. */
export function buildSettingsTable(): string {
  const rows = Object.entries(SETTINGS).map(([name, definition]) => buildRow(name, definition));
  return [
    '| setting | flag | allowed | default | origin | what it decides |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Puts the table between its markers in the README's text. Throws when the markers are missing. */
export function insertSettingsTable(readme: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`README.md has no ${BEGIN} and ${END} to write between.`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${buildSettingsTable()}\n\n${readme.slice(end)}`;
}

function buildRow(name: string, definition: SettingDefinition): string {
  const cells = [
    code(name),
    code(flagName(name)),
    allowedOf(definition),
    defaultOf(definition),
    definition.origin,
    definition.about,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function allowedOf(definition: SettingDefinition): string {
  switch (definition.kind) {
    case 'choice':
      return definition.values.map(code).join(', ');
    case 'flag':
      return '`true`, `false`';
    case 'duration':
      return 'a duration such as `250ms`, `2s`, `1.5m`, `1h`';
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

function code(text: string): string {
  return `\`${text}\``;
}

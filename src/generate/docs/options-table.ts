import { OPTIONS, type OptionDefinition, type OptionLevel } from '../../play/options/options.ts';
import { buildTable, code, prose } from './markdown.ts';

/** Where an option can be given, in the words of the page. */
const LEVELS: Readonly<Record<OptionLevel, string>> = {
  config: 'file',
  request: 'request',
  scenario: 'scenario',
  run: '`createRun`',
  fake: '`createFake8x8`',
  server: '`createServer`',
};

/** Builds the table of the options that can be given in more places than a flag, in Markdown. */
export function buildOptionsTable(): string {
  const rows = Object.entries<OptionDefinition>(OPTIONS)
    .filter(([, { levels }]) => levels.length > 0)
    .map(([name, definition]) => [
      code(name),
      describeValue(definition),
      definition.levels.map((level) => LEVELS[level]).join(', '),
      describe(definition),
    ]);
  return buildTable(['option', 'value', 'beside the command line in', 'description'], rows);
}

/** What an option does, in full, with its default on the command line. */
export function describe({ about, default: value }: OptionDefinition): string {
  const text = [value].flat().join(', ');
  return prose(about) + (text === '' || value === false ? '' : ` Default: ${code(text)}.`);
}

function describeValue(definition: OptionDefinition): string {
  switch (definition.kind) {
    case 'choice':
      return definition.values.map(code).join(', ');
    case 'choices':
      return `list of ${definition.values.map(code).join(', ')}`;
    case 'switch':
      return '`true`, `false`';
    case 'integer':
      return `whole number, ${definition.min} to ${definition.max}`;
    case 'positive':
      return `number above 0, up to ${definition.max}`;
    case 'time':
      return 'ISO 8601 time';
    case 'call':
      return 'text, or `{ call, headers, body, capture }`; in code also a function';
    case 'view':
      return 'text, or `{ call, headers, messages, text, from, canWrite }`; in code also a function';
    case 'list':
      return 'list of texts';
    case 'files':
      return `object with ${definition.keys.map(code).join(', ')}`;
    case 'settings':
      return 'object of [settings](#all-settings)';
    default:
      return definition.kind;
  }
}

import type { Command } from 'commander';
import { DURATION_PATTERN, DURATION_WORDS } from '../../base/duration.ts';
import type { Problem } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { nearest } from '../../base/suggest.ts';
import {
  choiceFor,
  environmentName,
  flagName,
  OPTIONS,
  type OptionDefinition,
  type OptionsInput,
} from '../../play/options/options.ts';
import type { OptionsLayer } from '../../play/options/resolve-options.ts';
import { SETTINGS, type SettingDefinition } from '../../protocol/settings.ts';

type FlagLayer = OptionsLayer<OptionsInput>;

type Kind = OptionDefinition | SettingDefinition;

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...Object.entries(OPTIONS),
  ...Object.entries(SETTINGS),
]);

/** Reads the options that a command was given: what its flags say, and below that what the environment says. */
export function readFlags(command: Command): readonly [flags: FlagLayer, environment: FlagLayer] {
  return [
    readSource(command, 'cli', flagName),
    readSource(command, 'env', (name) => environmentName(flagName(name))),
  ];
}

function readSource(command: Command, source: string, nameOf: (name: string) => string): FlagLayer {
  const settings: Record<string, unknown> = {};
  const outputFile: Record<string, unknown> = {};
  const values: Record<string, unknown> = { settings, outputFile };
  const problems: Problem[] = [];
  for (const option of command.options) {
    const attribute = option.attributeName();
    const [name = '', file] = attribute.split('.');
    const kind = kindFor(name, command);
    if (kind === undefined || command.getOptionValueSource(attribute) !== source) continue;
    const given: unknown = command.getOptionValue(attribute);
    const wrong = [given].flat().find((each) => allowedFor(kind, each) !== undefined);
    if (wrong !== undefined) problems.push(problemOf(nameOf(attribute), kind, wrong));
    else if (file !== undefined) outputFile[file] = given;
    else if (Object.hasOwn(SETTINGS, name)) settings[name] = convert(kind, given);
    else values[name] = convert(kind, given);
  }
  return { values, problems, nameOf };
}

/** With what this command alone may be told. */
function kindFor(name: string, command: Command): Kind | undefined {
  const kind = KINDS.get(name);
  return kind !== undefined && 'further' in kind && kind.kind === 'choice'
    ? { ...kind, ...choiceFor(kind, command.name()) }
    : kind;
}

function problemOf(name: string, kind: Kind, given: unknown): Problem {
  const meant = 'values' in kind ? nearest(String(given), kind.values) : undefined;
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  const message = `${name} is ${formatValue(given)}. Allowed: ${allowedFor(kind, given)}.${hint}`;
  return { code: 'OPTION_NOT_ALLOWED_VALUE', message, path: '', severity: 'error' };
}

/** What is allowed instead of a text that is not. */
function allowedFor(kind: Kind, given: unknown): string | undefined {
  const text = String(given);
  const unless = (isAllowed: boolean, allowed: string) => (isAllowed ? undefined : allowed);
  switch (kind.kind) {
    case 'choice':
    case 'choices':
      return unless(kind.values.includes(text), kind.values.join(', '));
    case 'flag':
      return unless(/^(true|false)$/.test(text), 'true, false');
    case 'integer':
      return unless(
        /^\d{1,15}$/.test(text) && Number(text) >= kind.min && Number(text) <= kind.max,
        `a whole number from ${kind.min} to ${kind.max}`,
      );
    case 'positive':
      return unless(
        text.trim() !== '' && Number(text) > 0 && Number(text) <= kind.max,
        `a number above 0, up to ${kind.max}`,
      );
    case 'duration':
      return unless(DURATION.test(text), DURATION_WORDS);
    case 'durations':
      return unless(
        readDurations(text).every((each) => DURATION.test(each)),
        `${DURATION_WORDS}; several with commas between; or none`,
      );
    case 'id':
      return unless(/^[\w-]{1,200}$/.test(text), 'letters, digits, - and _');
    case 'text':
    case 'list':
      return unless(
        text.length <= kind.max && (text !== '' || ('empty' in kind && kind.empty === true)),
        `a text of 1 to ${kind.max} characters`,
      );
    default:
      return undefined;
  }
}

const DURATION = new RegExp(DURATION_PATTERN);

function convert(kind: Kind, given: unknown): unknown {
  switch (kind.kind) {
    case 'flag':
      return given === 'true';
    case 'integer':
    case 'positive':
      return Number(given);
    case 'durations':
      return readDurations(String(given));
    default:
      return given;
  }
}

function readDurations(text: string): readonly string[] {
  return text === 'none' || text === '' ? [] : text.split(',');
}

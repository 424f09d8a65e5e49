import { parseDuration } from '../../base/duration.ts';
import { Fake8x8Error, messageOf, type Problem } from '../../base/errors.ts';
import { parseTime, type TimeInput } from '../../base/time.ts';
import { resolveSettings, type Settings, type SettingsInput } from '../../protocol/settings.ts';
import type { RunOptions } from '../run/run-plan.ts';
import { OPTIONS, type OptionDefinition, type OptionName, type OptionsInput } from './options.ts';

/** Options as a source gives them: JSON, or what code may give instead. */
export type OptionValues = Omit<OptionsInput, keyof RunOptions> & RunOptions;

/** What one source says: the flags, the environment, a request, a scenario, a configuration file, a fake. */
export type OptionsLayer<V extends OptionValues = OptionValues> = {
  readonly values: V;
  /** What is wrong with the source itself. */
  readonly problems?: readonly Problem[] | undefined;
  /** What an option is called there: `--speed`, `FAKE_8X8_SPEED`, `/speed`. Default: its name. */
  readonly nameOf?: ((name: string) => string) | undefined;
};

/** Options ready to use: `freezeTime` in ms since 1970, `wait` in ms, settings as they were given. */
export type ResolvedOptions<V extends OptionValues = OptionValues> = Omit<
  V,
  'freezeTime' | 'wait' | 'settings'
> & {
  readonly freezeTime?: number | undefined;
  readonly wait?: number | undefined;
  readonly settings: SettingsInput;
};

/** What several sources come to. */
export type Resolution<V extends OptionValues = OptionValues> = {
  readonly options: ResolvedOptions<V>;
  /** Every setting, with its default where no source names it. */
  readonly settings: Settings;
  /** Everything that is wrong with any source. */
  readonly problems: readonly Problem[];
};

/**
 * Resolves options from several sources, the one with the highest precedence first. Each option is that of the first
 * source that has it; of `settings` and `outputFile` this holds for each key.
 */
export function resolveOptions<V extends OptionValues>(layers: readonly OptionsLayer<V>[]): Resolution<V> {
  const problems = layers.flatMap((layer) => layer.problems ?? []);
  const resolved: Record<string, unknown> = {};
  for (const [name, { kind }] of Object.entries(OPTIONS) as [OptionName, OptionDefinition][]) {
    if (kind === 'settings' || kind === 'files') resolved[name] = mergeKeys(name, layers);
    else resolved[name] = readFirst({ name, kind }, layers, problems);
  }
  const options = resolved as ResolvedOptions<V>;
  return { options, settings: resolveSettings(options.settings), problems };
}

function mergeKeys(name: OptionName, layers: readonly OptionsLayer[]): object {
  const given = layers.toReversed().flatMap(({ values }) => Object.entries(values[name] ?? {}));
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== ''));
}

type Reading = { readonly name: OptionName; readonly kind: OptionDefinition['kind'] };

function readFirst({ name, kind }: Reading, layers: readonly OptionsLayer[], problems: Problem[]): unknown {
  const layer = layers.find(({ values }) => values[name] !== undefined);
  const value = layer?.values[name];
  if (layer === undefined || (kind !== 'time' && kind !== 'duration')) return value;
  try {
    return kind === 'time' ? parseTime(value as TimeInput) : parseDuration(value as string);
  } catch (thrown) {
    const code = thrown instanceof Fake8x8Error ? thrown.code : 'OPTION_NOT_ALLOWED_VALUE';
    const message = `${layer.nameOf?.(name) ?? name}: ${messageOf(thrown)}`;
    problems.push({ code, message, path: `/${name}`, severity: 'error' });
    return undefined;
  }
}

import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { createSigner, type Signer } from '../../delivery/signature.ts';
import { buildTestKey } from '../../delivery/test-key.ts';
import { COMMAND_DEFAULTS, type OptionsInput, type ReporterName } from '../../play/options/options.ts';
import {
  type OptionsLayer,
  type ResolvedOptions,
  resolveOptions,
} from '../../play/options/resolve-options.ts';
import { DIALECT_NAMES, type DialectName } from '../../protocol/dialect.ts';
import { DEFAULT_DIALECT } from '../../protocol/dialects.ts';
import type { SettingsInput } from '../../protocol/settings.ts';
import { isOnGithub } from '../output/on-github.ts';
import { loadConfig } from './load-config.ts';
import { readFlags } from './read-flags.ts';

/** The options of a command: flags outrank the environment, which outranks the configuration, which outranks defaults. */
export type Options = Omit<ResolvedOptions<OptionsInput & typeof COMMAND_DEFAULTS>, 'scenarios'> & {
  /** The `scenarios` of the configuration; code calls scenarios that are loaded so. */
  readonly scenarioNames: readonly string[] | undefined;
  /** The dialects to play in: `dialect`, or all with `--dialect both`; then `dialect` is the first of them. */
  readonly dialects: readonly DialectName[];
  /** In ms. */
  readonly wait: number;
  /** In ms; 0 is no limit. */
  readonly maxTime: number;
  readonly outputFile: { readonly [N in ReporterName]?: string | undefined };
  /** The settings of flags and environment alone: they outrank the scenario's own, which outrank `settings`. */
  readonly runSettings: SettingsInput;
};

/** The options of a command that was given none. */
export const DEFAULT_OPTIONS: Options = combine([], []);

/** Reads the options of a command. Throws `OPTIONS_INVALID` with everything that is wrong with them. */
export async function readOptions(command: Command): Promise<Options> {
  const [flags, environment] = readFlags(command);
  const config = await loadConfig(flags.values.config ?? environment.values.config);
  const options = combine([flags, environment], [config]);
  const isNamed = [flags, environment, config].some(({ values }) => values.reporter !== undefined);
  return isOnGithub() && !isNamed && !options.json ? alsoForGithub(options) : options;
}

/** Beside the default report, where a person chose none. */
function alsoForGithub({ reporter, ...options }: Options): Options {
  return { ...options, reporter: [...reporter, 'github'] };
}

type Layers = readonly OptionsLayer<OptionsInput>[];

function combine(commandLine: Layers, below: Layers): Options {
  const { options, problems } = resolveOptions([...commandLine, ...below, { values: COMMAND_DEFAULTS }]);
  if (problems.length > 0) {
    throw new Fake8x8Error('OPTIONS_INVALID', 'The options cannot be used.', { problems });
  }
  const given = resolveOptions(commandLine).options;
  const { scenarios, ...rest } = options;
  const reports = chooseReports(given, rest as Options);
  return {
    ...(rest as Options),
    ...reports,
    ...chooseDialects((rest as Options).dialect),
    scenarioNames: scenarios,
    runSettings: given.settings,
  };
}

/** `both` is no dialect of its own. */
function chooseDialects(given: DialectName | 'both'): Pick<Options, 'dialect' | 'dialects'> {
  const dialects = given === 'both' ? DIALECT_NAMES : [given];
  return { dialect: dialects[0] ?? DEFAULT_DIALECT, dialects };
}

type Reports = Pick<Options, 'reporter' | 'outputFile'>;

/** `--json` and a file on the command line each choose a report; `--json` writes to stdout whatever the configuration says. */
function chooseReports(
  given: ResolvedOptions<OptionsInput>,
  { json, reporter, outputFile }: Options,
): Reports {
  const files = given.outputFile ?? {};
  const named = given.reporter ?? (json ? [] : reporter);
  const implied = [...(json ? ['json'] : []), ...Object.keys(files)] as ReporterName[];
  return {
    reporter: [...new Set([...named, ...implied])],
    outputFile: json ? { ...outputFile, json: files.json } : outputFile,
  };
}

/** Makes the signer from the user's key file, or from the test key. Throws what `loadSigningKey` throws. */
export async function loadSigner(keyFile: string | undefined): Promise<Signer> {
  if (keyFile === undefined) return createSigner(buildTestKey());
  const { loadSigningKey } = await import('../../delivery/load-signing-key.ts');
  return createSigner(await loadSigningKey(keyFile));
}

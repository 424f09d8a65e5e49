import type { Command } from 'commander';
import { parseDuration } from '../base/duration.ts';
import { Fake8x8Error } from '../base/errors.ts';
import type { CustomerOptions } from '../play/app/customer-options.ts';
import type { UnscriptedReaction } from '../play/app/unscripted.ts';
import { parseTime } from '../play/run/parse-time.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { SettingsInput } from '../protocol/settings.ts';
import type { Config } from './config-schema.ts';
import { settingsOf } from './flags.ts';
import { loadConfig } from './load-config.ts';

/** The reporters there are. */
export const REPORTERS = ['default', 'json', 'junit'] as const;

/** The name of a reporter. */
export type ReporterName = (typeof REPORTERS)[number];

/** Everything a command was told, by flags, environment and configuration, in that order of rank. */
export type Options = {
  readonly to: string | undefined;
  readonly dialect: DialectName;
  readonly allowRemote: boolean;
  readonly key: string | undefined;
  readonly seed: string | undefined;
  readonly freezeTimeMs: number | undefined;
  readonly port: number;
  readonly host: string | undefined;
  readonly allowHosts: readonly string[];
  readonly clock: 'wall' | 'virtual';
  readonly speed: number;
  readonly conversations: number | undefined;
  readonly concurrency: number | undefined;
  readonly reporters: readonly ReporterName[];
  readonly outputFiles: Readonly<Partial<Record<ReporterName, string>>>;
  readonly waitMs: number;
  /** Path of the app, or a URL, that is answered with 2xx once the app is ready. */
  readonly ready: string | undefined;
  readonly json: boolean;
  /** How the app hears its customer. */
  readonly customer: CustomerOptions;
  readonly unscripted: UnscriptedReaction | undefined;
  /** Settings from flags and environment, which outrank the scenario's own. */
  readonly overrides: SettingsInput;
  /** Settings from the configuration, which the scenario's own outrank. */
  readonly defaults: SettingsInput;
};

type Flags = Omit<Config, 'settings' | 'outputFile' | 'reporter'> & {
  readonly config?: string;
  readonly json?: boolean;
  readonly reporter?: readonly string[];
} & Readonly<Record<string, unknown>>;

/** What a command does when it was told nothing. */
export const DEFAULT_OPTIONS: Options = {
  to: undefined,
  dialect: 'chat-api',
  allowRemote: false,
  key: undefined,
  seed: undefined,
  freezeTimeMs: undefined,
  port: 0,
  host: undefined,
  allowHosts: [],
  clock: 'wall',
  speed: 1,
  conversations: undefined,
  concurrency: undefined,
  reporters: ['default'],
  outputFiles: {},
  waitMs: 0,
  ready: undefined,
  json: false,
  customer: {},
  unscripted: undefined,
  overrides: {},
  defaults: {},
};

/** Reads what a command was told. Throws `Fake8x8Error` for what cannot be used. */
export async function readOptions(command: Command): Promise<Options> {
  const flags = command.opts<Flags>();
  const config = await loadConfig(flags.config);
  const freezeTime = flags.freezeTime ?? config.freezeTime;
  return {
    to: flags.to ?? config.to,
    dialect: flags.dialect ?? config.dialect ?? DEFAULT_OPTIONS.dialect,
    allowRemote: flags.allowRemote ?? config.allowRemote ?? DEFAULT_OPTIONS.allowRemote,
    key: flags.key ?? config.key,
    seed: flags.seed ?? config.seed,
    freezeTimeMs: freezeTime === undefined ? undefined : parseTime(freezeTime),
    port: flags.port ?? config.port ?? DEFAULT_OPTIONS.port,
    host: flags.host ?? config.host,
    allowHosts: flags.allowHost ?? config.allowHost ?? [],
    clock: flags.clock ?? config.clock ?? DEFAULT_OPTIONS.clock,
    speed: flags.speed ?? config.speed ?? DEFAULT_OPTIONS.speed,
    conversations: flags.conversations ?? config.conversations,
    concurrency: flags.concurrency ?? config.concurrency,
    reporters: chooseReporters(flags, config),
    outputFiles: chooseOutputFiles(flags, config),
    waitMs: parseDuration(flags.wait ?? config.wait ?? '0s'),
    ready: flags.ready ?? config.ready,
    json: flags.json ?? false,
    customer: {
      customerOpens: flags.customerOpens ?? config.customerOpens,
      customerSays: flags.customerSays ?? config.customerSays,
      customerLeaves: flags.customerLeaves ?? config.customerLeaves,
    },
    unscripted: flags.unscripted ?? config.unscripted,
    overrides: settingsOf(flags),
    defaults: config.settings ?? {},
  };
}

/** A report is asked for by its name, by `--json`, or by naming a file for it. */
function chooseReporters(flags: Flags, config: Config): readonly ReporterName[] {
  const named = flags.reporter ?? (flags.json ? [] : (config.reporter ?? DEFAULT_OPTIONS.reporters));
  const implied = REPORTERS.filter((name) => outputFileFlag(flags, name) !== undefined);
  return checkReporters([...new Set([...named, ...(flags.json ? ['json'] : []), ...implied])]);
}

/** `--json` means stdout, whatever file the configuration names. */
function chooseOutputFiles(flags: Flags, config: Config): Options['outputFiles'] {
  const configured = (name: ReporterName) =>
    name === 'json' && flags.json ? undefined : config.outputFile?.[name];
  return Object.fromEntries(REPORTERS.map((name) => [name, outputFileFlag(flags, name) ?? configured(name)]));
}

function outputFileFlag(flags: Flags, name: ReporterName): string | undefined {
  return flags[`outputFile.${name}`] as string | undefined;
}

function checkReporters(names: readonly string[]): readonly ReporterName[] {
  return names.map((name) => {
    const known = REPORTERS.find((reporter) => reporter === name);
    if (known !== undefined) return known;
    throw new Fake8x8Error(
      'REPORTER_UNKNOWN',
      `There is no reporter "${name}". Known: ${REPORTERS.join(', ')}.`,
    );
  });
}

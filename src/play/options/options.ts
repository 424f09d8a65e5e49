import type { SettingsInput } from '../../protocol/settings.ts';
import type { CallTemplate } from '../../scenario/templates/call-template.ts';
import type { ViewTemplate } from '../../scenario/templates/view-template.ts';

/** The commands that examine an app. */
const EXAMINING = ['test', 'replay'] as const;

/** The commands that play, at a time that can be frozen. */
const PLAYING = ['play', 'serve', 'send', 'verify', 'contract verify'] as const;

/** The commands that deliver events. */
const DELIVERING = [...PLAYING, ...EXAMINING] as const;

/** The commands that report what the app did. */
const REPORTING = ['play', 'send', 'verify', 'contract verify', 'test'] as const;

const REPORTERS = ['default', 'json', 'junit', 'html', 'github', 'ndjson'] as const;

/** The commands that write reports, of what was played now or before. */
const WRITING_REPORTS = [...REPORTING, 'merge-reports'] as const;

/** The levels of an option that may be given at every one but a scenario. */
const EVERYWHERE = ['config', 'request', 'run', 'fake', 'server'] as const;

/**
 * Where an option may be given beside the flags of its commands and their environment twins: in the configuration
 * file, in the body of `POST /_fake-8x8/runs`, in a scenario, to `createRun` and `fake.play`, to `createFake8x8`, to
 * `createServer`.
 */
export type OptionLevel = 'config' | 'request' | 'scenario' | 'run' | 'fake' | 'server';

/**
 * What an option may be; `max` of a text counts its characters. A flag gives all of them as text; `files` and `settings`
 * have a flag for each of their keys.
 */
export type OptionKind =
  | { readonly kind: 'text'; readonly max: number; readonly empty?: boolean }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'positive'; readonly max: number }
  | { readonly kind: 'duration' }
  | { readonly kind: 'time' }
  | { readonly kind: 'call' }
  | { readonly kind: 'view' }
  | { readonly kind: 'list'; readonly max: number; readonly itemsMax: number }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'files'; readonly keys: readonly string[] }
  | { readonly kind: 'findings' }
  | { readonly kind: 'settings' };

/** Further values of a flag, for one command. */
type FurtherValues = {
  readonly command: string;
  readonly values: readonly string[];
  readonly about: string;
};

/** One option: what it may be, where it may be given, and what it does. */
export type OptionDefinition = OptionKind & {
  /** A sentence for help and docs, without the default. */
  readonly about: string;
  /** The commands that have it as a flag, and so as an environment variable. */
  readonly commands: readonly string[];
  /** What the flag of one command may say beside its values, and what that does. */
  readonly further?: FurtherValues;
  readonly levels: readonly OptionLevel[];
  /** What holds on the command line when it is not given; code may have another default. */
  readonly default?: unknown;
  /** The one letter that stands for its flag. */
  readonly short?: string;
  /** What the help calls its value. */
  readonly value?: string;
};

/**
 * Every option that has more than one way to be given, by the one name that it has at all of them: `freezeTime` is
 * `--freeze-time`, `FAKE_8X8_FREEZE_TIME`, and `freezeTime` in the configuration, in a request and in code.
 */
export const OPTIONS = {
  to: {
    kind: 'text',
    max: 2000,
    empty: true,
    short: 't',
    value: 'url',
    about: 'The webhook of your app, such as http://localhost:3000/webhook.',
    commands: [...DELIVERING, 'mcp'],
    levels: EVERYWHERE,
  },
  dialect: {
    kind: 'choice',
    values: ['chat-api', 'chat-gateway'],
    default: 'chat-api',
    short: 'd',
    about: 'The generation of 8x8’s API to speak.',
    commands: [...DELIVERING, 'mcp'],
    further: {
      command: 'play',
      values: ['both'],
      about: 'both plays in one after the other, and compares what your app does.',
    },
    levels: EVERYWHERE,
  },
  allowRemote: {
    kind: 'switch',
    default: false,
    about: 'Allow delivery to other machines.',
    commands: DELIVERING,
    levels: ['config', 'fake', 'server'],
  },
  key: {
    kind: 'text',
    max: 2000,
    value: 'file',
    about: 'Sign with this RSA key (PEM or JWK) instead of the test key.',
    commands: [...DELIVERING, 'mcp'],
    levels: ['config'],
  },
  seed: {
    kind: 'text',
    max: 2000,
    value: 'text',
    about:
      'The seed of all ids: the same seed gives the same ids. Default on the command line: a random one.',
    commands: [...DELIVERING, 'demo'],
    levels: EVERYWHERE,
  },
  freezeTime: {
    kind: 'time',
    value: 'time',
    about: 'Freeze all timestamps at this ISO 8601 time, so that each run sends the same bytes.',
    commands: PLAYING,
    levels: EVERYWHERE,
  },
  scenarios: {
    kind: 'list',
    max: 2000,
    itemsMax: 1000,
    about: 'What play and lint take when no scenario is named: files, folders, or names from the catalogue.',
    commands: [],
    levels: ['config'],
  },
  config: {
    kind: 'text',
    max: 2000,
    short: 'c',
    value: 'file',
    about:
      'The configuration file instead of fake-8x8.config.ts, .js or .json in the current folder or above it.',
    commands: [...DELIVERING, 'mcp', 'merge-reports'],
    levels: [],
  },
  port: {
    kind: 'integer',
    min: 0,
    max: 65_535,
    default: 0,
    short: 'p',
    value: 'number',
    about: 'The port that the platform listens on; 0 is any free port.',
    commands: [...DELIVERING, 'mcp'],
    levels: ['config', 'server'],
  },
  server: {
    kind: 'text',
    max: 2000,
    value: 'url',
    about:
      'Play on the platform that runs at this URL (serve), such as http://127.0.0.1:8808, instead of an own one. A --port that such a platform holds does the same.',
    commands: ['play', 'send', 'verify', 'contract verify'],
    levels: ['config'],
  },
  host: {
    kind: 'text',
    max: 2000,
    default: '127.0.0.1',
    value: 'address',
    about: 'The address that the platform listens on; any but 127.0.0.1 opens it to other machines.',
    commands: ['serve'],
    levels: ['config', 'server'],
  },
  allowHost: {
    kind: 'list',
    max: 253,
    itemsMax: 50,
    default: [],
    value: 'name',
    about: 'Further host names under which the platform answers, such as host.docker.internal.',
    commands: [...DELIVERING, 'mcp'],
    levels: ['config', 'server'],
  },
  json: {
    kind: 'switch',
    default: false,
    about: 'Write JSON to stdout.',
    commands: [...DELIVERING, 'demo', 'merge-reports'],
    levels: [],
  },
  clock: {
    kind: 'choice',
    values: ['wall', 'virtual'],
    default: 'wall',
    about: 'How pauses pass: wall waits for them, virtual skips them.',
    commands: ['play'],
    levels: EVERYWHERE,
  },
  speed: {
    kind: 'positive',
    max: 1_000_000,
    default: 1,
    value: 'factor',
    about: 'How many times faster pauses pass on the wall clock; 2 is twice as fast.',
    commands: ['play'],
    levels: EVERYWHERE,
  },
  conversations: {
    kind: 'integer',
    min: 1,
    max: 1_000_000,
    short: 'n',
    value: 'number',
    about: 'How many conversations play each scenario. Default: as many as the scenario says, else 1.',
    commands: ['play'],
    levels: ['config', 'request', 'run', 'server'],
  },
  concurrency: {
    kind: 'integer',
    min: 1,
    max: 100_000,
    default: 64,
    value: 'number',
    about: 'How many conversations play at the same time.',
    commands: ['play'],
    levels: ['config', 'request', 'run', 'server'],
  },
  customerSays: {
    kind: 'call',
    value: 'call',
    about:
      'The request that tells your app what its customer says: \'POST /chats/${conversation.id}/messages {"text":"${text}"}\'.',
    commands: ['play', 'serve', ...EXAMINING, 'mcp'],
    levels: EVERYWHERE,
  },
  customerOpens: {
    kind: 'call',
    value: 'call',
    about:
      'The same for the first message of a customer who is in no conversation: \'POST /chats {"text":"${text}"}\'.',
    commands: ['play', 'serve', ...EXAMINING, 'mcp'],
    levels: EVERYWHERE,
  },
  customerLeaves: {
    kind: 'call',
    value: 'call',
    about: "The request that tells your app that its customer leaves: 'DELETE /chats/${conversation.id}'.",
    commands: ['play', 'serve', ...EXAMINING, 'mcp'],
    levels: EVERYWHERE,
  },
  customerSees: {
    kind: 'view',
    value: 'call',
    about:
      "The request whose answer has what your app shows its customer: 'GET /chats/${conversation.id} -> messages=/lines, text=/text, from=/who, canWrite=/open'. It is compared with what was said. Without the pointers after the arrow they are looked for.",
    commands: ['play', 'serve', ...EXAMINING, 'mcp'],
    levels: EVERYWHERE,
  },
  unscripted: {
    kind: 'choice',
    values: ['ignore', 'warn', 'error'],
    about:
      'What to do with a call of your app that no step awaits. Default: warn in scenarios that await calls, ignore in others.',
    commands: ['play', 'serve'],
    levels: EVERYWHERE,
  },
  profile: {
    kind: 'choice',
    values: ['quick', 'full', 'nightly'],
    default: 'full',
    about:
      'How far your app is examined: quick takes seconds, full about a minute, nightly as long as --max-time.',
    commands: ['test'],
    levels: ['config'],
  },
  only: {
    kind: 'list',
    max: 100,
    itemsMax: 100,
    value: 'check',
    about: 'Make these checks and no others.',
    commands: ['test'],
    levels: ['config'],
  },
  skip: {
    kind: 'list',
    max: 100,
    itemsMax: 100,
    value: 'check',
    about: 'Leave these checks out.',
    commands: ['test'],
    levels: ['config'],
  },
  runs: {
    kind: 'integer',
    min: 0,
    max: 1_000_000,
    value: 'number',
    about:
      'How many conversations are made up by chance. Default: 5 for quick, 60 for full, no limit for nightly.',
    commands: ['test'],
    levels: ['config'],
  },
  reset: {
    kind: 'call',
    value: 'call',
    about:
      "The request that brings your app back to where it began, before conversations that are played together: 'POST /reset'.",
    commands: [...EXAMINING, 'mcp'],
    levels: ['config'],
  },
  ignore: {
    kind: 'findings',
    about: 'Findings that are meant so, each with the reason: they are counted and shown, but fail nothing.',
    commands: [],
    levels: ['config'],
  },
  reporter: {
    kind: 'choices',
    values: REPORTERS,
    default: ['default'],
    short: 'r',
    about: 'The reports to write. In GitHub Actions github is one of them where none is named.',
    commands: WRITING_REPORTS,
    levels: ['config'],
  },
  outputFile: {
    kind: 'files',
    keys: REPORTERS,
    value: 'file',
    about: 'The file to write this report to, instead of stdout.',
    commands: WRITING_REPORTS,
    levels: ['config'],
  },
  bail: {
    kind: 'switch',
    default: false,
    about: 'Stop after the first scenario, or check, that failed.',
    commands: ['play', 'test'],
    levels: ['config', 'request', 'run'],
  },
  coverage: {
    kind: 'switch',
    default: false,
    about: 'Report what of the API was covered, and what would cover the rest.',
    commands: ['play', 'test'],
    levels: ['config'],
  },
  coverageMin: {
    kind: 'integer',
    min: 0,
    max: 100,
    value: 'percent',
    about: 'Fail when less of the API is covered than this, and report what is covered.',
    commands: ['play', 'test'],
    levels: ['config'],
  },
  maxTime: {
    kind: 'duration',
    default: '0s',
    value: 'duration',
    about: 'Real time after which it is ended, which counts as failed. 0s is no limit.',
    commands: ['play', ...EXAMINING],
    levels: ['config'],
  },
  quiet: {
    kind: 'switch',
    default: false,
    short: 'q',
    about: 'Print only failures and the summary.',
    commands: ['play', 'send', 'verify', 'test', 'merge-reports'],
    levels: ['config'],
  },
  verbose: {
    kind: 'switch',
    default: false,
    short: 'v',
    about:
      'Show the headers and bodies of each request and answer too, what each signature consists of, and all that is not covered.',
    commands: ['play', 'serve', 'send', 'verify', 'test', 'merge-reports'],
    levels: ['config'],
  },
  wait: {
    kind: 'duration',
    default: '0s',
    value: 'duration',
    about: 'How long to wait until your app listens.',
    commands: [...REPORTING, 'replay'],
    levels: ['config'],
  },
  ready: {
    kind: 'text',
    max: 2000,
    value: 'path',
    about: 'A path of your app that answers with 2xx once it is ready, such as /health; --wait waits for it.',
    commands: [...REPORTING, 'replay'],
    levels: ['config'],
  },
  settings: {
    kind: 'settings',
    about: 'Behaviour that 8x8 leaves open.',
    commands: [...DELIVERING, 'mcp'],
    levels: ['config', 'request', 'scenario', 'run', 'fake', 'server'],
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** What the flag of a command may say that says one of several, and what it does. */
export function choiceFor(
  {
    values,
    about,
    further,
  }: { readonly values: readonly string[] } & Pick<OptionDefinition, 'about' | 'further'>,
  commandName: string,
): { readonly values: readonly string[]; readonly about: string } {
  if (further?.command !== commandName) return { values, about };
  return { values: [...values, ...further.values], about: `${about} ${further.about}` };
}

type Table = typeof OPTIONS;

/** The name of an option. */
export type OptionName = keyof Table;

/** The names of the options that may be given at a level. */
export type OptionNameAt<L extends OptionLevel> = {
  [N in OptionName]: L extends Table[N]['levels'][number] ? N : never;
}[OptionName];

type InputOf<D> = D extends { kind: 'choice'; values: readonly (infer V)[] }
  ? V
  : D extends { kind: 'choices'; values: readonly (infer V)[] }
    ? readonly V[]
    : D extends { kind: 'files'; keys: readonly (infer K extends string)[] }
      ? { readonly [F in K]?: string | undefined }
      : D extends { kind: 'switch' }
        ? boolean
        : D extends { kind: 'integer' | 'positive' }
          ? number
          : D extends { kind: 'list' }
            ? readonly string[]
            : D extends { kind: 'call' }
              ? CallTemplate
              : D extends { kind: 'view' }
                ? ViewTemplate
                : D extends { kind: 'findings' }
                  ? readonly IgnoredFinding[]
                  : D extends { kind: 'settings' }
                    ? SettingsInput
                    : string;

/** A finding that is meant so. */
export type IgnoredFinding = {
  /** Its id. */
  readonly finding: string;
  readonly reason: string;
};

/** Options as JSON has them: those of a configuration file, of a request, or of the command line once they are read. */
export type OptionsInput<N extends OptionName = OptionName> = {
  readonly [M in N]?: InputOf<Table[M]> | undefined;
};

type Defaults = {
  readonly [N in OptionName as Table[N] extends { default: unknown } ? N : never]: InputOf<Table[N]>;
};

/** What holds on the command line for options that are not given. */
export const COMMAND_DEFAULTS = Object.fromEntries(
  Object.entries(OPTIONS).flatMap(([name, row]) => ('default' in row ? [[name, row.default]] : [])),
) as object as Defaults;

/** The name of a report. */
export type ReporterName = (typeof REPORTERS)[number];

/** The flag of an option or a setting: `freezeTime` is `--freeze-time`. */
export function flagName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The environment variable that stands for a flag: `--freeze-time` is `FAKE_8X8_FREEZE_TIME`. */
export function environmentName(flag: string): string {
  return `FAKE_8X8_${flag.replace(/^--/, '').toUpperCase().replace(/[-.]/g, '_')}`;
}

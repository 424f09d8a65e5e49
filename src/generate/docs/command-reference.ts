import type { Argument, Command, Option } from 'commander';
import type { Io } from '../../cli/output/io.ts';
import { createProgram } from '../../cli/program.ts';
import { choiceFor, OPTIONS, type OptionDefinition } from '../../play/options/options.ts';
import { SETTINGS } from '../../protocol/settings.ts';
import { buildCodeBlock, buildTable, code, prose } from './markdown.ts';
import { describe } from './options-table.ts';

const optionDefinitions: Readonly<Record<string, OptionDefinition>> = OPTIONS;

/** A flag that at least so many commands have, with the same words, is described once. */
const COMMON_FROM = 3;

/** Builds the reference of the command line in Markdown from the commands themselves: a section for each. */
export function buildCommandReference(): string {
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  const program = createProgram({ out: write, talk: () => {} } as unknown as Io);
  const commands = commandsBelow(program);
  const common = findCommon(commands);

  /** What a command's help says below its options. */
  function readNotes(command: Command): string {
    written = '';
    command.outputHelp();
    return written.slice(command.helpInformation().length);
  }

  return [
    ...commands.map((command) => buildSection(command, common, readNotes(command))),
    `## Common flags\n\n${buildOptionTable(common)}`,
  ].join('\n\n');
}

/** The flags that several commands have, without those of the settings. */
function findCommon(commands: readonly Command[]): readonly Option[] {
  const all = commands.flatMap((command) => optionsOf(command)).filter((option) => !isSetting(option));
  const isFirst = (option: Option, index: number) => all.findIndex((each) => isSame(each, option)) === index;
  return all
    .filter(isFirst)
    .filter((option) => all.filter((each) => isSame(each, option)).length >= COMMON_FROM);
}

function isSame(one: Option, other: Option): boolean {
  return one.flags === other.flags && one.description === other.description;
}

function isSetting(option: Option): boolean {
  return option.attributeName() in SETTINGS;
}

function commandsBelow(command: Command): readonly Command[] {
  return command.commands.flatMap((each) => (each.commands.length > 0 ? commandsBelow(each) : [each]));
}

function buildSection(command: Command, common: readonly Option[], notes: string): string {
  const name = nameOf(command);
  const options = optionsOf(command);
  const shared = common.filter((option) => options.some((each) => isSame(each, option)));
  const own = options.filter((option) => !isSetting(option) && !shared.some((each) => isSame(each, option)));
  const further = [
    ...(shared.length > 0 ? [`these [common flags](#common-flags): ${shared.map(longOf).join(', ')}`] : []),
    ...(options.some(isSetting) ? ['a flag for each [setting](settings.md#all-settings)'] : []),
  ];
  return [
    `## ${name}`,
    prose(command.description()),
    buildCodeBlock('', `fake-8x8 ${name} ${command.usage()}`),
    ...buildArgumentTable(command),
    ...(own.length > 0 ? [buildOptionTable(own, name)] : []),
    ...(further.length > 0 ? [`It also takes ${further.join(', and ')}.`] : []),
    ...readParagraphs(notes),
  ].join('\n\n');
}

function longOf({ flags, long }: Option): string {
  return code(long ?? flags);
}

function nameOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${nameOf(parent)} ${command.name()}` : command.name();
}

function optionsOf(command: Command): readonly Option[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter(({ long }) => long !== '--help');
}

function buildArgumentTable(command: Command): readonly string[] {
  const rows = command.createHelp().visibleArguments(command).map(argumentRow);
  return rows.length > 0 ? [buildTable(['argument', 'description'], rows)] : [];
}

function argumentRow(argument: Argument): readonly string[] {
  const name = argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
  return [code(name), withChoices(argument.description, argument.argChoices)];
}

function buildOptionTable(options: readonly Option[], commandName = ''): string {
  return buildTable(
    ['flag', 'environment', 'description'],
    options.map((option) => {
      const definition = optionDefinitions[option.attributeName()];
      const about = definition === undefined ? withDefault(option) : describeFor(definition, commandName);
      return [code(option.flags), option.envVar === undefined ? '' : code(option.envVar), about];
    }),
  );
}

function describeFor(definition: OptionDefinition, commandName: string): string {
  return describe(
    definition.kind === 'choice' ? { ...definition, ...choiceFor(definition, commandName) } : definition,
  );
}

/** What the command line knows of an option that is no row of the table of options. */
function withDefault({ flags, description, defaultValue, argChoices }: Option): string {
  const isNamed = defaultValue !== undefined && typeof defaultValue !== 'boolean';
  const about = flags.includes('|') ? prose(description) : withChoices(description, argChoices);
  return about + (isNamed ? ` (default: ${code(String(defaultValue))})` : '');
}

function withChoices(description: string, choices: readonly string[] | undefined): string {
  return choices === undefined
    ? prose(description)
    : `${prose(description)}: ${choices.map(code).join(', ')}`;
}

/** Makes Markdown of what stands below the options: indented lines are commands, the rest is text. */
function readParagraphs(notes: string): readonly string[] {
  const lines = notes.split('\n').filter((line) => line.trim() !== '' && !/^Examples?:$/.test(line));
  const commands = lines
    .filter((line) => line.startsWith('  '))
    .map((line) => line.replace(/^ {2}(\$ )?/, ''));
  const text = lines.filter((line) => !line.startsWith('  ')).join(' ');
  return [
    ...(commands.length > 0 ? [buildCodeBlock('', commands.join('\n'))] : []),
    ...(text ? [prose(text)] : []),
  ];
}

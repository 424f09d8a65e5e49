import type { Command, Option } from 'commander';
import { Fake8x8Error, type Problem } from '../../base/errors.ts';
import { printable } from '../../base/printable.ts';
import { nearest } from '../../base/suggest.ts';
import { REPORT_FD_VARIABLE } from '../contract/clean-stdout.ts';

const PREFIX = 'FAKE_8X8_';

/**
 * Refuses environment variables that look like those of flags and are none: a mistyped one would do nothing. `buildAll`
 * builds the command line with the flags of each command, which takes its time. Throws `OPTIONS_INVALID`.
 */
export function checkEnvironment(program: Command, buildAll: () => Command, env: NodeJS.ProcessEnv): void {
  const given = Object.keys(env).filter((name) => name.startsWith(PREFIX) && name !== REPORT_FD_VARIABLE);
  if (unknownOf(given, program).length === 0) return;
  const all = buildAll();
  const unknown = unknownOf(given, all);
  if (unknown.length === 0) return;
  const known = namesIn(all);
  const problems = unknown.map((name) => problemOf(name, known));
  throw new Fake8x8Error('OPTIONS_INVALID', 'The options cannot be used.', { problems });
}

function unknownOf(given: readonly string[], program: Command): readonly string[] {
  const known = new Set(namesIn(program));
  return given.filter((name) => !known.has(name));
}

function namesIn(program: Command): readonly string[] {
  return optionsBelow(program).flatMap(({ envVar }) => envVar ?? []);
}

function problemOf(name: string, known: readonly string[]): Problem {
  const meant = nearest(
    name.slice(PREFIX.length),
    known.map((each) => each.slice(PREFIX.length)),
  );
  const advice =
    meant === undefined
      ? 'Each flag of a command has one (see --help). Unset it, or give it a name without FAKE_8X8_.'
      : `Did you mean "${PREFIX}${meant}"?`;
  const message = `There is no option for the environment variable ${printable(name)}. ${advice}`;
  return { code: 'OPTION_UNKNOWN_VARIABLE', message, path: '', severity: 'error' };
}

/** The flags of a program and its commands. */
export function optionsBelow({ commands }: Command): readonly Option[] {
  return commands.flatMap((command) => [...command.options, ...optionsBelow(command)]);
}

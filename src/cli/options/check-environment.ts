import type { Command } from 'commander';
import { Fake8x8Error, type Problem } from '../../base/errors.ts';
import { printable } from '../../base/printable.ts';
import { nearest } from '../../base/suggest.ts';
import { ENVIRONMENT_PREFIX, listVariables, unknownVariables } from './environment.ts';

/**
 * Refuses environment variables that look like those of flags and are none of any command's: a mistyped one would do
 * nothing. `program` has the flags of all commands. Throws `OPTIONS_INVALID`.
 */
export function checkEnvironment(program: Command, env: NodeJS.ProcessEnv): void {
  const unknown = unknownVariables(program, env);
  if (unknown.length === 0) return;
  const known = listVariables(program).map((name) => name.slice(ENVIRONMENT_PREFIX.length));
  const problems = unknown.map((name) => problemOf(name, known));
  throw new Fake8x8Error('OPTIONS_INVALID', 'The options cannot be used.', { problems });
}

function problemOf(name: string, known: readonly string[]): Problem {
  const meant = nearest(name.slice(ENVIRONMENT_PREFIX.length), known);
  const advice =
    meant === undefined
      ? 'Each flag of a command has one (see --help). Unset it, or give it a name without FAKE_8X8_.'
      : `Did you mean "${ENVIRONMENT_PREFIX}${meant}"?`;
  const message = `There is no option for the environment variable ${printable(name)}. ${advice}`;
  return { code: 'OPTION_UNKNOWN_VARIABLE', message, path: '', severity: 'error' };
}

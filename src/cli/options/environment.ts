import type { Command, Option } from 'commander';

/** What the environment variables of all flags begin with. */
export const ENVIRONMENT_PREFIX = 'FAKE_8X8_';

/** The environment variables of the flags that a program has. */
export function listVariables(program: Command): readonly string[] {
  return optionsBelow(program).flatMap(({ envVar }) => envVar ?? []);
}

/** The variables that look like those of flags and are none of this program's. */
export function unknownVariables(program: Command, env: NodeJS.ProcessEnv): readonly string[] {
  const known = new Set(listVariables(program));
  return Object.keys(env).filter((name) => name.startsWith(ENVIRONMENT_PREFIX) && !known.has(name));
}

/**
 * Commander takes a variable that is set for a flag that is given: an empty one has to count as not set, and
 * `FAKE_8X8_JSON=0` has to mean no.
 */
export function dropFalseEnvironment(program: Command, env: NodeJS.ProcessEnv): void {
  for (const { envVar, required, optional } of optionsBelow(program)) {
    if (envVar === undefined) continue;
    const takesValue = required || optional;
    const saysNo = takesValue ? env[envVar] === '' : /^(|0|false|no|off)$/i.test(env[envVar] ?? '1');
    if (saysNo) delete env[envVar];
  }
}

function optionsBelow({ commands }: Command): readonly Option[] {
  return commands.flatMap((command) => [...command.options, ...optionsBelow(command)]);
}

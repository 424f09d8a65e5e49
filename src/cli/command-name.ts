/**
 * What a person types to run this command again. Started by npm (`npx`, `npm run`), it may stand in the project's
 * node_modules alone, where a shell does not find it; npx finds it there and in a global installation.
 */
export function commandName(env: NodeJS.ProcessEnv = process.env): string {
  const startedByNpm = env.npm_command !== undefined || env.npm_lifecycle_event !== undefined;
  return startedByNpm ? 'npx fake-8x8' : 'fake-8x8';
}

/** Writes the examples of a help text as they can be typed. */
export function nameCommands(help: string, name: string = commandName()): string {
  return help.replace(/^ {2}[$>] .*/gm, (line) => line.replace(/(?<!npx )\bfake-8x8 (?=[a-z])/g, `${name} `));
}

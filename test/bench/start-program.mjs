import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The environment of each program: without what makes a start of Node slower and without settings of the command line. */
export const PLAIN_ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(NODE_|FAKE_8X8_)/.test(name)),
);

/** The path of a file of this project, given from its root. */
export function projectPath(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Starts the consumer in a process of its own; `stop` ends it. */
export async function startConsumer() {
  const { line: port, stop } = await startProgram('consumer.mjs', []);
  return { url: `http://127.0.0.1:${port}/webhook`, stop };
}

/** Starts a program of this folder; `line` is the first that it prints, `stop` ends it. */
export async function startProgram(name, args) {
  const child = spawn(process.execPath, [projectPath(`test/bench/${name}`), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: PLAIN_ENVIRONMENT,
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    line,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** Runs a Node program to its end and gives what it wrote to stdout; throws when it fails. */
export async function runProgram(args, { env = {} } = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...PLAIN_ENVIRONMENT, ...env },
  });
  let output = '';
  let talk = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    talk += text;
  });
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code ?? signal}: ${talk}`);
  return output;
}

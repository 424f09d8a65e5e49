import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { NO_CERTIFICATES } from '../pact/no-certificates.ts';
import { type CommandHost, startCommandHost } from './command-host.ts';

/** The project's folder, in which commands run unless told otherwise. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** The command that ships. */
export const commandFile = join(root, 'dist', 'cli.js');

/** Where and with what a command runs. */
export type CommandOptions = {
  readonly cwd?: string;
  /** Environment variables beside PATH and HOME. */
  readonly env?: Readonly<Record<string, string>>;
};

/** How a command ended, and what it wrote. */
export type Ended = {
  /** The exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A command under way. */
export type RunningCommand = {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with the match once what was written so far matches; rejects when the command ends before that. */
  until(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<RegExpExecArray>;
};

/** Processes that wait for a command. */
const idle: CommandHost[] = [];

/**
 * Runs a command to its end, in a process that runs one after the other. Where the process itself matters, its start or
 * what it leaves behind, `startCommand` gives it one of its own.
 */
export async function runCommand(args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  const host = idle.pop() ?? startCommandHost(commandFile);
  const { cwd, env } = spawnOptions(options);
  const ended = await host.run({ args, cwd, env });
  if (!host.isOver()) idle.push(host);
  return ended;
}

/** Starts a command in a process of its own; the test ends it at the latest. */
export function startCommand(args: readonly string[], options: CommandOptions = {}): RunningCommand {
  return watch(spawn(process.execPath, [commandFile, ...args], spawnOptions(options)));
}

/** Runs a line of a shell in which `fake-8x8` is the command that ships. */
export function runShell(line: string, options: CommandOptions = {}): Promise<Ended> {
  const script = `fake-8x8() { '${process.execPath}' '${commandFile}' "$@"; }\n${line}`;
  return watch(spawn('bash', ['-c', script], spawnOptions(options))).ended;
}

/** A clean environment: what the tests were started with must not leak in. */
function spawnOptions({ cwd = root, env = {} }: CommandOptions) {
  const { PATH = '', HOME = '' } = process.env;
  return {
    cwd,
    env: { PATH, HOME, ...NO_CERTIFICATES, ...env },
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
  };
}

function watch(child: ChildProcess): RunningCommand {
  const written = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  let over = false;
  const look = () => {
    for (const each of waiting) each();
  };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
      look();
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      over = true;
      look();
      resolve({ code, ...written });
    });
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    ended,
    until: (stream, pattern) =>
      new Promise((resolve, reject) => {
        const tryMatch = () => {
          const match = pattern.exec(written[stream]);
          if (match !== null) resolve(match);
          else if (over) reject(new Error(`${pattern} never came: ${written.stdout}\n${written.stderr}`));
          else return;
          waiting.delete(tryMatch);
        };
        waiting.add(tryMatch);
        tryMatch();
      }),
  };
}

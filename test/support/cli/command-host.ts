import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Ended } from './run-command.ts';

const PROGRAM = join(import.meta.dirname, 'command-host.mjs');

/** What no command writes, before the exit code of one that is over. */
const END = 'THE COMMAND IS OVER: ';

/** A command, and where it runs. */
export type HostedCommand = {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
};

/** A process that runs commands, one at a time. */
export type CommandHost = {
  /** Runs a command to its end. */
  run(command: HostedCommand): Promise<Ended>;
  /** Whether the process has ended, as it does when a command ends it. */
  isOver(): boolean;
};

/** Starts a process that runs the commands of a file until this process or thread ends. */
export function startCommandHost(commandFile: string): CommandHost {
  const child = spawn(process.execPath, [PROGRAM, commandFile, END], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const [stdout, stderr] = [child.stdout as Readable, child.stderr as Readable];
  let closedWith: { readonly code: number | null } | undefined;
  const closed = once(child, 'close').then(([code]) => {
    closedWith = { code };
    return closedWith;
  });
  return {
    isOver: () => closedWith !== undefined,
    async run(command) {
      const reading = [readToEnd(stdout), readToEnd(stderr)] as const;
      child.send(command);
      const [out, talk] = await Promise.all(reading);
      const code = out.code ?? (await closed).code;
      return { code, stdout: out.text, stderr: talk.text };
    },
  };
}

type Read = { readonly text: string; readonly code?: number };

/** Reads what a command writes to a stream, and its exit code, which is missing when it ends its process. */
function readToEnd(stream: Readable): Promise<Read> {
  return new Promise((resolve) => {
    let text = '';
    const take = (chunk: string) => {
      text += chunk;
      const tail = text.slice(-END.length - 10);
      const at = tail.indexOf(END);
      if (at < 0 || !tail.endsWith('\n')) return;
      finish({ text: text.slice(0, at - tail.length), code: Number(tail.slice(at + END.length)) });
    };
    const close = () => finish({ text });
    const finish = (read: Read) => {
      stream.off('data', take).off('close', close);
      resolve(read);
    };
    stream.setEncoding('utf8').on('data', take).once('close', close);
  });
}

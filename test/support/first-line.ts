import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/**
 * Waits for the first line of a program, whose stdout and stderr are pipes. Rejects with what it wrote to stderr when it
 * ends before that; later output of it is dropped.
 */
export async function firstLine(child: ChildProcess, name: string): Promise<string> {
  const errors = text(child.stderr as Readable);
  const line = once(createInterface({ input: child.stdout as Readable }), 'line');
  const ended = once(child, 'close').then(async ([code]) => {
    throw new Error(`${name} ended with ${code} before it printed a line.\n${await errors}`);
  });
  ended.catch(() => {});
  return Promise.race([line.then(([first]) => String(first)), ended]);
}

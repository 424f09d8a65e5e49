import { readFile, rm, writeFile } from 'node:fs/promises';
import { Fake8x8Error } from '../base/errors.ts';

/** This process among those that had its id before, as the first one of a container always has. */
const OWN = { pid: process.pid, startedMs: performance.timeOrigin };

/**
 * Notes beside a file that this process keeps its state there, until what it returns is called. A note of a process that
 * is gone counts for nothing. Throws `STATE_IN_USE`.
 */
export async function lockState(path: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  const note = { flag: 'wx', mode: 0o600 } as const;
  const text = JSON.stringify(OWN);
  try {
    await writeFile(lock, text, note);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    const holder = await readHolder(lock);
    if (holder !== undefined) throw inUse(path, holder);
    await rm(lock, { force: true });
    await writeFile(lock, text, note);
  }
  return () => rm(lock, { force: true });
}

/** The process that holds a lock; undefined when it is gone, or the lock is broken. */
async function readHolder(lock: string): Promise<number | undefined> {
  try {
    const { pid, startedMs } = JSON.parse(await readFile(lock, 'utf8')) as typeof OWN;
    if (pid === OWN.pid) return startedMs === OWN.startedMs ? pid : undefined;
    return isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    // It is there, and another user's.
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(path: string, pid: number): Fake8x8Error {
  return new Fake8x8Error(
    'STATE_IN_USE',
    `Cannot keep the state in "${path}": the process ${pid} does, and each would overwrite what the other has written. Name another file, or end that process. If it is no fake-8x8, delete "${path}.lock".`,
  );
}

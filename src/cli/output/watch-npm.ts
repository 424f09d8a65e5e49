import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const CHECK_EVERY_MS = 500;

/** The script that npm runs when it runs this command alone. */
const ONLY_THIS = /^['"]?fake-8x8['"]?(\s[^&;|]*)?$/;

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'busybox']);

/**
 * Calls `ended` when the npm that started this command ended: a killed npm takes the shell that it started with it or
 * not even that, and a platform that nobody waits for would keep its port. Returns what ends the watch. Started
 * otherwise, or by a script that does more, this process outlives its parent like any other.
 */
export function watchNpm(ended: () => void, env: NodeJS.ProcessEnv): () => void {
  if (!ONLY_THIS.test(env.npm_lifecycle_script ?? '')) return () => {};
  const parent = process.ppid;
  const above = findNpm(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && isRunning(parent) && isRunning(above)) return;
    clearInterval(timer);
    ended();
  }, CHECK_EVERY_MS).unref();
  return () => clearInterval(timer);
}

/** The process above npm's shell, which is npm; the parent itself when there is no shell between. */
function findNpm(parent: number): number {
  try {
    const { name, ppid } = process.platform === 'linux' ? readProc(parent) : askPs(parent);
    return SHELLS.has(name) ? ppid : parent;
  } catch {
    return parent;
  }
}

function readProc(pid: number): { readonly name: string; readonly ppid: number } {
  const [, name = '', ppid] =
    /^\d+ \((.*)\) \S+ (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return { name, ppid: Number(ppid) };
}

function askPs(pid: number): { readonly name: string; readonly ppid: number } {
  const line = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [, ppid, name = ''] = /^\s*(\d+)\s+(?:.*\/)?-?(\S+)/.exec(line) ?? [];
  return { name, ppid: Number(ppid) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

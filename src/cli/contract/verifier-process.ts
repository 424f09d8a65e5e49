import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Verification, withoutInteractions } from '../../contract/verification/verification.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';

/** Names the folder for temporary files, and tells a process that it is the verifier's. */
const FOLDER = 'VERIFIER_OF_FAKE_8X8';

/** The verifier's own process, seen from inside. */
export type VerifierProcess = {
  /** For temporary files; removed when the verifier ends, however it ends. */
  readonly folder: string;
  /** Hands the outcome to the process that reports it, which ends this one. */
  finish(verification: Verification): void;
};

/**
 * Gives the process that runs Pact's verifier, when this is it. Pact's native code keeps a process from ending while it
 * verifies, so this one kills itself when its parent has gone, and leaves signals to its parent.
 */
export function currentVerifierProcess(): VerifierProcess | undefined {
  const folder = process.env[FOLDER];
  if (folder === undefined || process.send === undefined) return undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
  process.once('disconnect', () => {
    rmSync(folder, { recursive: true, force: true });
    process.kill(process.pid, 'SIGKILL');
  });
  // It ends by itself when it fails.
  process.channel?.unref();
  return { folder, finish: (verification) => void process.send?.(verification) };
}

/** Pact's native code writes to stdout past Node: in its process stdout is stderr. */
const STDIO = ['inherit', 2, 'inherit', 'ipc'] as const;

/**
 * Runs this command again in a process that verifies, until it is interrupted. Gives the outcome, or the exit code of a
 * process that failed and has said why.
 */
export async function runVerifierProcess(io: Io): Promise<Verification | number> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-8x8-verify-'));
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: [...STDIO],
    env: { ...process.env, [FOLDER]: folder },
  });
  let outcome: Verification | undefined;
  const finish = (verification: Verification) => {
    outcome ??= verification;
    child.kill('SIGKILL');
  };
  child.once('message', (message) => finish(message as Verification));
  const close = io.onInterrupt(() => finish(withoutInteractions('interrupted')));
  try {
    const [code, signal] = await ended(child);
    if (outcome === undefined && signal !== null) io.talk(`Pact's verifier was ended by ${signal}\n`);
    return outcome ?? code ?? EXIT.failed;
  } finally {
    close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rejects when the process cannot be started. */
async function ended(child: ChildProcess): Promise<readonly [number | null, NodeJS.Signals | null]> {
  const [code, signal] = await once(child, 'close');
  return [code, signal];
}

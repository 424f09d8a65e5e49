import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { isJsonObject } from '../base/json-object.ts';
import { problemsFromSchemaErrors } from '../base/schema-problems.ts';
import { inputs } from '../generated/validators.ts';
import type { SavedState } from '../platform/state/saved-state-schema.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import { lockState } from './state-lock.ts';

/** Keeps the state of a fake in a file. */
export type StateKeeper = {
  /** Ends with the state as it is now in the file. Throws `STATE_NOT_WRITTEN`. */
  close(): Promise<void>;
};

/**
 * Reads a state; undefined when there is no file. Throws `STATE_UNREADABLE`, `STATE_FOREIGN`, `STATE_OTHER_VERSION` or,
 * with each problem, `STATE_INVALID`.
 */
export async function loadState(path: string): Promise<SavedState | undefined> {
  const text = await readText(path);
  return text === undefined ? undefined : parseState(path, text);
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable('STATE_UNREADABLE', path, `${messageOf(cause)}.`, { cause });
  }
}

function parseState(path: string, text: string): SavedState {
  const value = parseJson(path, text);
  if (!isJsonObject(value) || value.file !== 'fake-8x8 state')
    throw unusable('STATE_FOREIGN', path, 'it is the file of something else.');
  if (value.version !== 1) {
    const why = `its version is ${formatValue(value.version)}, and this fake-8x8 reads 1.`;
    throw unusable('STATE_OTHER_VERSION', path, why);
  }
  const problems = problemsFromSchemaErrors(inputs.savedState.listErrors(value), value, 'STATE');
  if (problems.length === 0) return value as SavedState;
  const why = problems.map(({ message }) => message).join(' ');
  throw unusable('STATE_INVALID', path, why, { problems });
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable('STATE_UNREADABLE', path, `it is not JSON: ${messageOf(cause)}.`, { cause });
  }
}

function unusable(
  code: string,
  path: string,
  why: string,
  options: ConstructorParameters<typeof Fake8x8Error>[2] = {},
): Fake8x8Error {
  const message = `Cannot begin with the state "${path}": ${why} It was left as it is. Name another file, or move this one away.`;
  return new Fake8x8Error(code, message, options);
}

/** Real time in ms in which changes are collected before they are written. */
const COLLECTING_MS = 50;

/**
 * Writes the state of a fake to a file, now and after each change, and keeps others from it. Throws `STATE_NOT_WRITTEN` or
 * `STATE_IN_USE`.
 */
export async function keepState(path: string, fake: Fake8x8): Promise<StateKeeper> {
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  /** One after the other. One that fails is made up for by the next, and the last one tells. */
  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const written = writing.then(() => writeWhole(path, `${JSON.stringify(fake.saveState())}\n`));
    writing = written.catch(() => {});
    return written;
  }

  const unlock = await lockState(path).catch((thrown) => {
    throw thrown instanceof Fake8x8Error ? thrown : notWritten(path, thrown);
  });
  try {
    await write();
  } catch (thrown) {
    await unlock();
    throw thrown;
  }
  const unsubscribe = fake.onChange(() => {
    timer ??= setTimeout(() => void write().catch(() => {}), COLLECTING_MS);
  });
  return {
    close() {
      unsubscribe();
      return write().finally(unlock);
    },
  };
}

/** Writes a file whole or not at all: beside it, and then in its place. */
async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw notWritten(path, cause);
  }
}

function notWritten(path: string, cause: unknown): Fake8x8Error {
  return new Fake8x8Error(
    'STATE_NOT_WRITTEN',
    `Cannot write the state to "${path}": ${messageOf(cause)}. Name a file in a folder that can be written to.`,
    { cause },
  );
}

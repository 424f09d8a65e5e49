import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { printable } from '../base/printable.ts';
import { DATA_EXTENSIONS, MODULE_EXTENSIONS } from '../scenario/parse/load-errors.ts';

/** Editors write a file in several steps: a change counts once nothing has changed for so long, in ms. */
const QUIET_MS = 50;

const EXTENSIONS: readonly string[] = [...DATA_EXTENSIONS, ...MODULE_EXTENSIONS];

/** Watches the folders that scenarios come from. */
export type FileWatcher = {
  /** Watches further files of any kind, and in their folders what may be a scenario. */
  add(files: readonly string[]): void;
  /** The name of a file that changed since the last call, once its writer is done. */
  takeChange(): string | undefined;
  close(): void;
};

/** Begins to watch the files and folders that a command line names. Names from the catalogue never change. */
export function watchScenarios(named: readonly string[]): FileWatcher {
  const watchers = new Map<string, FSWatcher>();
  const added = new Set<string>();
  let changed: { readonly name: string; readonly atMs: number } | undefined;

  function addFolder(folder: string): void {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_event, name) => {
      if (name === null || !isWatched(folder, name)) return;
      changed = { name: printable(name), atMs: performance.now() };
    });
    // A folder that is removed has no scenarios any more.
    watcher.on('error', () => watcher.close());
    watchers.set(folder, watcher);
  }

  function isWatched(folder: string, name: string): boolean {
    return EXTENSIONS.includes(extname(name).toLowerCase()) || added.has(resolve(folder, name));
  }

  for (const name of named) {
    const found = statSync(name, { throwIfNoEntry: false });
    if (found !== undefined) addFolder(found.isDirectory() ? name : dirname(name));
  }
  return {
    add(files) {
      for (const file of files) {
        added.add(resolve(file));
        addFolder(dirname(file));
      }
    },
    takeChange() {
      if (changed === undefined || performance.now() - changed.atMs < QUIET_MS) return undefined;
      const { name } = changed;
      changed = undefined;
      return name;
    },
    close() {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory for one test: writes files into it, and removes it with all that is in it. */
export type TemporaryDirectory = {
  readonly path: string;
  write(name: string, content: string | Uint8Array): Promise<string>;
  close(): Promise<void>;
};

/** Creates an empty directory for one test. */
export async function createTemporaryDirectory(): Promise<TemporaryDirectory> {
  const path = await mkdtemp(join(tmpdir(), 'fake-8x8-'));
  return {
    path,
    async write(name, content) {
      await writeFile(join(path, name), content);
      return join(path, name);
    },
    close: () => rm(path, { recursive: true, force: true }),
  };
}

import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertLine } from '../../helpdesk/transcript.mjs';

/** Keeps nothing in memory: a file for each conversation, and one for each event that was taken. */
export const file = {
  about: 'Keeps its chats and the ids of events in files.',
  patch: () => ({
    createStore: (desk) => createFileStore(folderOf(desk)),
    createEventIds: (desk) => createFileIds(folderOf(desk)),
    async close(desk) {
      // Something may still be written.
      await rm(await folderOf(desk), { recursive: true, force: true, maxRetries: 5 });
    },
  }),
};

function folderOf(desk) {
  desk.folder ??= mkdtemp(join(tmpdir(), 'integration-'));
  return desk.folder;
}

const fileName = (id) => `${Buffer.from(String(id)).toString('base64url')}.json`;

function createFileStore(folder) {
  /** What is done to a conversation, one after the other. */
  const turns = new Map();
  const pathOf = async (id) => join(await folder, fileName(`chat ${id}`));

  async function read(id) {
    try {
      return JSON.parse(await readFile(await pathOf(id), 'utf8'));
    } catch (error) {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Written beside it and moved there, so that who reads sees the old one or the new one. */
  async function write(id, value) {
    const path = await pathOf(id);
    await writeFile(`${path}.new`, JSON.stringify(value));
    await rename(`${path}.new`, path);
  }

  function change(conversationId, edit) {
    const before = turns.get(conversationId) ?? Promise.resolve();
    const after = before.then(async () => {
      const known = await read(conversationId);
      const thread = known ?? { id: conversationId, conversationId, open: true, lines: [] };
      edit(thread);
      await write(conversationId, thread);
    });
    turns.set(
      conversationId,
      after.catch(() => {}),
    );
    return after;
  }

  return {
    async link(id, conversationId) {
      await change(conversationId, (thread) => {
        thread.id = id;
      });
      await write(id, { conversationId });
    },
    async find(id) {
      const found = await read(id);
      return found?.lines === undefined && found !== undefined ? read(found.conversationId) : found;
    },
    append: (conversationId, line) => change(conversationId, ({ lines }) => insertLine(lines, line)),
    remove: (conversationId, line) =>
      change(conversationId, (thread) => {
        thread.lines = thread.lines.filter(({ key }) => key === undefined || key !== line.key);
      }),
    setOpen: (conversationId, open) =>
      change(conversationId, (thread) => {
        thread.open = open;
      }),
    async clear() {
      await Promise.all(turns.values());
      await empty(folder);
    },
  };
}

/** That a file can be made only once is what makes a claim good. */
function createFileIds(folder) {
  const pathOf = async (id) => join(await folder, fileName(`event ${id}`));
  return {
    async claim(id) {
      try {
        await writeFile(await pathOf(id), '', { flag: 'wx' });
        return true;
      } catch (error) {
        if (error.code === 'EEXIST') return false;
        throw error;
      }
    },
    release: async (id) => rm(await pathOf(id), { force: true }),
    clear: () => empty(folder),
  };
}

/** Leaves the folder, since others write there. */
async function empty(folder) {
  const path = await folder;
  const names = await readdir(path);
  await Promise.all(names.map((name) => rm(join(path, name), { force: true })));
}

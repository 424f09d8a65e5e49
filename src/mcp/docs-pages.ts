import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { knownWords } from '../base/suggest.ts';

/** The names of the pages of the documentation, with their titles. */
export async function listPages(
  folder: string,
): Promise<readonly { readonly page: string; readonly title: string }[]> {
  const pages = await pageNames(folder);
  return Promise.all(
    pages.map(async (page) => {
      const text = await readFile(join(folder, `${page}.md`), 'utf8');
      return { page, title: /^# (.*)$/m.exec(text)?.[1] ?? page };
    }),
  );
}

/** The text of a page. Throws `PAGE_UNKNOWN`. */
export async function readPage(folder: string, page: string): Promise<string> {
  const known = await pageNames(folder);
  if (known.includes(page)) return readFile(join(folder, `${page}.md`), 'utf8');
  throw new Fake8x8Error(
    'PAGE_UNKNOWN',
    `There is no page "${excerpt(page, 100)}". ${knownWords(page.slice(0, 100), known)}`,
  );
}

async function pageNames(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
}

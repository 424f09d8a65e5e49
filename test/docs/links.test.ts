import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrokenLinks, listPages } from '../support/docs/find-broken-links.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = [...listPages(root), 'llms.txt'];

describe('a page of the project', () => {
  test('is found', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/README.md', 'examples/koa/README.md']));
  });

  test.each(pages)('%s has no broken link', (page) => {
    expect(findBrokenLinks(root, page)).toEqual([]);
  });

  test('docs/README.md names every page', () => {
    const index = readFileSync(join(root, 'docs/README.md'), 'utf8');
    const own = pages
      .filter((page) => /^docs\/[a-z-]+\.md$/.test(page))
      .map((page) => page.slice('docs/'.length));
    expect(own.length).toBeGreaterThan(9);
    expect(own.filter((page) => !index.includes(`](${page})`))).toEqual([]);
  });
});

test('CONTRIBUTING.md names no file or folder that is gone', () => {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const paths = Array.from(
    page.matchAll(/`((?:src|test|docs|examples|contracts|scenarios)\/[\w./-]*)`/g),
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

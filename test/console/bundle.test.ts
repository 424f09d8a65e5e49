import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, buildPage, PAGES } from '#src/generate/build-page.ts';

describe.each(PAGES)('the page %s', (name) => {
  let page: BuiltPage;

  beforeAll(async () => {
    page = await buildPage(name);
  });

  test('is made of its own files, Preact, and what is pure below', () => {
    const strange = Object.keys(page.metafile.inputs)
      .map((path) => path.replace(/^.*node_modules\//, 'node_modules/'))
      .filter(
        (path) =>
          !/^src\/(console|report|protocol|journal|delivery|base|conversation)\/|^node_modules\/preact\//.test(
            path,
          ),
      );
    expect(strange).toEqual([]);
    const heavy = Object.keys(page.metafile.inputs).filter((path) =>
      /generated|schema|validator|fault-keys|catalogue/.test(path),
    );
    expect(heavy).toEqual([]);
  });

  test('is small', () => {
    expect(page.script.length + page.style.length).toBeLessThan(120 * 1024);
    expect(gzipSync(page.script).length).toBeLessThan(60 * 1024);
  });

  test('names Preact and its licence, as that asks', () => {
    expect(page.script).toMatch(/^\/\* .*Preact: MIT, Copyright/);
  });

  test('inserts nothing as HTML', () => {
    expect(page.style).not.toMatch(/url\(|@import/);
    // Preact itself names both; nothing of ours gives them.
    const given = page.script.match(
      /dangerouslySetInnerHTML:|insertAdjacentHTML|outerHTML|document\.write|eval\(/g,
    );
    expect(given ?? []).toEqual([]);
  });

  test('can stand in a page: nothing in it ends its element', () => {
    expect(page.script).not.toMatch(/<\/script|<!--/i);
    expect(page.style).not.toMatch(/<\/style/i);
  });
});

test('the report fetches nothing', async () => {
  const { script } = await buildPage('report');
  expect(script).not.toMatch(/fetch\(|XMLHttpRequest|EventSource/);
});

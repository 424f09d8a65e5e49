import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** The pages there are: folders of `src/console/`, each with a `main.tsx` and a `page.css`. */
export const PAGES = ['report', 'live'] as const;

/** The name of a page. */
export type PageName = (typeof PAGES)[number];

/** What a page consists of, with what it was made from. */
export type BuiltPage = {
  readonly script: string;
  readonly style: string;
  readonly metafile: Metafile;
};

const root = join(import.meta.dirname, '..', '..');

/** Preact's licence asks for its notice wherever it goes. */
const NOTICE = '/* fake-8x8, with Preact: MIT, Copyright (c) 2015-present Jason Miller */';

/** Bundles a page into one script and one style sheet. Fails where something needs Node. */
export async function buildPage(name: PageName): Promise<BuiltPage> {
  const folder = join(root, 'src', 'console', name);
  const { outputFiles, metafile } = await build({
    entryPoints: [join(folder, 'main.tsx'), join(folder, 'page.css')],
    absWorkingDir: root,
    outdir: 'page',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: NOTICE },
    logLevel: 'warning',
  });
  const find = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text.trimEnd() ?? '';
  return { script: find('.js'), style: find('.css'), metafile };
}

/** Writes a page as a module that exports its parts, with the hashes by which a Content-Security-Policy allows them. */
export function buildPageModule({ script, style }: Pick<BuiltPage, 'script' | 'style'>): string {
  return `// Written by src/generate/write-pages.ts. Do not edit.

/** The script of the page, which stands in it. */
export const script: string = ${JSON.stringify(script)};

/** The hash of the script, as a Content-Security-Policy names it. */
export const scriptHash: string = '${hashOf(script)}';

/** The style sheet of the page. */
export const style: string = ${JSON.stringify(style)};

/** The hash of the style sheet. */
export const styleHash: string = '${hashOf(style)}';
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

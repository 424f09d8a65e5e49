import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Router } from '@koa/router';
import type { Context } from 'koa';
import { createLoader } from '../base/loader.ts';
import { mediaTypeOf } from '../base/media-type.ts';
import { HttpProblem } from './problem.ts';
import { CONTROL_PREFIX } from './server-parts.ts';

/** Where the page is. */
export const CONSOLE_PATH = `${CONTROL_PREFIX}/console/`;

/** A file of the page, as it is answered. */
type Asset = { readonly bytes: Buffer; readonly type: string; readonly etag: string };

/**
 * Nothing is loaded from elsewhere, no script stands in the page, and no text becomes markup. Images may come from the
 * files that agents and customers send, which the platform serves.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // The browser asks each time, and gets the file only if it is another one.
  'cache-control': 'no-cache',
};

/** Adds the page: its files, and what leads to it. `folder` is where they are; default: where the build has put them. */
export function addConsolePage(router: Router, folder = findFolder()): void {
  const load = createLoader(() => loadAssets(folder));

  async function answer(context: Context, name: string): Promise<void> {
    const assets = await load();
    const asset = assets.get(name);
    if (asset === undefined) throw assets.size === 0 ? notBuilt() : notThere(name);
    context.set({ ...HEADERS, etag: asset.etag });
    context.status = 200;
    if (context.fresh) {
      context.status = 304;
      return;
    }
    context.set('content-type', asset.type);
    context.body = asset.bytes;
  }

  const redirect = (context: Context) => context.redirect(CONSOLE_PATH);
  router.get('/', redirect);
  router.get(`${CONTROL_PREFIX}/console`, (context) => {
    if (context.path === CONSOLE_PATH) return answer(context, 'index.html');
    return redirect(context);
  });
  router.get(`${CONSOLE_PATH}:file`, (context) => answer(context, context.params.file ?? ''));
}

/** Beside the bundle that this is part of, or in the sources where they are generated. */
function findFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const isSource = here.endsWith(join('src', 'server'));
  if (isSource) return join(here, '..', 'generated', 'console');
  const bundle = here.split(sep).at(-1) === 'chunks' ? dirname(here) : here;
  return join(bundle, 'console');
}

/** Reads each file once. One that is not there is no error: the page is not part of every build. */
async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const served = names.filter((name) => SERVED.has(extname(name)));
  const assets = await Promise.all(
    served.map(async (name) => [name, await loadAsset(join(folder, name))] as const),
  );
  return new Map(assets);
}

const SERVED: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.svg', '.png', '.map', '.woff2']);

async function loadAsset(path: string): Promise<Asset> {
  const bytes = await readFile(path);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { bytes, type: TYPES[extname(path)] ?? mediaTypeOf(path), etag };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
};

function notBuilt(): HttpProblem {
  return new HttpProblem(
    404,
    'CONSOLE_MISSING',
    `This build of fake-8x8 has no page to look at. GET ${CONTROL_PREFIX}/platform says what there is, and the control API does all that the page would.`,
  );
}

function notThere(name: string): HttpProblem {
  return new HttpProblem(404, 'PATH_UNKNOWN', `The page has no file "${name.slice(0, 60)}".`);
}

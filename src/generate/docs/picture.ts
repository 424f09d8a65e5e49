// `npm run docs:picture` writes docs/images/play.svg: the built command plays a scenario against the Node example, which
// fails once, and its real output is drawn. The ports 8808 and 3000 have to be free.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { drawTerminal } from './terminal-picture.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const ARGUMENTS = ['play', 'transfer', '--to', 'http://localhost:3000/webhook', '--port', '8808'];

const app = spawn(process.execPath, [join(root, 'examples', 'node', 'app.mjs')], {
  env: { ...process.env, API_8X8_URL: 'http://127.0.0.1:8808', PORT: '3000', FAIL_ONCE_ON: 'TRANSFER' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await once(app.stdout, 'data');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'dist', 'cli.js'), ...ARGUMENTS],
    { env: { ...process.env, COLUMNS: '110', FORCE_COLOR: '1' } },
  );
  await writeFile(
    join(root, 'docs', 'images', 'play.svg'),
    drawTerminal(`npx fake-8x8 ${ARGUMENTS.join(' ')}`, stdout),
  );
} finally {
  app.kill();
}
